package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Practice;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.form.op.Form1770S;
import id.lontar.gateway.PracticeTown;
import id.lontar.store.DataFolder;
import id.lontar.store.KeyCost;
import id.lontar.store.SqliteVault;
import id.lontar.store.SystemKeyring;
import id.lontar.words.Words;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// `lontar batch send` as a process of its own, killed at random moments, through a door that
/// loses, delays and repeats: at the end every return is at the gateway exactly once, and every
/// receipt is in its place. In full it is `mvn -Pbatchkills test -Dtest=BatchKillTest`.
class BatchKillTest {
    private static final int RETURNS = Integer.getInteger("lontar.batch.returns", 40);
    private static final int KILLS = Integer.getInteger("lontar.batch.kills", 8);

    /// After the kills the door stays as it is; a run may leave some for the next.
    private static final int RUNS_AT_MOST = 12;

    private static final int MOST_ENDED = Math.max(1, RETURNS / KILLS / 2);
    private static final int LONGEST_START_MS = 4000;
    private static final int LONGEST_STEP_MS = 250;

    private static final String PASSPHRASE = "kertas lontar kering";
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);

    @TempDir Path folder;
    private final Random random = new Random(20260331);

    @Test
    void everyReturnIsThereOnceHoweverOftenTheSenderIsKilled(TestReporter report) throws Exception {
        try (var town = PracticeTown.open(folder.resolve("town"), Clock.systemUTC());
                var door = new UnrulyDoor(town.profile(), 7)) {
            door.profile().write(profile());
            secrets(town);
            sealed(town);
            for (var kill = 0; kill < KILLS; kill++) killed(kill);
            var left = count(FilingState.SEALED);
            var runs = 1;
            while (run("send") != 0 || run("receipts") != 0)
                assertTrue(++runs < RUNS_AT_MOST, "does not end");
            assertTrue(door.seen().keySet().size() >= 5, "it was unruly: " + door.seen());
            check();
            report.publishEntry(
                    "%d returns, %d kills, %d still sealed after the last, then %d runs, %s"
                            .formatted(RETURNS, KILLS, left, runs, door.seen()));
        }
    }

    /// Every fourth dies at any time after its start, the others while returns are under way. One
    /// that comes to its own end before was not killed, and does not count.
    private void killed(int kill) throws Exception {
        for (var tries = 0; tries < RUNS_AT_MOST; tries++)
            try (var sender = new Child(folder.resolve("child.log"), Main.class, command("send"))) {
                if (kill % 4 > 0 && !isAt(sender, 1 + random.nextInt(MOST_ENDED))) continue;
                Thread.sleep(random.nextInt(kill % 4 == 0 ? LONGEST_START_MS : LONGEST_STEP_MS));
                if (sender.kill()) return;
            }
        throw new AssertionError("nothing left to kill");
    }

    private static boolean isAt(Child sender, int ended) throws InterruptedException {
        for (var n = 0; n < ended; n++)
            if (!sender.next("{\"type\":\"return\"", "{\"type\":\"batch\"")
                    .startsWith("{\"type\":\"return\"")) return false;
        return true;
    }

    private int run(String step) throws Exception {
        try (var sender = new Child(folder.resolve("child.log"), Main.class, command(step))) {
            var last = sender.next("{\"type\":\"batch\"");
            assertTrue(last.startsWith("{"), "it ended without a word, see its log");
            assertEquals(Child.GONE, sender.next(Child.GONE));
            return Integer.parseInt(last.replaceAll(".*\"exit\":(\\d+).*", "$1"));
        }
    }

    private List<String> command(String step) {
        return List.of(
                "batch",
                step,
                "--json",
                "--data",
                folder.resolve("data").toString(),
                "--gateway",
                profile().toString(),
                "--passphrase-file",
                folder.resolve("secret").toString(),
                "--accounts-file",
                folder.resolve("accounts").toString());
    }

    private Path profile() {
        return folder.resolve("profile.json");
    }

    private void secrets(PracticeTown town) throws Exception {
        Files.writeString(folder.resolve("secret"), PASSPHRASE);
        var accounts = new StringBuilder();
        for (var each : persons(town))
            accounts.append(each.person().npwp16() + " " + each.password() + "\n");
        Files.writeString(folder.resolve("accounts"), accounts);
    }

    private static List<Practice.Citizen> persons(PracticeTown town) {
        return town.citizens().stream().filter(each -> each.person().company().isEmpty()).toList();
    }

    /// By certificates, which the gateway takes for the confirmation.
    private void sealed(PracticeTown town) throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        data.make();
        var vault = new SqliteVault(data.practice(), CHEAP, new SystemKeyring(), Clock.systemUTC());
        vault.create(PASSPHRASE.toCharArray());
        vault.close();
        inTheStore(
                bench -> {
                    var people = persons(town);
                    for (var each : people) bench.cabinet().save(each.person());
                    for (var n = 0; n < RETURNS; n++)
                        seal(bench, people.get(n % people.size()), n / people.size());
                });
    }

    private static void seal(Workbench bench, Practice.Citizen citizen, int revision)
            throws Exception {
        var passphrase = citizen.keyStorePassphrase().toCharArray();
        var key = bench.keys().add(citizen.keyStore(), passphrase);
        var opened = assertInstanceOf(SigningKey.Opening.Opened.class, key.open(passphrase));
        var taxReturn = Desktop.taxReturn(citizen.person(), revision);
        var person = citizen.person();
        var id = "batch-%s-%04d".formatted(person.id(), revision);
        var draft = Filing.draft(id, person.id(), taxReturn, bench.clock().instant());
        bench.cabinet().save(draft);
        try (var signer = opened.signer()) {
            bench.journey()
                    .seal(
                            draft,
                            Form1770S.FORM,
                            Form1770S.FORM.assess(
                                    bench.law(), taxReturn.year(), taxReturn.answers()),
                            signer,
                            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                            List.of());
        }
    }

    private int count(FilingState state) throws Exception {
        var counted = new AtomicInteger();
        inTheStore(
                bench ->
                        counted.set(
                                (int)
                                        bench.cabinet().entries().stream()
                                                .filter(each -> each.state() == state)
                                                .count()));
        return counted.get();
    }

    private interface Work {
        void in(Workbench bench) throws Exception;
    }

    private void inTheStore(Work work) throws Exception {
        var start =
                new Start(
                        new DataFolder(folder.resolve("data")),
                        Optional.of(Words.ENGLISH),
                        false,
                        Optional.of(profile()));
        try (var lontar = new Lontar(start)) {
            var open =
                    assertInstanceOf(
                            Vault.Unlocking.Open.class,
                            lontar.vault().unlock(PASSPHRASE.toCharArray()));
            work.in(lontar.open(open.cabinet()));
        }
    }

    private void check() throws Exception {
        var books = Jdbi.create("jdbc:sqlite:" + folder.resolve("town/gateway/gateway.db"));
        inTheStore(
                bench -> {
                    var filings = bench.cabinet().filings();
                    assertEquals(RETURNS, filings.size());
                    var numbers = new HashSet<String>();
                    for (var each : filings) {
                        assertEquals(FilingState.ACCEPTED, each.state(), each.id());
                        var ntte = each.receipt().orElseThrow().ntte();
                        assertTrue(numbers.add(ntte), "a number of its own");
                        assertEquals(List.of(ntte), numbers(books, each), "exactly once");
                        assertTrue(isItsReceipt(bench, each), "its receipt in its place");
                    }
                    assertEquals(List.of(), bench.cabinet().damaged());
                });
        var all =
                books.withHandle(
                        db ->
                                db.select("select count(*) from submission")
                                        .mapTo(Integer.class)
                                        .one());
        assertEquals(RETURNS, all, "nothing else was taken in");
    }

    private static List<String> numbers(Jdbi books, Filing filing) {
        var seal = filing.sealed().orElseThrow().seal();
        return books.withHandle(
                db ->
                        db.select(
                                        "select coalesce(ntte, '') from submission where npwp = ?"
                                                + " and form = ? and period = ? and revision = ?",
                                        seal.npwp().digits(),
                                        seal.form().code(),
                                        seal.period(),
                                        seal.revision())
                                .mapTo(String.class)
                                .list());
    }

    private static boolean isItsReceipt(Workbench bench, Filing filing) {
        var pdf = bench.cabinet().kept(filing.id(), "receipt.pdf").orElseThrow();
        return bench.checks().receipts().check(pdf, filing.counted().orElseThrow())
                        instanceof ReceiptCheck.Verdict.Genuine(var receipt)
                && receipt.equals(filing.receipt().orElseThrow());
    }
}
