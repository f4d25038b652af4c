package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Desks;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Role;
import id.lontar.gateway.PostgresServer;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The trail, and what is seen of it when somebody with the database's password does their worst.
class TrailTest {
    @TempDir static Path folder;
    private static Desktops desktops;
    private static Cabinet siti;

    @BeforeAll
    static void open() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        desktops = new Desktops(folder);
        siti = desktops.sit("siti");
        var budi = desktops.admitted("budi", Role.PREPARE);
        budi.save(Sample.person());
        budi.save(Sample.draft("f-1"));
        budi.save(Sample.draft("f-2"));
        budi.office().save(List.of(OfficeTest.CLIENT));
        var request = new Handling.Request("A1", Sample.NOON);
        budi.office().handle(Map.of("f-1", before -> before.asked(request)));
        budi.keep("f-1", Sample.FILE, new byte[] {1, 2});
        budi.note("last", "a");
        budi.discard("f-2");
        var draft = siti.filing("f-1").orElseThrow();
        var done = JournalEntry.Phase.DONE;
        siti.record(
                draft.with(Sample.sealed()).in(FilingState.SEALED),
                new JournalEntry("f-1", 0, Sample.NOON, "SEAL", done, ""));
    }

    @AfterAll
    static void close() {
        if (desktops != null) desktops.close();
    }

    @Test
    void whatWasDoneRightlyHolds() {
        var audit = Desktops.desks(siti).audit();
        assertEquals(List.of(), audit.breaches());
        assertEquals(
                8,
                audit.records(),
                "person, return, its handling and file, note, client, two lines of the journal");
        assertTrue(audit.entries() > 10);
        assertEquals(Optional.empty(), Desktops.desks(siti).missed());
    }

    /// Each by a statement whoever has the database's password can run.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delete from trail where seq = 5                                         | office.audit.missing
                    update trail set body = (select body from trail where seq = 6) where seq = 5 | office.audit.unreadable
                    update trail set body = set_byte(body, 40, get_byte(body, 40) # 1) where seq = 5 | office.audit.unreadable
                    update trail set seq = -seq where seq = 5                               | office.audit.missing
                    delete from trail where seq = (select max(seq) from trail)              | office.audit.cut, office.audit.end
                    update trail_head set seq = 1                                           | office.audit.end
                    update filing set body = set_byte(body, 40, get_byte(body, 40) # 1)     | office.audit.changed
                    update client set version = version + 1                                 | office.audit.changed
                    delete from journal where seq = 1 and filing_id = 'f-1'                 | office.audit.gone
                    delete from kept_file                                                   | office.audit.gone
                    insert into person select 'p-2', version, body from person              | office.audit.unknown
                    """)
    void whatIsDoneWithoutLontarIsSeen(String statement, String keys) throws Exception {
        assertSeen(keys, (handle, trail) -> assertTrue(handle.execute(statement) > 0, statement));
    }

    /// With its end set back as well the trail holds in itself. Whoever has seen more is not taken
    /// in.
    @Test
    void anEndThatWasTakenAwayWithAllItSpokeOfIsSeenByWhoSawIt() throws Exception {
        var seen = Desktops.desks(siti).audit().head();
        assertEquals(
                Set.of("office.audit.cut"),
                after(Optional.of(seen), (handle, trail) -> cut(handle, trail, seen)));
        assertEquals(
                Set.of(),
                after(Optional.empty(), (handle, trail) -> cut(handle, trail, seen)),
                "else nobody could know");
    }

    /// The seal, and what stood before it put back: the whole last transaction.
    private static void cut(Handle handle, TrailTable trail, Desks.Head seen) {
        handle.execute("delete from filing where id = 'f-1'");
        handle.execute("delete from handling where filing_id = 'f-1'");
        handle.execute("delete from journal where filing_id = 'f-1'");
        handle.execute("delete from kept_file");
        handle.execute("delete from note");
        handle.execute("delete from client");
        handle.execute("delete from person");
        handle.execute("delete from journal");
        var last = trail.aboutMembers(handle).getLast().seq();
        assertTrue(last < seen.number());
        handle.execute("delete from trail where seq > ?", last);
        handle.execute(
                "update trail_head set seq = ?, digest = ?",
                last,
                TrailEntry.digest(trail.line(handle, last).orElseThrow()));
    }

    /// One who holds the key of the store, but not that of the one they write for.
    @Test
    void aLineInAnothersNameIsSeen() throws Exception {
        assertSeen(
                "office.audit.signature, office.audit.gone",
                forged("siti", Deed.of("note", "x", Deed.SAVE)));
    }

    /// A program of one's own asks nobody before it writes.
    @Test
    void aDeedBeyondTheRoleOfWhoSignedItIsSeen() throws Exception {
        assertSeen(
                "office.audit.role, office.audit.gone",
                forged("budi", new Deed("filing", "f-9", "SEAL", "DONE")));
    }

    @Test
    void aLineOfSomebodyWhoWasNeverInIsSeen() throws Exception {
        assertSeen(
                "office.audit.stranger, office.audit.gone",
                forged("tono", Deed.of("note", "x", Deed.SAVE)));
    }

    @Test
    void theExportIsOneLineForEachDeedAndHoldsWithoutTheStore() throws Exception {
        var out = new ByteArrayOutputStream();
        var head = Desktops.desks(siti).export(out);
        var lines = lines(out);
        assertEquals(head.number(), lines.size());
        var staff = new Staff();
        var before = "";
        for (var line : lines) {
            var entry = TrailEntry.of(line.getBytes(StandardCharsets.UTF_8));
            assertEquals(before, entry.before());
            assertEquals(Optional.empty(), staff.take(entry), line);
            before = TrailEntry.digest(line.getBytes(StandardCharsets.UTF_8));
            assertFalse(line.contains(Sample.NAME) || line.contains("bukti-potong"), line);
        }
        assertEquals(head.digest(), before);
        assertEquals(Set.of("budi", "recovery", "siti"), staff.all().keySet());
    }

    private interface Tampering {
        void run(Handle handle, TrailTable trail);
    }

    /// With budi's key, in whatever name.
    private static Tampering forged(String by, Deed deed) {
        return (handle, trail) ->
                new Desk(by, budi(handle), trail, Sample.CLOCK)
                        .add(handle, List.of(new Desk.Done(deed, 1, "00", Optional.empty())));
    }

    private static MemberKey budi(Handle handle) {
        return MemberTable.slot(handle, "budi")
                .orElseThrow()
                .own(Desktops.passphrase("budi").toCharArray())
                .orElseThrow();
    }

    private static void assertSeen(String keys, Tampering tampering) throws Exception {
        var seen = after(Optional.of(Desktops.desks(siti).audit().head()), tampering);
        assertTrue(seen.containsAll(List.of(keys.split(", "))), seen.toString());
    }

    /// What the audit finds then. Nothing of it stays.
    private static Set<String> after(Optional<Desks.Head> seen, Tampering tampering)
            throws Exception {
        try (var database = Database.open(Server.of(desktops.first))) {
            var slot = database.read(handle -> MemberTable.slot(handle, "budi")).orElseThrow();
            var own = database.read(TrailTest::budi);
            var trail = new TrailTable(new RowCipher(own.unwrap(slot.dataKey(), slot.name())));
            return database.read(
                    handle -> {
                        handle.begin();
                        tampering.run(handle, trail);
                        var audit = Auditor.of(handle, trail, seen);
                        handle.rollback();
                        return keys(audit);
                    });
        }
    }

    private static Set<String> keys(Desks.Audit audit) {
        var keys = new TreeSet<String>();
        audit.breaches().forEach(each -> keys.add(each.key()));
        return keys;
    }

    private static List<String> lines(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
