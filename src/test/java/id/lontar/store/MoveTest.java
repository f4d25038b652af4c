package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Role;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;
import id.lontar.gateway.PostgresServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An office moves from a file to a server and back, record by record.
class MoveTest {
    @TempDir Path folder;
    private OfficeSetups setups;

    @BeforeEach
    void fill() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        setups = new OfficeSetups(folder, Sample.CHEAP, Sample.CLOCK);
        var vault = file();
        var cabinet = vault.create(Sample.passphrase()).cabinet();
        cabinet.save(Sample.person());
        cabinet.save(Sample.draft("f-1"));
        var done = JournalEntry.Phase.DONE;
        cabinet.record(
                Sample.draft("f-2").with(Sample.sealed()).in(FilingState.SEALED),
                new JournalEntry("f-2", 0, Sample.NOON, "SEAL", done, ""));
        cabinet.keep("f-2", Sample.FILE, new byte[] {1, 2, 3});
        cabinet.note("last", "a");
        cabinet.office().save(List.of(OfficeTest.CLIENT));
        cabinet.office()
                .handle(
                        Map.of(
                                "f-1",
                                before ->
                                        before.reviewed(new Handling.Review("abc", Sample.NOON))));
        vault.close();
    }

    @Test
    void everythingArrivesAndTheFileIsKept() throws Exception {
        var before = told(Sample.PASSPHRASE);
        var address = Shelf.address("siti");
        var moved = setups.moveIn(address, Sample.passphrase());
        assertEquals(2, moved.records().get("filing"));
        assertEquals(1, moved.records().get("container"));
        assertEquals(1, moved.records().get("kept_file"));
        assertFalse(moved.records().containsKey("unreadable"));
        assertTrue(Files.exists(moved.kept().resolve("store.db")));
        assertFalse(Files.exists(folder.resolve("store.db")));

        var vault = server(address);
        var cabinet = Shelf.opened(vault, Sample.PASSPHRASE);
        assertEquals(before, told(cabinet));
        var audit = Desktops.desks(cabinet).audit();
        assertEquals(List.of(), audit.breaches());
        assertEquals(9, audit.records());
        cabinet.save(cabinet.filing("f-1").orElseThrow().onPage("review"));
        assertTrue(Desktops.desks(cabinet).audit().holds());
        vault.close();
        refused("office.already", () -> setups.moveIn(address, Sample.passphrase()));
    }

    @Test
    void anOfficeComesBackIntoAFileAndGoesOutAgainWithItsMembersAndItsTrail() throws Exception {
        var first = Shelf.address("siti");
        setups.moveIn(first, Sample.passphrase());
        var vault = server(first);
        var cabinet = Shelf.opened(vault, Sample.PASSPHRASE);
        admit(cabinet, first);
        cabinet.save(Sample.draft("f-3"));
        var before = told(cabinet);
        vault.close();

        refused("office.wrong", () -> setups.moveOut("bukan kata sandinya".toCharArray()));
        var out = setups.moveOut(Sample.passphrase());
        assertEquals(3, out.records().get("filing"));
        assertEquals(Optional.empty(), setups.office());
        assertEquals(before, told(Sample.PASSPHRASE));
        var copy = file();
        assertInstanceOf(
                Vault.Unlocking.Open.class, copy.recover(out.recoveryKey(), Sample.passphrase()));
        copy.close();
        refused("office.moved", () -> server(first).unlock(Sample.passphrase()));
        refused(
                "office.moved",
                () ->
                        other("tono")
                                .join(
                                        named(first, "tono"),
                                        Desktops.passphrase("t").toCharArray()));

        var edited = file();
        Shelf.opened(edited, Sample.PASSPHRASE).discard("f-3");
        edited.close();
        var second = Shelf.address("siti");
        var later = Clock.offset(Sample.CLOCK, Duration.ofDays(1));
        new OfficeSetups(folder, Sample.CHEAP, later).moveIn(second, Sample.passphrase());
        var again = server(second);
        var audit = Desktops.desks(Shelf.opened(again, Sample.PASSPHRASE)).audit();
        assertEquals(List.of(), audit.breaches());
        assertTrue(audit.entries() > 20, "with all from before");
        again.close();
        var budi = new SharedVault(named(second, "budi"), folder, Sample.CHEAP, Sample.CLOCK);
        Shelf.opened(budi, Desktops.passphrase("budi"));
        budi.close();
    }

    @Test
    void onlyWhoAdministersMovesTheOfficeOut() throws Exception {
        var address = Shelf.address("siti");
        setups.moveIn(address, Sample.passphrase());
        var vault = server(address);
        admit(Shelf.opened(vault, Sample.PASSPHRASE), address);
        vault.close();
        refused(
                "office.may-not.ADMINISTER",
                () -> other("budi").moveOut(Desktops.passphrase("budi").toCharArray()));
        assertFalse(Files.exists(folder.resolve("budi/store.db")));
        Shelf.opened(vault, Sample.PASSPHRASE);
        vault.close();
    }

    /// Whatever goes wrong on the server, the file is where it was and there is no office.
    @Test
    void whatArrivesOtherwiseMovesNothing() throws Exception {
        var address = Shelf.address("siti");
        try (var database = Database.open(Server.of(address))) {
            database.aside(
                    handle ->
                            handle.execute(
                                    """
                                    create function spoil() returns trigger as $$
                                    begin new.body = set_byte(new.body, 20, 0); return new; end
                                    $$ language plpgsql;
                                    create trigger spoil before insert on client
                                    for each row execute function spoil()
                                    """));
        }
        refused("office.move-differs", () -> setups.moveIn(address, Sample.passphrase()));
        sql(address, "drop trigger spoil on client");
        sql(address, "alter table label rename to labels");
        refused("vault.write-failed", () -> setups.moveIn(address, Sample.passphrase()));
        assertEquals(Optional.empty(), setups.office());
        assertEquals(2, told(Sample.PASSPHRASE).filings().size());
        sql(address, "alter table labels rename to label");
        refused("office.wrong", () -> setups.moveIn(address, "bukan kata sandinya".toCharArray()));
        setups.moveIn(address, Sample.passphrase());
    }

    @Test
    void anOfficeDoesNotMoveIntoOneThatIsThere() throws Exception {
        var address = Shelf.address("siti");
        other("lain").create(address, Desktops.passphrase("siti").toCharArray());
        refused("office.there", () -> setups.moveIn(address, Sample.passphrase()));
        refused("office.has-store", () -> setups.create(address, Sample.passphrase()));
        assertTrue(Files.exists(folder.resolve("store.db")));
    }

    /// Between the end of the office on the server and the new name of the file.
    @Test
    void aMoveThatWasCutOffIsFinishedByTheSameCommand() throws Exception {
        var address = Shelf.address("siti");
        var before = told(Sample.PASSPHRASE);
        setups.moveIn(address, Sample.passphrase());
        setups.moveOut(Sample.passphrase());
        Files.move(folder.resolve("store.db"), folder.resolve("store.db.moving"));
        new OfficeFile(folder).write(address);
        refused("office.wrong", () -> setups.moveOut("bukan kata sandinya".toCharArray()));
        setups.moveOut(Sample.passphrase());
        assertEquals(Optional.empty(), setups.office());
        assertEquals(before, told(Sample.PASSPHRASE));
    }

    @Test
    void whatWasDamagedBeforeIsCarriedAsItIsAndCounted() throws Exception {
        try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder + "/store.db");
                var statement = sqlite.createStatement()) {
            statement.execute("update client set body = x'00112233445566778899'");
        }
        var moved = setups.moveIn(Shelf.address("siti"), Sample.passphrase());
        assertEquals(1, moved.records().get("unreadable"));
        assertEquals(1, moved.records().get("client"));
    }

    private void admit(Cabinet cabinet, Address address) {
        var theirs = named(address, "budi");
        var secret = Desktops.passphrase("budi").toCharArray();
        var mark = other("budi").join(theirs, secret).orElseThrow();
        Desktops.desks(cabinet).admit("budi", Set.of(Role.PREPARE), mark);
    }

    private OfficeSetups other(String name) {
        return new OfficeSetups(folder.resolve(name), Sample.CHEAP, Sample.CLOCK);
    }

    private static Address named(Address address, String name) {
        return new Address(address.url(), address.user(), address.passwordFile(), name);
    }

    private SqliteVault file() {
        return new SqliteVault(folder, Sample.CHEAP, new MemoryKeyring(), Sample.CLOCK);
    }

    private SharedVault server(Address address) {
        return new SharedVault(address, folder, Sample.CHEAP, Sample.CLOCK);
    }

    /// What can be seen of a cabinet.
    private record Told(List<Object> all, List<Filing> filings) {}

    private Told told(String passphrase) {
        var vault = file();
        try {
            return told(Shelf.opened(vault, passphrase));
        } finally {
            vault.close();
        }
    }

    private static Told told(Cabinet cabinet) {
        var all = new ArrayList<Object>();
        all.add(cabinet.people());
        all.add(cabinet.office().clients());
        all.add(cabinet.note("last"));
        var filings = new ArrayList<Filing>();
        for (var entry : cabinet.entries()) {
            var filing = cabinet.filing(entry.id()).orElseThrow();
            all.add(cabinet.journal(entry.id()));
            all.add(cabinet.office().handling(entry.id()));
            for (var name : cabinet.keptNames(entry.id()))
                all.add(name + Arrays.toString(cabinet.kept(entry.id(), name).orElseThrow()));
            filing.sealed().ifPresent(each -> all.add(Arrays.toString(each.container())));
            filings.add(filing.unsealed().in(filing.state()));
        }
        return new Told(all, filings);
    }

    private static void sql(Address address, String statement) throws Exception {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), "");
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static void refused(String key, Executable work) {
        assertEquals(key, assertThrows(StoreFault.class, work).key());
    }
}
