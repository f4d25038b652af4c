package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Fault;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class VaultTest {
    @TempDir Path folder;
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final List<SqliteVault> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(Vault::close);
    }

    @Test
    void aNewStoreIsMadeAndOpensWithItsPassphraseOnly() throws Exception {
        var vault = vault();
        assertEquals(Vault.State.NONE, vault.state());
        vault.create(Sample.passphrase()).cabinet().save(Sample.person());
        vault.close();
        assertEquals(Vault.State.LOCKED, vault.state());
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault.unlock("bukan yang ini".toCharArray()));
        assertEquals(List.of(Sample.person()), open(vault, Sample.PASSPHRASE).people());
    }

    @Test
    void aWrongPassphraseTellsItselfFromATornStore() throws Exception {
        filled();
        assertInstanceOf(
                Vault.Unlocking.Wrong.class, vault().unlock("bukan yang ini".toCharArray()));
        overwrite(store(), 0, new byte[4096]);
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.TORN),
                vault().unlock("bukan yang ini".toCharArray()));
    }

    @Test
    void aForgottenPassphraseIsReplacedWithTheRecoveryKeyHoweverItIsTyped() throws Exception {
        var recovery = filled();
        var typed = recovery.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('1', 'i');
        var vault = vault();
        assertInstanceOf(
                Vault.Unlocking.Open.class,
                vault.recover(typed, "sandi baru yang lain".toCharArray()));
        vault.close();
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault.unlock(Sample.passphrase()));
        assertEquals(1, open(vault, "sandi baru yang lain").people().size());
    }

    @Test
    void anotherPassphraseKeepsTheDataAndTheRecoveryKeyAndEndsTheOldOne() throws Exception {
        var recovery = filled();
        var vault = vault();
        open(vault, Sample.PASSPHRASE);
        var next = "sandi baru yang lain".toCharArray();
        assertFalse(vault.changePassphrase("bukan yang ini".toCharArray(), next));
        assertTrue(vault.changePassphrase(Sample.passphrase(), next));
        vault.close();
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault.unlock(Sample.passphrase()));
        assertEquals(List.of(Sample.person()), open(vault, "sandi baru yang lain").people());
        vault.close();
        assertInstanceOf(
                Vault.Unlocking.Open.class,
                vault.recover(recovery, "sandi ketiga yang lain".toCharArray()));
    }

    @Test
    void aNewRecoveryKeyEndsTheOldOneOnlyOnceItIsKept() throws Exception {
        var old = filled();
        var vault = vault();
        open(vault, Sample.PASSPHRASE);
        var shown = vault.newRecoveryKey();
        for (var key : List.of(old, shown)) {
            vault.close();
            var copy = vault(folder.resolve("copy-" + key), Sample.CLOCK);
            Files.createDirectories(copy.place());
            Files.copy(store(), copy.place().resolve("store.db"));
            assertInstanceOf(
                    Vault.Unlocking.Open.class,
                    copy.recover(key, "sandi baru yang lain".toCharArray()));
        }
        open(vault, Sample.PASSPHRASE);
        vault.recoveryKeyKept(shown);
        vault.close();
        var next = "sandi baru yang lain".toCharArray();
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault.recover(old, next));
        assertInstanceOf(Vault.Unlocking.Open.class, vault.recover(shown, next));
    }

    @Test
    void aNewStoreOwesItsRecoveryKeyUntilItIsKeptOrUsed() throws Exception {
        var recovery = filled();
        var vault = vault();
        open(vault, Sample.PASSPHRASE);
        assertTrue(vault.recoveryKeyOwed());
        vault.close();
        vault.recover(recovery, Sample.passphrase());
        assertFalse(vault.recoveryKeyOwed());
    }

    @Test
    void anotherStoresRecoveryKeyOpensNothing() throws Exception {
        filled();
        var other = RecoveryKey.draw();
        assertInstanceOf(
                Vault.Unlocking.Wrong.class,
                vault().recover(other, "sandi baru yang lain".toCharArray()));
    }

    @Test
    void theSecondWindowIsToldThatTheFirstHasIt() throws Exception {
        var first = vault();
        first.create(Sample.passphrase());
        var second = vault();
        assertEquals(Vault.State.IN_USE, second.state());
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.IN_USE), second.unlock(Sample.passphrase()));
        first.close();
        assertEquals(Vault.State.LOCKED, second.state());
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        filled();
        try (var database = Database.open(store())) {
            database.write(
                    handle ->
                            handle.execute(
                                    """
                                    update "flyway_schema_history" set "version" = '99'
                                    where "version" = '1'
                                    """));
        }
        var before = Files.readAllBytes(store());
        assertEquals(Vault.State.NEWER, vault().state());
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.NEWER), vault().unlock(Sample.passphrase()));
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(store()));
    }

    @Test
    void whatMayNotBeWrittenToIsUnreachableAndNotTorn() throws Exception {
        filled();
        var lock = store().resolveSibling("store.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertEquals(Vault.State.UNREACHABLE, vault().state());
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.UNREACHABLE),
                vault().unlock(Sample.passphrase()));
        Files.delete(lock);
        assertEquals(1, open(vault(), Sample.PASSPHRASE).people().size());
    }

    @Test
    void aStoreThatCannotBeReadAsAFileIsUnreachable() throws Exception {
        Files.createDirectories(store());
        assertEquals(Vault.State.UNREACHABLE, vault().state());
    }

    @Test
    void aStoreIsNeverMadeOverAnother() throws Exception {
        filled();
        assertThrows(java.io.IOException.class, () -> vault().create(Sample.passphrase()));
        assertEquals(1, open(vault(), Sample.PASSPHRASE).people().size());
    }

    @Test
    void thePassphrasePolicyIsToldBeforeItBites() {
        assertEquals(
                Optional.of("vault.passphrase.short"),
                vault().passphraseProblem("pendek".toCharArray()));
        assertEquals(
                Optional.of("vault.passphrase.same"),
                vault().passphraseProblem("aaaaaaaaaaaaaaaa".toCharArray()));
        assertEquals(Optional.empty(), vault().passphraseProblem(Sample.passphrase()));
        assertThrows(IllegalArgumentException.class, () -> vault().create("pendek".toCharArray()));
    }

    @Test
    void theKeyringOpensTheStoreUntilItIsToldToForget() throws Exception {
        filled();
        var vault = vault();
        open(vault, Sample.PASSPHRASE);
        assertTrue(vault.remember(true));
        vault.close();
        assertEquals(1, vault().unlockFromKeyring().orElseThrow().people().size());
        closeAll();
        open(vault, Sample.PASSPHRASE);
        vault.remember(false);
        vault.close();
        assertEquals(Optional.empty(), vault().unlockFromKeyring());
        assertTrue(keyring.held.isEmpty());
    }

    @Test
    void aBackupOpensOnACleanMachineWithThePassphraseOrTheRecoveryKey() throws Exception {
        var recovery = filled();
        var first = vault();
        open(first, Sample.PASSPHRASE);
        var backup = first.backUp(folder.resolve("usb"));
        var clean = vault(folder.resolve("clean"), Sample.CLOCK);
        assertEquals(Optional.empty(), clean.restore(backup));
        assertEquals(1, open(clean, Sample.PASSPHRASE).people().size());
        clean.close();
        assertInstanceOf(
                Vault.Unlocking.Open.class,
                clean.recover(recovery, "sandi baru yang lain".toCharArray()));
    }

    @Test
    void restoringMovesTheOldStoreAside() throws Exception {
        filled();
        var vault = vault();
        var cabinet = open(vault, Sample.PASSPHRASE);
        var backup = vault.backUp(folder.resolve("usb"));
        cabinet.save(Sample.draft("later"));
        var aside = vault.restore(backup).orElseThrow();
        assertEquals(Optional.empty(), open(vault, Sample.PASSPHRASE).filing("later"));
        vault.close();
        var old = vault(aside, Sample.CLOCK);
        assertTrue(open(old, Sample.PASSPHRASE).filing("later").isPresent());
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingChanges() throws Exception {
        filled();
        var junk = Files.write(folder.resolve("junk"), new byte[10_000]);
        var fault = assertThrows(StoreFault.class, () -> vault().restore(junk));
        assertEquals("vault.backup-unreadable", fault.key());
        assertEquals(1, open(vault(), Sample.PASSPHRASE).people().size());
    }

    @Test
    void eachDayLeavesABackupAndTheLastSevenStay() throws Exception {
        filled();
        for (var day = 0; day < 10; day++) {
            var at = Sample.NOON.plus(Duration.ofDays(day));
            var vault = vault(store().getParent(), Clock.fixed(at, ZoneOffset.UTC));
            open(vault, Sample.PASSPHRASE);
            vault.close();
            assertEquals(Optional.of(at), vault.lastBackup());
        }
        try (var files = Files.list(store().getParent().resolve("backups"))) {
            assertEquals(7, files.count());
        }
    }

    @Test
    @Timeout(60)
    void aWindowThatStaysOpenForDaysIsBackedUpEachDay() throws Exception {
        filled();
        var clock = new Moving(Sample.NOON);
        var vault = looking(clock);
        open(vault, Sample.PASSPHRASE);
        for (var day = 0; day < 3; day++) {
            var now = clock.instant();
            while (!vault.lastBackup().equals(Optional.of(now))) Thread.sleep(5);
            clock.now = now.plus(Duration.ofHours(25));
        }
    }

    @Test
    void aBackupThatFailsIsKnownUntilOneWorksAndHarmsNothing() throws Exception {
        filled();
        var backups = store().resolveSibling("backups");
        try (var files = Files.list(backups)) {
            for (var each : files.toList()) Files.delete(each);
        }
        Files.delete(backups);
        Files.createFile(backups); // in the way
        var vault = vault();
        assertEquals(1, open(vault, Sample.PASSPHRASE).people().size());
        vault.backUpIfDue();
        var place = vault.backupPlaces().getFirst();
        assertTrue(place.fault().isPresent());
        assertTrue(place.isInTrouble(Sample.NOON));
        Files.delete(backups);
        vault.backUpIfDue();
        assertEquals(
                List.of(
                        new Vault.BackupPlace(
                                backups, Optional.of(Sample.NOON), Optional.empty(), true)),
                vault.backupPlaces());
    }

    @Test
    void aSecondPlaceGetsTheDailyBackupAndAStickThatIsNotPluggedInIsNoticed() throws Exception {
        filled();
        var stick = folder.resolve("stick");
        var vault = vault();
        vault.alsoBackUpTo(Optional.of(stick));
        open(vault, Sample.PASSPHRASE);
        vault.backUpIfDue();
        assertEquals(Optional.of(Fault.FILE_GONE), vault.backupPlaces().getLast().fault());
        assertFalse(Files.exists(stick));
        Files.createDirectory(stick);
        var others = Files.createFile(stick.resolve("lontar-20200101T000000000Z.lontar-backup"));
        vault.backUpIfDue();
        var second = vault.backupPlaces().getLast();
        assertEquals(Optional.of(Sample.NOON), second.last());
        assertEquals(Optional.empty(), second.fault());
        assertTrue(Files.exists(others), "another store's backup stays");
        vault.close();
        try (var files = Files.list(second.folder())) {
            var clean = vault(folder.resolve("clean"), Sample.CLOCK);
            clean.restore(files.findFirst().orElseThrow());
            assertEquals(1, open(clean, Sample.PASSPHRASE).people().size());
        }
    }

    @Test
    void aBackupThatIsTwoDaysOldThoughOneWasTriedNeedsSomebody() {
        var last = Optional.of(Sample.NOON);
        var place = new Vault.BackupPlace(folder, last, Optional.empty(), true);
        assertFalse(place.isInTrouble(Sample.NOON.plus(Duration.ofHours(47))));
        assertTrue(place.isInTrouble(Sample.NOON.plus(Duration.ofHours(49))));
    }

    @Test
    void aStoreThatNobodyOpenedForAWeekRaisesNoAlarmBeforeItsBackupIsTried() throws Exception {
        filled();
        var vault = vault();
        open(vault, Sample.PASSPHRASE);
        vault.backUpIfDue();
        vault.close();
        var later = new Moving(Sample.NOON.plus(Duration.ofDays(7)));
        var opened = vault(store().getParent(), later);
        assertFalse(opened.backupPlaces().getFirst().isInTrouble(later.instant()));
        open(opened, Sample.PASSPHRASE);
        opened.backUpIfDue();
        assertEquals(Optional.of(later.instant()), opened.backupPlaces().getFirst().last());
    }

    private SqliteVault looking(Clock clock) {
        var vault =
                new SqliteVault(
                        store().getParent(), Sample.CHEAP, keyring, clock, Duration.ofMillis(10));
        opened.add(vault);
        return vault;
    }

    private static final class Moving extends Clock {
        private volatile Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void killedInTheMiddleOfARestoreTheNextStartFinishesIt() throws Exception {
        filled();
        Files.move(store(), new Place(store().getParent()).incoming());
        assertEquals(Vault.State.LOCKED, vault().state());
        assertEquals(1, open(vault(), Sample.PASSPHRASE).people().size());
    }

    @Test
    void nothingOfAPersonCanBeReadInAnyFile() throws Exception {
        var vault = vault();
        var created = vault.create(Sample.passphrase());
        var cabinet = created.cabinet();
        cabinet.save(Sample.person());
        cabinet.save(Sample.draft("f-1", 50));
        cabinet.record(
                Sample.draft("f-2").with(Sample.sealed()).in(id.lontar.filing.FilingState.SEALED),
                new id.lontar.filing.JournalEntry(
                        "f-2",
                        0,
                        Sample.NOON,
                        "SEAL",
                        id.lontar.filing.JournalEntry.Phase.DONE,
                        Sample.NAME));
        cabinet.keep("f-1", Sample.FILE, Sample.NAME.getBytes(StandardCharsets.UTF_8));
        cabinet.note(Sample.NAME, Sample.NPWP);
        vault.backUp(folder.resolve("usb"));
        var secrets =
                List.of(
                        Sample.NAME,
                        "anarywati",
                        Sample.NPWP,
                        Sample.AMOUNT,
                        "Melati",
                        Sample.PASSPHRASE,
                        Sample.FILE,
                        created.recoveryKey(),
                        created.recoveryKey().replace("-", ""));
        assertFalse(found("store_format_of_sqlite").isPresent());
        assertTrue(found("SQLite format 3").isPresent(), "the search finds what is there");
        for (var secret : secrets) assertEquals(Optional.empty(), found(secret), "a secret");
    }

    private Optional<Path> found(String text) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (content.contains(text)) return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private String filled() throws Exception {
        var vault = vault();
        var created = vault.create(Sample.passphrase());
        created.cabinet().save(Sample.person());
        vault.close();
        return created.recoveryKey();
    }

    private static Cabinet open(Vault vault, String passphrase) {
        var unlocking = vault.unlock(passphrase.toCharArray());
        return assertInstanceOf(Vault.Unlocking.Open.class, unlocking).cabinet();
    }

    private Path store() {
        return folder.resolve("real").resolve("store.db");
    }

    private SqliteVault vault() {
        return vault(store().getParent(), Sample.CLOCK);
    }

    private SqliteVault vault(Path place, Clock clock) {
        var vault = new SqliteVault(place, Sample.CHEAP, keyring, clock);
        opened.add(vault);
        return vault;
    }

    static void overwrite(Path file, int at, byte[] bytes) throws Exception {
        try (var channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes), at);
        }
    }
}
