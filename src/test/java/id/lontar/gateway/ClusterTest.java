package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.words.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Two gateways on one store serve as one.
class ClusterTest {
    private static final long GROSS = 120_000_000;
    private static final int GUESSERS = 16;

    @TempDir Path folder;
    private Optional<Shared> shared = Optional.empty();

    @BeforeEach
    void store() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        shared = Optional.of(PostgresServer.database());
    }

    private World gateway(String name) throws Exception {
        return new World(folder.resolve(name), Steps.NONE, shared);
    }

    @Test
    void whatOneTookInTheOtherReleases() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b")) {
            var there = a.client(World.NPWP);
            var here = new Client(b.office(), World.NPWP, there.key());
            signIn(here);
            var challenge = there.sendAndOpen(GROSS);
            var standing = done(here.verify(challenge, codeOf(a, b, 1)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var again = done(there.verify(challenge, new Proof.Code("00000000")));
            assertEquals(standing.ntte(), again.ntte());
        }
    }

    /// Check 7 across processes: whichever comes first, there is one receipt.
    @Test
    void theSameCodeAtBothAtOnceReleasesOnce() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b");
                var pool = Executors.newFixedThreadPool(2)) {
            var there = a.client(World.NPWP);
            var here = new Client(b.office(), World.NPWP, there.key());
            signIn(here);
            for (var round = 1; round <= 5; round++) {
                a.pass(Duration.ofSeconds(61));
                b.pass(Duration.ofSeconds(61));
                var challenge = there.open(there.send(there.sealed(GROSS, round - 1)));
                var code = codeOf(a, b, round);
                var together = new CyclicBarrier(2);
                Callable<Optional<String>> atA = () -> ntte(there, challenge, code, together);
                Callable<Optional<String>> atB = () -> ntte(here, challenge, code, together);
                var numbers = new HashSet<Optional<String>>();
                for (var each : pool.invokeAll(List.of(atA, atB))) numbers.add(each.get());
                assertEquals(1, numbers.size(), numbers.toString());
                assertEquals(
                        round, a.count("select count(*) from submission where ntte is not null"));
            }
        }
    }

    /// A code of a printed card is used once, at whichever gateway, and releases one return.
    @Test
    void oneCodeOfACardAtBothAtOnceReleasesOneReturn() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b");
                var pool = Executors.newFixedThreadPool(2)) {
            var there = a.client(World.NPWP);
            var here = new Client(b.office(), World.NPWP, there.key());
            signIn(here);
            var card = PrintedCard.made(there);
            for (var round = 1; round <= 4; round++) {
                var one = there.open(there.send(there.sealed(GROSS, 2 * round - 2)));
                var two = here.open(here.send(here.sealed(GROSS, 2 * round - 1)));
                assertEquals(one.card(), two.card());
                var together = new CyclicBarrier(2);
                Callable<Boolean> atA =
                        () -> {
                            together.await();
                            return there.verify(one, card.code(one)) instanceof Outcome.Done;
                        };
                Callable<Boolean> atB =
                        () -> {
                            together.await();
                            return here.verify(two, card.code(two)) instanceof Outcome.Done;
                        };
                var released = 0;
                for (var each : pool.invokeAll(List.of(atA, atB))) if (each.get()) released++;
                assertEquals(1, released);
                assertEquals(
                        round, a.count("select count(*) from card_code where used_at is not null"));
                assertEquals(
                        round, a.count("select count(*) from submission where ntte is not null"));
            }
        }
    }

    /// Check 5 across processes: whoever guesses at both at once gets no more tries for it.
    @Test
    void guessingAtBothAtOnceBuysNoTries() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b");
                var pool = Executors.newFixedThreadPool(GUESSERS)) {
            var there = a.client(World.NPWP);
            var here = new Client(b.office(), World.NPWP, there.key());
            signIn(here);
            var challenge = there.sendAndOpen(GROSS);
            var wrong = AcceptanceTest.wrong(codeOf(a, b, 1).digits());
            var together = new CyclicBarrier(GUESSERS);
            var guesses = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < GUESSERS; i++) {
                var guesser = i % 2 == 0 ? there : here;
                guesses.add(
                        () -> {
                            together.await();
                            return guesser.verify(challenge, wrong) instanceof Outcome.Refused;
                        });
            }
            for (var each : pool.invokeAll(guesses)) assertTrue(each.get());
            assertEquals(5, a.count("select count(*) from failure where kind = 'CODE'"));
        }
    }

    /// A password takes a while to judge; whoever asks meanwhile is counted all the same.
    @Test
    void guessingPasswordsAtBothAtOnceBuysNoTries() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b");
                var pool = Executors.newFixedThreadPool(GUESSERS)) {
            var together = new CyclicBarrier(GUESSERS);
            var guesses = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < GUESSERS; i++) {
                var office = i % 2 == 0 ? a.office() : b.office();
                guesses.add(
                        () -> {
                            together.await();
                            var asked = office.signIn(World.NPWP, "salah".toCharArray());
                            return asked instanceof Outcome.Refused;
                        });
            }
            for (var each : pool.invokeAll(guesses)) assertTrue(each.get());
            assertEquals(10, a.count("select count(*) from failure where kind = 'PASSWORD'"));
        }
    }

    /// Both go round the same post; no mailbox gets a letter twice.
    @Test
    void eachCodeIsMailedOnceByWhicheverComesFirst() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b")) {
            var siti = a.client(World.NPWP);
            var budi = b.client(World.OTHER_NPWP);
            for (var revision = 0; revision < 5; revision++) {
                siti.open(siti.send(siti.sealed(GROSS, revision)));
                budi.open(budi.send(budi.sealed(GROSS, revision)));
            }
            World.await(
                    () ->
                            Optional.of(
                                            a.count(
                                                    "select count(*) from mail_delivery"
                                                            + " where state = 'ACCEPTED'"
                                                            + " and notice is null"))
                                    .filter(count -> count == 10));
            assertEquals(5, mails(a, b, World.EMAIL));
        }
    }

    /// Whoever asks at both at once is sent one message, and the limits are of both together.
    @Test
    void askedForAtBothAtOnceOneMessageGoesOut() throws Exception {
        try (var a = gateway("a");
                var b = gateway("b");
                var pool = Executors.newFixedThreadPool(8)) {
            var there = a.client(World.NPWP);
            var here = new Client(b.office(), World.NPWP, there.key());
            signIn(here);
            a.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db -> db.execute("update account set phone = ?", SmsTest.PHONE.e164()));
            for (var round = 1; round <= 5; round++) {
                var challenge = there.open(there.send(there.sealed(GROSS, round - 1)));
                var together = new CyclicBarrier(8);
                var asks = new ArrayList<Callable<Outcome<Challenge>>>();
                for (var i = 0; i < 8; i++) {
                    var asker = i % 2 == 0 ? there : here;
                    asks.add(
                            () -> {
                                together.await();
                                var id = challenge.challengeId();
                                return asker.office().text(World.NPWP, id, Words.INDONESIAN);
                            });
                }
                for (var each : pool.invokeAll(asks))
                    if (each.get() instanceof Outcome.Refused<Challenge>(var problem))
                        assertEquals("SMS_TOO_SOON", problem.type());
                var sent = round;
                World.await(() -> Optional.of(texts(a, b)).filter(count -> count >= sent));
                assertEquals(round, texts(a, b));
            }
            assertEquals(5, a.count("select count(*) from short_message_asked"));
            var more = here.open(here.send(here.sealed(GROSS, 5)));
            var no = here.office().text(World.NPWP, more.challengeId(), Words.INDONESIAN);
            assertEquals("SMS_USED_UP", SignInTest.refused(no).type());
        }
    }

    private static int texts(World a, World b) {
        return SmsTest.texts(a).size() + SmsTest.texts(b).size();
    }

    /// One gateway dies between the release and the print. Nobody asks for the receipt, and still
    /// the other prints it and tells its owner, once.
    @Test
    void whatADeadGatewayLeftIsDoneByTheOther() throws Exception {
        Steps dying =
                step -> {
                    if (step.equals("receipt.printed")) throw new Killer.Killed(step);
                };
        try (var b = gateway("b")) {
            try (var a = new World(folder.resolve("a"), dying, shared)) {
                var there = a.client(World.NPWP);
                var challenge = there.sendAndOpen(GROSS);
                there.verify(challenge, codeOf(a, b, 1));
            }
            assertEquals(1, b.count("select count(*) from submission where state = 'VERIFIED'"));
            b.pass(Duration.ofMinutes(2));
            b.due("receipts");
            World.await(
                    () ->
                            Optional.of(
                                            b.count(
                                                    "select count(*) from submission"
                                                            + " where state = 'ACCEPTED'"))
                                    .filter(count -> count == 1));
            assertEquals(1, b.count("select count(*) from receipt"));
            assertEquals(1, b.count("select count(*) from mail_delivery where ntte is not null"));
        }
    }

    private static Optional<String> ntte(
            Client client, Challenge challenge, Proof proof, CyclicBarrier together)
            throws Exception {
        together.await();
        return done(client.verify(challenge, proof)).ntte();
    }

    private static void signIn(Client client) {
        done(client.office().signIn(client.npwp(), World.PASSWORD.toCharArray()));
    }

    private static Proof.Code codeOf(World a, World b, int mails) {
        var world =
                World.await(
                        () ->
                                Optional.of(mails(a, b, World.EMAIL))
                                        .filter(count -> count >= mails)
                                        .map(count -> newest(a, b)));
        return world.codeInMail(World.EMAIL, 1);
    }

    /// Where the newest mail came from.
    private static World newest(World a, World b) {
        var inA = a.othersThanReceipts(World.EMAIL);
        var inB = b.othersThanReceipts(World.EMAIL);
        if (inA.isEmpty()) return b;
        if (inB.isEmpty()) return a;
        return inA.getFirst().at().isAfter(inB.getFirst().at()) ? a : b;
    }

    private static int mails(World a, World b, String email) {
        return a.othersThanReceipts(email).size() + b.othersThanReceipts(email).size();
    }
}
