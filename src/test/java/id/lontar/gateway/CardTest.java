package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import id.lontar.filing.Challenge;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.RegisteredKeys;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.wire.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Printed code cards as a channel (section 4.4), against a real gateway.
class CardTest {
    private static final long GROSS = 120_000_000;
    private static final Duration DAY = Duration.ofDays(1);
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void aCardIsMadeToldOfByMailAndReleasesAReturn() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            assertEquals(List.of(), PrintedCard.of(siti).cards());
            var card = PrintedCard.made(siti);
            var notice = notice(world, "Kartu kode dibuat");
            assertTrue(notice.contains(card.serial()), notice);
            for (var each : card.codes()) assertFalse(notice.contains(each), notice);
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(List.of("PHONE", "EMAIL", "QR_PAGE", "CARD"), challenge.channelsOffered());
            var asked = challenge.card().orElseThrow();
            assertEquals(card.serial(), asked.serial());
            assertEquals(10, asked.left());
            var standing = done(siti.verify(challenge, card.code(challenge)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var filed = world.submission(World.NPWP, challenge.submissionId()).filed();
            assertEquals("CARD", filed.orElseThrow().verifiedBy());
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from audit where what = 'CARD_RELEASE' and about like"
                                    + " '%by the seal of key%'"));
            assertEquals(9, PrintedCard.of(siti).cards().getFirst().left());
            var again = done(siti.verify(challenge, card.code(challenge)));
            assertEquals(standing.ntte(), again.ntte());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void aCardThatWasOnlyOfferedCountsForNothingAndTheOldOneStays() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var old = PrintedCard.made(siti);
            var lost = PrintedCard.offered(siti, Optional.empty());
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(old.serial(), challenge.card().orElseThrow().serial());
            world.pass(Duration.ofSeconds(1));
            var next = PrintedCard.offered(siti, Optional.empty());
            var gone = siti.office().codeCards().activate(World.NPWP, lost.id());
            assertEquals("CARD_UNKNOWN", refused(gone).type());
            done(siti.office().codeCards().activate(World.NPWP, next.id()));
            done(siti.office().codeCards().activate(World.NPWP, next.id()));
            assertEquals(next.serial(), siti.challenge(challenge).card().orElseThrow().serial());
            assertEquals(1, PrintedCard.of(siti).cards().size());
            var byOld = siti.verify(challenge, old.code(challenge));
            var other = refused(byOld);
            assertEquals("CARD_OTHER_CODE", other.type());
            assertEquals(next.serial(), other.facts().get("cardSerial"));
            assertEquals(
                    2,
                    world.count("select count(*) from mail_delivery where notice = 'CARD_MADE'"));
        }
    }

    @Test
    void eachCodeReleasesOnceAndTheLastOneIsToldByMail() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var numbers = new HashSet<Integer>();
            Optional<Proof.Card> before = Optional.empty();
            for (var revision = 0; revision < 10; revision++) {
                if (revision == 9) world.pass(DAY);
                if (revision == 9) signIn(siti);
                var challenge = siti.open(siti.send(siti.sealed(GROSS + revision, revision)));
                var asked = challenge.card().orElseThrow();
                assertEquals(10 - revision, asked.left());
                assertTrue(numbers.add(asked.number()), "number " + asked.number() + " again");
                if (before.isPresent()) {
                    var used =
                            new Proof.Card(
                                    before.get().serial(),
                                    before.get().number(),
                                    before.get().characters(),
                                    challenge.sptDigest());
                    var problem = refused(siti.verify(challenge, used));
                    assertEquals("CARD_OTHER_CODE", problem.type());
                    assertEquals(
                            Integer.toString(asked.number()), problem.facts().get("cardNumber"));
                }
                var code = card.code(challenge);
                assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, code)).state());
                before = Optional.of(code);
            }
            assertTrue(notice(world, "sudah habis").contains(card.serial()));
            assertEquals(0, PrintedCard.of(siti).cards().getFirst().left());
            var challenge = siti.open(siti.send(siti.sealed(GROSS + 10, 10)));
            assertEquals(Optional.empty(), challenge.card());
            assertFalse(challenge.channelsOffered().contains("CARD"));
            var none = refused(siti.verify(challenge, card.code(1, challenge)));
            assertEquals("CARD_NONE", none.type());
        }
    }

    @Test
    void theSameCodeIsAskedForUntilItIsUsedWhicheverReturnItIsFor() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var one = siti.open(siti.send(siti.sealed(GROSS, 0)));
            var two = siti.open(siti.send(siti.sealed(GROSS + 1, 1)));
            assertEquals(one.card(), two.card());
            done(siti.verify(one, card.code(one)));
            var now = siti.challenge(two);
            assertFalse(one.card().equals(now.card()));
            done(siti.verify(now, card.code(now)));
        }
    }

    @Test
    void aSlipIsNoticedHereAndThereAndCostsNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var challenge = siti.sendAndOpen(GROSS);
            var right = card.code(challenge);
            var end = right.characters().endsWith("7") ? "8" : "7";
            var slip =
                    new Proof.Card(
                            right.serial(),
                            right.number(),
                            right.characters().substring(0, 10) + end,
                            right.sptDigest());
            assertEquals("CARD_MISTYPED", refused(siti.verify(challenge, slip)).type());
            assertFalse(
                    world.contract().seen().stream().anyMatch(each -> each.contains("/verify")),
                    "it went nowhere");
            var bare = Bare.signedIn(world, World.NPWP);
            var there = bare.verify(challenge.challengeId(), slip);
            assertEquals(422, there.status());
            assertTrue(there.body().contains("CARD_MISTYPED"), there.body());
            // A neighbour's line under the number that is asked for.
            var line = right.number() % 10;
            var neighbour =
                    new Proof.Card(
                            right.serial(),
                            right.number(),
                            card.codes().get(line),
                            right.sptDigest());
            assertEquals("CARD_MISTYPED", refused(siti.verify(challenge, neighbour)).type());
            assertEquals(0, world.count("select count(*) from failure where kind = 'CARD'"));
            var small =
                    new Proof.Card(
                            right.serial(),
                            right.number(),
                            right.characters().toLowerCase(java.util.Locale.ROOT),
                            right.sptDigest());
            done(siti.verify(challenge, small));
        }
    }

    @Test
    void wrongCodesHaveALimitOfTheirOwnAndMailedOnesAnother() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var challenge = siti.sendAndOpen(GROSS);
            var mailed = world.codeInMail(World.EMAIL, 2);
            for (var left = 4; left >= 0; left--) {
                var problem = refused(siti.verify(challenge, card.wrong(challenge)));
                assertEquals("CARD_WRONG", problem.type());
                assertEquals(Integer.toString(left), problem.facts().get("attemptsLeft"));
            }
            var waits = refused(siti.verify(challenge, card.code(challenge)));
            assertEquals("RATE_LIMITED", waits.type());
            assertEquals(Optional.of(world.now().plus(Duration.ofHours(1))), waits.retryAt());
            var now = siti.challenge(challenge);
            assertEquals(Challenge.State.OPEN, now.state());
            assertEquals(5, now.attemptsLeft());
            var wrong = AcceptanceTest.wrong(mailed.digits());
            for (var i = 0; i < 5; i++) siti.verify(challenge, wrong);
            assertEquals(Challenge.State.LOCKED, siti.challenge(challenge).state());
            world.pass(Duration.ofHours(1));
            // The mailed code is locked and stale; neither stands in the card's way.
            done(siti.verify(challenge, card.code(challenge)));
            assertEquals(0, world.count("select count(*) from failure where kind = 'CARD'"));
        }
    }

    @Test
    void aRevokedCardReleasesNothingAndIsToldByMailOnce() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var challenge = siti.sendAndOpen(GROSS);
            var cards = siti.office().codeCards();
            assertEquals(List.of(), done(cards.revoke(World.NPWP, card.id())).cards());
            assertEquals(List.of(), done(cards.revoke(World.NPWP, card.id())).cards());
            assertTrue(notice(world, "dicabut").contains(card.serial()));
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from mail_delivery where notice = 'CARD_REVOKED'"));
            var problem = refused(siti.verify(challenge, card.code(challenge)));
            assertEquals("CARD_NONE", problem.type());
            assertFalse(siti.challenge(challenge).channelsOffered().contains("CARD"));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void nobodySeesUsesOrRevokesTheCardOfAnother() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var budi = world.client(World.OTHER_NPWP);
            assertEquals(List.of(), PrintedCard.of(budi).cards());
            var foreign = budi.office().codeCards().revoke(World.OTHER_NPWP, card.id());
            var unknown = budi.office().codeCards().revoke(World.OTHER_NPWP, "0".repeat(32));
            assertEquals(refused(unknown), refused(foreign));
            var challenge = budi.sendAndOpen(GROSS);
            var by = refused(budi.verify(challenge, card.code(1, challenge)));
            assertEquals("CARD_NONE", by.type());
        }
    }

    @Test
    void aCodeReleasesOnlyTheSealItIsBroughtForAndOnlyWhileItsKeyIsTheAccounts() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var challenge = siti.sendAndOpen(GROSS);
            var right = card.code(challenge);
            var elsewhere =
                    new Proof.Card(
                            right.serial(),
                            right.number(),
                            right.characters(),
                            Sha256.of(new byte[] {1}));
            var other = refused(siti.verify(challenge, elsewhere));
            assertEquals("CARD_FOR_OTHER_RETURN", other.type());
            var key = RegisteredKeys.idOf(siti.key().certificate().getPublicKey().getEncoded());
            done(siti.office().registeredKeys().revoke(World.NPWP, key));
            var revoked = refused(siti.verify(challenge, right));
            assertEquals("DEVICE_KEY_REVOKED", revoked.type());
            assertEquals(10, PrintedCard.of(siti).cards().getFirst().left());
            assertEquals(0, world.count("select count(*) from failure where kind = 'CARD'"));
        }
    }

    @Test
    void whereThereIsAnAppACardIsNoWayRoundIt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var begun = PrintedCard.offered(siti, Optional.empty());
            var app = App.enrolled(siti, world);
            var cards = siti.office().codeCards();
            var late = cards.activate(World.NPWP, begun.id());
            assertEquals("CARD_NEEDS_TOTP", refused(late).type());
            var without = cards.make(World.NPWP, World.EFIN, Optional.empty());
            assertEquals("CARD_NEEDS_TOTP", refused(without).type());
            var wrong = cards.make(World.NPWP, World.EFIN, Optional.of(app.never(world.now())));
            assertEquals("TOTP_WRONG", refused(wrong).type());
            var efin = cards.make(World.NPWP, "0000000000", Optional.empty());
            assertEquals("EFIN_WRONG", refused(efin).type());
            world.pass(App.STEP);
            var card = PrintedCard.offered(siti, Optional.of(app.at(world.now())));
            done(cards.activate(World.NPWP, card.id()));
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(List.of("TOTP", "PHONE", "QR_PAGE", "CARD"), challenge.channelsOffered());
            done(siti.verify(challenge, card.code(challenge)));
        }
    }

    /// Practice has no waiting time; a card of a real gateway has this one, from the mail on.
    @Test
    void aCardThatWaitsCountsADayAfterTheOwnersMailServerTookTheMail() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var old = PrintedCard.made(siti);
            World.await(() -> Optional.of(untaken(world)).filter(each -> each == 0));
            world.mailIs(MailWeather.HELD_BACK);
            world.pass(Duration.ofMinutes(1));
            var card = PrintedCard.made(siti);
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db ->
                                    db.execute(
                                            "update code_card set usable_from = activated_at + ?"
                                                    + " where card_id = ?",
                                            DAY.toMillis(),
                                            card.id()));
            world.pass(DAY.multipliedBy(2));
            signIn(siti);
            var two = PrintedCard.of(siti).cards();
            assertEquals(List.of(old.serial(), card.serial()), serials(two));
            assertEquals(Optional.empty(), two.getLast().usableFrom());
            world.mailIs(MailWeather.FINE);
            world.pass(Duration.ofHours(5));
            var taken = world.now();
            var from = World.await(() -> PrintedCard.of(siti).cards().getLast().usableFrom());
            assertEquals(taken.plus(DAY), from);
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(old.serial(), challenge.card().orElseThrow().serial());
            world.at(from.toString());
            signIn(siti);
            assertEquals(List.of(card.serial()), serials(PrintedCard.of(siti).cards()));
            assertEquals(card.serial(), siti.challenge(challenge).card().orElseThrow().serial());
            // The older card never comes back.
            done(siti.office().codeCards().revoke(World.NPWP, card.id()));
            assertEquals(Optional.empty(), siti.challenge(challenge).card());
        }
    }

    @Test
    void aCardGrowsOldAndOnlySoManyAreMadeADay() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            PrintedCard.made(siti);
            for (var i = 0; i < 4; i++) PrintedCard.offered(siti, Optional.empty());
            var flood = siti.office().codeCards().make(World.NPWP, World.EFIN, Optional.empty());
            assertEquals("RATE_LIMITED", refused(flood).type());
            assertEquals(Optional.of(world.now().plus(DAY)), refused(flood).retryAt());
            assertEquals(1, PrintedCard.of(siti).cards().size());
            assertEquals(2, world.count("select count(*) from code_card"));
            world.pass(Duration.ofDays(366));
            signIn(siti);
            assertEquals(List.of(), PrintedCard.of(siti).cards());
        }
    }

    /// Whoever comes first, a code releases one return and no more.
    @Test
    void oneCodeForTwoReturnsAtOneInstantReleasesOneOfThem() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(2)) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            for (var round = 0; round < 4; round++) {
                var one = siti.open(siti.send(siti.sealed(GROSS, 2 * round)));
                var two = siti.open(siti.send(siti.sealed(GROSS + 1, 2 * round + 1)));
                var together = new CyclicBarrier(2);
                var tries = new ArrayList<Callable<Outcome<Standing>>>();
                for (var each : List.of(one, two))
                    tries.add(
                            () -> {
                                together.await();
                                return siti.verify(each, card.code(each));
                            });
                var released = 0;
                for (var each : crowd.invokeAll(tries))
                    if (each.get() instanceof Outcome.Done) released++;
                    else assertEquals("CARD_OTHER_CODE", refused(each.get()).type());
                assertEquals(1, released);
                assertEquals(
                        round + 1,
                        world.count("select count(*) from card_code where used_at is not null"));
                assertEquals(
                        round + 1,
                        world.count("select count(*) from submission where ntte is not null"));
            }
        }
    }

    @Test
    void noCodeStandsInTheLogTheDatabaseOrAMessage() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var card = PrintedCard.made(siti);
            var challenge = siti.sendAndOpen(GROSS);
            var wrong = card.wrong(challenge);
            siti.verify(challenge, wrong);
            var right = card.code(challenge);
            done(siti.verify(challenge, right));
            world.town().close();
            var secrets = new ArrayList<>(card.codes());
            secrets.add(wrong.characters());
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    for (var each : secrets)
                        assertFalse(text.contains(each.substring(0, 10)), file.toString());
                }
            }
            assertFalse(log.list.isEmpty());
            for (var event : List.copyOf(log.list))
                for (var each : secrets)
                    assertFalse(event.getFormattedMessage().contains(each.substring(0, 10)));
            for (var message :
                    List.of(
                            right,
                            Messages.Verify.of(right),
                            Messages.Verify.of(right).card().orElseThrow(),
                            new Messages.MakeCard(World.EFIN, Optional.of("287082")))) {
                assertFalse(message.toString().contains(right.characters()), message.toString());
                assertFalse(message.toString().contains(World.EFIN), message.toString());
            }
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
    }

    private static int untaken(World world) {
        return world.count("select count(*) from mail_delivery where state <> 'ACCEPTED'");
    }

    private static List<String> serials(List<id.lontar.filing.CodeCards.Card> cards) {
        return cards.stream().map(each -> each.serial()).toList();
    }

    private static void signIn(Client client) {
        done(client.office().signIn(client.npwp(), World.PASSWORD.toCharArray()));
    }

    private static String notice(World world, String subject) {
        return World.await(
                        () ->
                                world.town().mailbox(World.EMAIL).stream()
                                        .filter(each -> each.subject().contains(subject))
                                        .findFirst())
                .text();
    }
}
