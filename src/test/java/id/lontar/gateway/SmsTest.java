package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Road;
import id.lontar.filing.Outcome;
import id.lontar.filing.PhoneNumber;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Practice.Text;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.filing.VerificationCode;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The code of a return as a short message: the same code by another road, a few times a day, and
/// never worth more than the mail.
class SmsTest {
    private static final long GROSS = 120_000_000;
    static final PhoneNumber PHONE = new PhoneNumber("+6281234567890");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4})\\b");
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void theMailAndTheMessageCarryTheSameCode() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            assertTrue(challenge.channelsOffered().contains("SMS"));
            assertEquals(4, sms(challenge).leftToday());
            assertEquals(Optional.of("0812****890"), sms(challenge).toMasked());
            var mailed = world.codeInMail(World.EMAIL, 3);
            var asked = done(text(siti, challenge));
            assertEquals(3, sms(asked).leftToday());
            assertEquals(Optional.of(world.now().plusSeconds(60)), sms(asked).nextAt());
            assertEquals(mailed, code(text(world, 2)));
            var there = texted(siti, challenge, DeliveryState.ACCEPTED);
            assertEquals("0812****890", there.message().orElseThrow().toMasked());
            var standing = done(siti.verify(challenge, mailed));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals("EMAIL", verifiedBy(world));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void whereNoMailArrivesTheMessageStartsTheLifeOfTheCodeAndReleases() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            world.mailIs(MailWeather.HELD_BACK);
            var challenge = siti.sendAndOpen(GROSS);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.DEFERRED);
            assertEquals(Optional.empty(), siti.challenge(challenge).softExpiresAt());
            done(text(siti, challenge));
            var there = texted(siti, challenge, DeliveryState.ACCEPTED);
            assertEquals(Optional.of(world.now().plus(Duration.ofHours(1))), there.softExpiresAt());
            var standing = done(siti.verify(challenge, code(text(world, 2))));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals("SMS", verifiedBy(world));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void askedAgainTooSoonItIsRefusedAndLaterItIsTheSameCode() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            done(text(siti, challenge));
            var first = code(text(world, 2));
            texted(siti, challenge, DeliveryState.ACCEPTED);
            var soon = refused(text(siti, challenge));
            assertEquals("SMS_TOO_SOON", soon.type());
            assertEquals(Optional.of(world.now().plusSeconds(60)), soon.retryAt());
            world.pass(Duration.ofSeconds(60));
            done(text(siti, challenge));
            assertEquals(first, code(text(world, 3)));
            world.pass(Duration.ofMinutes(61));
            assertEquals("CODE_STALE", refused(siti.verify(challenge, first)).type());
            done(text(siti, challenge));
            var fresh = code(text(world, 4));
            assertNotEquals(first, fresh);
            done(siti.verify(challenge, fresh));
        }
    }

    @Test
    void ofManyAtOneInstantOneMessageIsMade() throws Exception {
        try (var world = world();
                var crowd = Executors.newFixedThreadPool(6)) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            var together = new CyclicBarrier(6);
            var asks = new ArrayList<Callable<Outcome<Challenge>>>();
            for (var i = 0; i < 6; i++)
                asks.add(
                        () -> {
                            together.await();
                            return text(siti, challenge);
                        });
            for (var each : crowd.invokeAll(asks)) {
                var answer = each.get();
                if (answer instanceof Outcome.Refused<Challenge>(var problem))
                    assertEquals("SMS_TOO_SOON", problem.type());
            }
            texted(siti, challenge, DeliveryState.ACCEPTED);
            assertEquals(2, texts(world).size());
            assertEquals(3, sms(siti.challenge(challenge)).leftToday());
        }
    }

    @Test
    void aDaysMessagesToANumberAreCountedOverAllAccountsAndComeBack() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var budi = withNumber(world, World.OTHER_NPWP);
            for (var i = 0; i < 3; i++) {
                var challenge = siti.open(siti.send(siti.sealed(GROSS, i)));
                assertEquals(3 - i, sms(challenge).leftToday());
                done(text(siti, challenge));
            }
            var more = siti.open(siti.send(siti.sealed(GROSS, 3)));
            assertEquals(0, sms(more).leftToday());
            var again = world.now().plus(Duration.ofDays(1));
            assertEquals(Optional.of(again), sms(more).nextAt());
            var no = refused(text(siti, more));
            assertEquals("SMS_USED_UP", no.type());
            assertEquals(Optional.of(again), no.retryAt());
            var others = budi.sendAndOpen(GROSS);
            assertEquals("SMS_USED_UP", refused(text(budi, others)).type());
            assertEquals(5, world.count("select count(*) from short_message_asked where at > 0"));
            world.pass(Duration.ofDays(1));
            world.due("short-messages");
            World.await(
                    () ->
                            Optional.of(world.count("select count(*) from short_message_number"))
                                    .filter(count -> count == 0));
            assertEquals(0, world.count("select count(*) from short_message_asked"));
            signIn(budi);
            assertEquals(5, sms(budi.challenge(others)).leftToday());
            done(text(budi, others));
        }
    }

    /// A fallback is never weaker than what it replaces.
    @Test
    void onceAnAppIsThereNoMessageIsSentAndNoneReleases() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            done(text(siti, challenge));
            var code = code(text(world, 2));
            App.enrolled(siti, world);
            assertEquals("MAIL_NOT_ENOUGH", refused(siti.verify(challenge, code)).type());
            world.pass(Duration.ofSeconds(60));
            assertEquals("MAIL_NOT_ENOUGH", refused(text(siti, challenge)).type());
            var now = siti.challenge(challenge);
            assertFalse(now.channelsOffered().contains("SMS"));
            assertEquals(Road.NOT_ENOUGH, sms(now).road());
            assertEquals(Optional.empty(), sms(now).toMasked());
            assertEquals(2, texts(world).size());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void withoutANumberNoneIsSentAndWhatIsReleasedWantsNone() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(Road.NO_NUMBER, sms(challenge).road());
            assertEquals("PHONE_NONE", refused(text(siti, challenge)).type());
            var budi = world.client(World.OTHER_NPWP);
            assertEquals("CHALLENGE_UNKNOWN", refused(text(budi, challenge)).type());
            done(siti.verify(challenge, world.codeInMail(World.EMAIL, 1)));
            done(text(siti, challenge));
            assertEquals(List.of(), texts(world));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void aDelegateAsksForNoMessageAndReadsNoneOfTheOwners() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var kuasa = world.client(World.OTHER_NPWP);
            var challenge = Kuasa.given(world, siti, kuasa).sendAndOpen();
            assertEquals(Road.OWNER_ONLY, sms(challenge).road());
            assertEquals("DELEGATE_CHANNEL", refused(text(kuasa, challenge)).type());
            assertEquals(Road.OPEN, sms(siti.challenge(challenge)).road());
            PhoneChangeTest.proven(world, kuasa, PHONE);
            assertEquals(Road.NOT_ENOUGH, sms(siti.challenge(challenge)).road());
            assertEquals("DELEGATE_PHONE", refused(text(siti, challenge)).type());
        }
    }

    @Test
    void whatWasAskedForGoesOutAfterARestart() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            done(text(siti, challenge));
            texted(siti, challenge, DeliveryState.ACCEPTED);
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db ->
                                    db.execute(
                                            "update short_message set state = 'SENDING',"
                                                    + " next_attempt_at = null, lease_until = ?",
                                            world.now().minusSeconds(1).toEpochMilli()));
            world.restart();
            texted(siti, challenge, DeliveryState.ACCEPTED);
            // The same message, which the phone knows already.
            assertEquals(2, texts(world).size());
        }
    }

    @Test
    void theCodeStandsInNoTableAndInEnglishForWhoAsksSo() throws Exception {
        try (var world = world()) {
            var siti = withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            done(siti.office().text(World.NPWP, challenge.challengeId(), Words.ENGLISH));
            var text = text(world, 2);
            assertTrue(text.text().contains("for return 1770S 2024"), text.text());
            assertEquals(PHONE.e164(), text.to());
            var code = code(text).digits();
            texted(siti, challenge, DeliveryState.ACCEPTED);
            for (var column : List.of("last_reply", "fingerprint", "reason"))
                assertEquals(
                        0,
                        world.count(
                                "select count(*) from short_message where "
                                        + column
                                        + " like '%"
                                        + code
                                        + "%'"));
            done(siti.verify(challenge, new Proof.Code(code)));
        }
    }

    static Client withNumber(World world) throws Exception {
        return withNumber(world, World.NPWP);
    }

    private static Client withNumber(World world, String npwp) throws Exception {
        var client = world.client(npwp);
        PhoneChangeTest.proven(world, client, PHONE);
        return client;
    }

    private static void signIn(Client client) {
        done(client.office().signIn(client.npwp(), World.PASSWORD.toCharArray()));
    }

    private static Outcome<Challenge> text(Client client, Challenge challenge) {
        return client.office().text(client.npwp(), challenge.challengeId(), Locale.of("id"));
    }

    private static Challenge.Sms sms(Challenge challenge) {
        return challenge.sms().orElseThrow();
    }

    static List<Text> texts(World world) {
        return world.town().texts();
    }

    /// The newest, once there are as many as that.
    static Text text(World world, int count) {
        return World.await(
                () ->
                        Optional.of(texts(world))
                                .filter(each -> each.size() >= count)
                                .map(List::getFirst));
    }

    static Proof.Code code(Text text) {
        var found = CODE.matcher(text.text());
        assertTrue(found.find(), text.text());
        var code = VerificationCode.parse(found.group(1) + found.group(2)).orElseThrow();
        return new Proof.Code(code.digits());
    }

    private static Challenge texted(Client client, Challenge challenge, DeliveryState state) {
        return World.await(
                () ->
                        Optional.of(client.challenge(challenge))
                                .filter(
                                        each ->
                                                each.message()
                                                        .filter(it -> it.state() == state)
                                                        .isPresent()));
    }

    private static String verifiedBy(World world) {
        return world.town()
                .gateway()
                .jdbi()
                .withHandle(
                        db ->
                                db.select(
                                                "select verified_by from submission"
                                                        + " where verified_by is not null")
                                        .mapTo(String.class)
                                        .one());
    }
}
