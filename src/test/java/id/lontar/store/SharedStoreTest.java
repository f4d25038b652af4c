package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Cabinet;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;
import id.lontar.gateway.PostgresServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Several desks on one store: nobody writes over another, and nobody does what they may not.
class SharedStoreTest {
    @TempDir Path folder;
    private Desktops desktops;
    private Cabinet siti;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        desktops = new Desktops(folder);
        siti = desktops.sit("siti");
    }

    @AfterEach
    void close() {
        if (desktops != null) desktops.close();
    }

    @Test
    void whatAnotherDeskStoredIsNotWrittenOver() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        siti.save(Sample.draft("f-1"));
        var read = siti.filing("f-1").orElseThrow();
        budi.save(budi.filing("f-1").orElseThrow().with(Sample.draft("x", 5).taxReturn()));

        refused("office.overtaken", () -> siti.save(read.onPage("review")));
        refused("office.overtaken", () -> siti.record(read, entry("UPLOAD")));
        assertEquals(
                Sample.draft("x", 5).taxReturn(), siti.filing("f-1").orElseThrow().taxReturn());

        siti.save(siti.filing("f-1").orElseThrow().onPage("review"));
        assertEquals("review", budi.filing("f-1").orElseThrow().page());
    }

    /// A window goes on saving what it read long ago; only others are in its way.
    @Test
    void whatTheSameDeskStoredInBetweenIsInNobodysWay() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        var draft = Sample.draft("f-1");
        siti.save(draft);
        siti.save(draft.onPage("two"));
        siti.record(draft.onPage("three"), entry("HANDOFF_OUT"));
        siti.save(draft.onPage("four"));
        budi.save(budi.filing("f-1").orElseThrow().onPage("five"));
        refused("office.overtaken", () -> siti.save(draft.onPage("six")));
        assertEquals("five", siti.filing("f-1").orElseThrow().page());
    }

    @Test
    void aReturnThatAnotherDeskDiscardedDoesNotComeBack() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        siti.save(Sample.draft("f-1"));
        var read = siti.filing("f-1").orElseThrow();
        budi.discard("f-1");
        refused("office.overtaken", () -> siti.save(read.onPage("review")));
        assertEquals(Optional.empty(), siti.filing("f-1"));
    }

    @Test
    void peopleAndClientsAreNotWrittenOverEither() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        var person = Sample.person();
        siti.save(person);
        var moved = Sample.company("p-1");
        refused("office.overtaken", () -> budi.save(moved));
        budi.change(person, moved);
        refused("office.overtaken", () -> siti.change(person, Sample.person()));
        assertEquals(List.of(moved), siti.people());

        var client = OfficeTest.CLIENT;
        siti.office().save(List.of(client));
        var theirs = OfficeTest.noted("baru dari Budi");
        budi.office().change(client, theirs);
        refused(
                "office.overtaken",
                () -> siti.office().change(client, OfficeTest.noted("baru dari Siti")));
        refused("office.overtaken", () -> siti.office().save(List.of(client)));
        assertEquals(List.of(theirs), siti.office().clients());
    }

    @Test
    void whatTwoDesksNoteAboutOneReturnIsBothThere() {
        var budi = desktops.admitted("budi", Role.REVIEW);
        siti.save(Sample.draft("f-1"));
        var review = new Handling.Review("abc", Sample.NOON);
        var request = new Handling.Request("A1", Sample.NOON);
        budi.office().handle(Map.of("f-1", before -> before.reviewed(review)));
        siti.office().handle(Map.of("f-1", before -> before.asked(request)));
        assertEquals(Handling.NONE.reviewed(review).asked(request), budi.office().handling("f-1"));
    }

    @Test
    void whoMayDoWhatIsAskedBeforeAnythingIsStored() {
        var preparer = desktops.admitted("p", Role.PREPARE);
        var reviewer = desktops.admitted("r", Role.REVIEW);
        var signer = desktops.admitted("s", Role.SIGN);
        preparer.save(Sample.draft("f-1"));
        var draft = preparer.filing("f-1").orElseThrow();
        var sealed = draft.with(Sample.sealed()).in(FilingState.SEALED);
        var other = draft.with(Sample.draft("x", 7).taxReturn());
        var review = new Handling.Review("abc", Sample.NOON);

        refused("office.may-not.SIGN", () -> preparer.record(sealed, entry("SEAL")));
        refused("office.may-not.SIGN", () -> reviewer.record(sealed, entry("SEAL")));
        refused("office.may-not.PREPARE", () -> signer.save(other));
        refused("office.may-not.PREPARE", () -> reviewer.save(Sample.person()));
        refused(
                "office.may-not.REVIEW",
                () -> preparer.office().handle(Map.of("f-1", all -> all.reviewed(review))));
        refused(
                "office.may-not.ADMINISTER",
                () -> Desktops.desks(signer).assign("p", Desktops.ALL));
        assertEquals(draft, siti.filing("f-1").orElseThrow());
        assertEquals(Handling.NONE, siti.office().handling("f-1"));

        reviewer.save(draft.onPage("review"));
        reviewer.office().handle(Map.of("f-1", all -> all.reviewed(review)));
        signer.record(
                signer.filing("f-1").orElseThrow().with(Sample.sealed()).in(FilingState.SEALED),
                entry("SEAL"));
        assertEquals(FilingState.SEALED, siti.filing("f-1").orElseThrow().state());
    }

    @Test
    void aChangedRoleCountsAtOnceAndWhoIsRemovedStoresNothingMore() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        var desks = Desktops.desks(siti);
        budi.save(Sample.draft("f-1"));
        desks.assign("budi", Set.of(Role.REVIEW));
        refused("office.may-not.PREPARE", () -> budi.save(Sample.draft("f-2")));
        desks.assign("budi", Set.of(Role.PREPARE, Role.REVIEW));
        budi.save(Sample.draft("f-2"));
        desks.remove("budi");
        refused("office.removed", () -> budi.save(Sample.draft("f-3")));
        refused("office.not-in", () -> desktops.sit("budi"));
        assertEquals(2, siti.filings().size());
    }

    @Test
    void theOneWhoAdministersCannotLockTheOfficeOut() {
        var desks = Desktops.desks(siti);
        refused("office.last", () -> desks.remove("siti"));
        refused("office.last", () -> desks.assign("siti", Set.of(Role.PREPARE)));
        desktops.admitted("budi", Role.ADMINISTER);
        desks.assign("siti", Set.of(Role.PREPARE));
        assertEquals(Set.of(Role.PREPARE), desks.roles());
    }

    @Test
    void whoAsksIsLetInOnlyWithTheGroupsOfTheirOwnKey() throws Exception {
        var mark =
                desktops.setup("budi")
                        .join(desktops.address("budi"), "frasa sandi milik budi".toCharArray())
                        .orElseThrow();
        refused("office.waiting", () -> desktops.sit("budi"));
        var desks = Desktops.desks(siti);
        var other = mark.startsWith("0") ? "1" + mark.substring(1) : "0" + mark.substring(1);
        refused("office.other-mark", () -> desks.admit("budi", Desktops.ALL, other));
        refused("office.waiting", () -> desktops.sit("budi"));
        refused("office.nobody", () -> desks.admit("tono", Desktops.ALL, mark));
        refused("office.no-role", () -> desks.admit("budi", Set.of(), mark));
        desks.admit("budi", Set.of(Role.REVIEW), mark.replace(" ", "-"));
        assertEquals(Set.of(Role.REVIEW), Desktops.desks(desktops.sit("budi")).roles());
        refused("office.is-in", () -> desks.admit("budi", Desktops.ALL, mark));
    }

    /// A second computer of the same person.
    @Test
    void whoIsInSitsDownAtAnotherComputerWithTheirOwnPassphraseOnly() {
        var other = new OfficeSetups(folder.resolve("laptop"), Sample.CHEAP, Sample.CLOCK);
        var address = desktops.address("siti");
        refused(
                "office.name-taken",
                () -> other.join(address, "bukan frasa sandinya".toCharArray()));
        assertEquals(Optional.empty(), other.office());
        assertEquals(
                Optional.empty(), other.join(address, Desktops.passphrase("siti").toCharArray()));
        assertEquals(Optional.of(address), other.office());
    }

    /// The row of the key alone lets nobody in: the trail has to say so, signed.
    @Test
    void aMemberWhoPutsTheirOldKeyBackIntoTheDatabaseStaysOut() throws Exception {
        desktops.admitted("budi", Role.PREPARE);
        desktops.sql("create table saved as select * from member where name = 'budi'");
        Desktops.desks(siti).remove("budi");
        assertEquals(1, desktops.sql("insert into member select * from saved"));
        refused("office.removed", () -> desktops.sit("budi"));
    }

    @Test
    void eachHasTheirOwnPassphraseAndChangesItAlone() {
        desktops.admitted("budi", Role.PREPARE);
        var vault = desktops.vault("budi");
        assertInstanceOf(
                Vault.Unlocking.Wrong.class,
                vault.unlock(Desktops.passphrase("siti").toCharArray()));
        Shelf.opened(vault, Desktops.passphrase("budi"));
        assertTrue(
                vault.changePassphrase(
                        Desktops.passphrase("budi").toCharArray(),
                        "sandi budi yang baru".toCharArray()));
        vault.close();
        assertInstanceOf(
                Vault.Unlocking.Wrong.class,
                vault.unlock(Desktops.passphrase("budi").toCharArray()));
        Shelf.opened(vault, "sandi budi yang baru");
        desktops.sit("siti");
    }

    @Test
    void theRecoveryKeyLetsSomebodyInWhoForgotTheirPassphrase() {
        siti.save(Sample.person());
        desktops.close();
        var vault = desktops.vault("siti");
        assertInstanceOf(
                Vault.Unlocking.Wrong.class,
                vault.recover(RecoveryKey.draw(), "frasa sandi yang lain".toCharArray()));
        assertInstanceOf(
                Vault.Unlocking.Open.class,
                vault.recover(desktops.recoveryKey, "frasa sandi yang lain".toCharArray()));
        vault.close();
        var again = Shelf.opened(vault, "frasa sandi yang lain");
        assertEquals(List.of(Sample.person()), again.people());
        assertEquals(Desktops.ALL, Desktops.desks(again).roles());
        assertTrue(Desktops.desks(again).audit().holds());
    }

    @Test
    void theOthersAreToldWhoHasAReturnOpen() {
        var budi = desktops.admitted("budi", Role.PREPARE);
        var own = Desktops.desks(siti);
        try (var stay = own.enter("f-1")) {
            assertEquals(List.of(), stay.others());
            try (var theirs = Desktops.desks(budi).enter("f-1")) {
                assertEquals("siti", theirs.others().getFirst().name());
                assertEquals("budi", stay.others().getFirst().name());
                assertEquals(2, own.present().size());
            }
            assertEquals(List.of(), stay.others());
        }
        assertEquals(List.of(), own.present());
    }

    /// A desk that lost its network or its power does not stay in a return for ever.
    @Test
    void whoHasGoneWithoutAWordIsNotCounted() throws Exception {
        var budi = Desktops.desks(desktops.admitted("budi", Role.PREPARE));
        var stay = Desktops.desks(siti).enter("f-1");
        assertEquals(1, budi.present().size());
        desktops.sql("update presence set seen = seen - 100000");
        assertEquals(List.of(), budi.present());
        stay.close();
    }

    @Test
    void aServerThatIsNotThereOrRefusesIsToldInWords() throws Exception {
        var nowhere = desktops.first.url().replaceAll(":\\d+/.*", ":1/lontar");
        refused("office.unreachable", () -> joinAt(nowhere));
        var missing = desktops.first.url().replaceAll("/[^/]*$", "/tidakada");
        refused("office.no-database", () -> joinAt(missing));
        refused("office.none", () -> joinAt(Shelf.address("x").url()));
        for (var bad :
                List.of(
                        "jdbc:postgresql://siti:rahasia@server/lontar",
                        "jdbc:postgresql://server/lontar?password=rahasia",
                        "jdbc:sqlite:/tmp/x")) refused("office.no-address", () -> joinAt(bad));
    }

    private void joinAt(String url) {
        new OfficeSetups(folder.resolve("tono"), Sample.CHEAP, Sample.CLOCK)
                .join(
                        new Address(url, "lontar", Optional.empty(), "tono"),
                        Desktops.passphrase("tono").toCharArray());
    }

    private static void refused(String key, Executable work) {
        assertEquals(key, assertThrows(StoreFault.class, work).key());
    }

    private static JournalEntry entry(String event) {
        return new JournalEntry("f-1", 0, Sample.NOON, event, JournalEntry.Phase.DONE, "");
    }
}
