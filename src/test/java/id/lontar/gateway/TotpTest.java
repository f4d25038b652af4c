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
import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.wire.KeyId;
import id.lontar.wire.Messages;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The authenticator app as a channel (sections 4.3 and 7), against a real gateway, with oathtool
/// in the place of the phone.
class TotpTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void anAppIsAddedToldOfByMailAndReleasesAReturnWithoutOne() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var notice =
                    World.await(() -> world.othersThanReceipts(World.EMAIL).stream().findFirst());
            assertTrue(
                    notice.subject().contains("Aplikasi autentikator dipasang"), notice.subject());
            assertFalse(notice.text().contains(app.secret()));
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(List.of("TOTP", "PHONE", "QR_PAGE"), challenge.channelsOffered());
            assertEquals(List.of(), challenge.deliveries());
            world.pass(App.STEP);
            var standing = done(siti.verify(challenge, code(app, world, challenge)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var filed = world.submission(World.NPWP, challenge.submissionId()).filed();
            assertEquals("TOTP", filed.orElseThrow().verifiedBy());
            assertEquals(
                    1,
                    world.count(
                            "select count(*) from audit where what = 'TOTP_RELEASE' and about like"
                                    + " '%by the seal of key%'"));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void mailAloneReleasesNothingOnceAnAppIsThere() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var mailed = world.codeInMail(World.EMAIL, 1);
            App.enrolled(siti, world);
            var problem = refused(siti.verify(challenge, mailed));
            assertEquals("MAIL_NOT_ENOUGH", problem.type());
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
            world.pass(Duration.ofMinutes(2));
            var resent = siti.office().resend(World.NPWP, challenge.challengeId());
            assertEquals("MAIL_NOT_ENOUGH", refused(resent).type());
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var shown = phone.approve(challenge.challengeId(), World.PIN).orElseThrow();
            var byQr = done(siti.verify(challenge, new Proof.QrToken(shown.text())));
            assertEquals(Standing.State.ACCEPTED, byQr.state());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, true", "-2, false", "2, false"})
    void check11_oneStepEitherWayIsTakenAndNoFurther(int off, boolean taken) throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            world.pass(Duration.ofMinutes(10));
            var challenge = siti.sendAndOpen(GROSS);
            var digits = app.at(world.now().plus(App.STEP.multipliedBy(off)));
            var outcome = siti.verify(challenge, new Proof.Totp(digits, challenge.sptDigest()));
            if (taken) assertEquals(Standing.State.ACCEPTED, done(outcome).state());
            else assertEquals("TOTP_CLOCK", refused(outcome).type());
        }
    }

    @Test
    void check11_aStepIsNeverTakenTwiceNorAnEarlierOneAfterIt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var challenge = siti.sendAndOpen(GROSS);
            for (var before = 0; before <= 1; before++) {
                var shown = app.at(world.now().minus(App.STEP.multipliedBy(before)));
                var used = new Proof.Totp(shown, challenge.sptDigest());
                assertEquals("TOTP_REUSED", refused(siti.verify(challenge, used)).type());
            }
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
            world.pass(App.STEP);
            done(siti.verify(challenge, code(app, world, challenge)));
            var budi =
                    siti.send(
                            Client.seal(
                                    siti.taxReturn(GROSS + 1, 1),
                                    world.profile().id(),
                                    siti.key().signer()));
            var second = siti.open(budi);
            var again = refused(siti.verify(second, code(app, world, second)));
            assertEquals("TOTP_REUSED", again.type());
        }
    }

    @Test
    void check11_aClockThatIsTwoMinutesOffIsToldAndItsCodeIsNeverTakenLater() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var challenge = siti.sendAndOpen(GROSS);
            var ahead = app.at(world.now().plus(Duration.ofMinutes(2)));
            var early = new Proof.Totp(ahead, challenge.sptDigest());
            var problem = refused(siti.verify(challenge, early));
            assertEquals("TOTP_CLOCK", problem.type());
            assertEquals("2", problem.facts().get("minutesOff"));
            assertTrue(problem.detail().contains("jam otomatis"), problem.detail());
            assertEquals(4, siti.challenge(challenge).attemptsLeft());
            world.pass(Duration.ofMinutes(2));
            assertEquals("TOTP_REUSED", refused(siti.verify(challenge, early)).type());
            world.pass(App.STEP);
            assertFalse(world.now().isBefore(problem.retryAt().orElseThrow()));
            done(siti.verify(challenge, code(app, world, challenge)));
        }
    }

    @Test
    void fiveWrongCodesLockTheChallengeForEveryTypedCode() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var challenge = siti.sendAndOpen(GROSS);
            var wrong = new Proof.Totp(app.never(world.now()), challenge.sptDigest());
            for (var left = 4; left > 0; left--) {
                var problem = refused(siti.verify(challenge, wrong));
                assertEquals("TOTP_WRONG", problem.type());
                assertEquals(Integer.toString(left), problem.facts().get("attemptsLeft"));
            }
            assertEquals("CHALLENGE_LOCKED", refused(siti.verify(challenge, wrong)).type());
            world.pass(App.STEP);
            var right = code(app, world, challenge);
            assertEquals("CHALLENGE_LOCKED", refused(siti.verify(challenge, right)).type());
            assertEquals(Challenge.State.LOCKED, siti.challenge(challenge).state());
        }
    }

    @Test
    void aCodeReleasesOnlyTheSealItIsBroughtForAndOnlyWhileItsKeyIsTheAccounts() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var challenge = siti.sendAndOpen(GROSS);
            world.pass(App.STEP);
            var elsewhere = new Proof.Totp(app.at(world.now()), Sha256.of(new byte[] {1}));
            var other = refused(siti.verify(challenge, elsewhere));
            assertEquals("TOTP_FOR_OTHER_RETURN", other.type());
            var key = KeyId.of(siti.key().certificate().getPublicKey()).hex();
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            db ->
                                    db.execute(
                                            "update device_key set revoked_at = 1 where key_id = ?",
                                            key));
            var revoked = refused(siti.verify(challenge, code(app, world, challenge)));
            assertEquals("DEVICE_KEY_REVOKED", revoked.type());
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
        }
    }

    @Test
    void withoutTwoCodesInARowNothingIsAdded() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var apps = siti.office().authenticators();
            var wrongEfin = refused(apps.begin(World.NPWP, "0000000000"));
            assertEquals("EFIN_WRONG", wrongEfin.type());
            var app = new App(App.offer(siti).secret());
            var now = app.at(world.now());
            var gap = app.at(world.now().minus(App.STEP.multipliedBy(2)));
            assertEquals("TOTP_PAIR_WRONG", refused(apps.confirm(World.NPWP, gap, now)).type());
            assertEquals("TOTP_PAIR_WRONG", refused(apps.confirm(World.NPWP, now, now)).type());
            var hour = world.now().minus(Duration.ofMinutes(50));
            var slow = apps.confirm(World.NPWP, app.at(hour.minus(App.STEP)), app.at(hour));
            assertEquals("TOTP_CLOCK", refused(slow).type());
            assertEquals("50", refused(slow).facts().get("minutesOff"));
            assertEquals(Optional.empty(), done(apps.of(World.NPWP)).totp());
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(List.of("PHONE", "EMAIL", "QR_PAGE"), challenge.channelsOffered());
            var early = new Proof.Totp(now, challenge.sptDigest());
            assertEquals("CHANNEL_NOT_ENROLLED", refused(siti.verify(challenge, early)).type());
        }
    }

    @Test
    void anAppIsRemovedWithTheEfinAndACodeAndMailReleasesAgain() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var apps = siti.office().authenticators();
            assertEquals("TOTP_ENROLLED", refused(apps.begin(World.NPWP, World.EFIN)).type());
            var wrong = Optional.of(app.never(world.now()));
            var no = refused(apps.remove(World.NPWP, World.EFIN, wrong));
            assertEquals("TOTP_WRONG", no.type());
            assertEquals("9", no.facts().get("attemptsLeft"));
            world.pass(App.STEP);
            var right = Optional.of(app.at(world.now()));
            var left = done(apps.remove(World.NPWP, World.EFIN, right));
            assertEquals(Optional.empty(), left.totp());
            World.await(
                    () ->
                            world.town().mailbox(World.EMAIL).stream()
                                    .filter(each -> each.subject().contains("dilepas"))
                                    .findFirst());
            var challenge = siti.sendAndOpen(GROSS);
            assertEquals(List.of("PHONE", "EMAIL", "QR_PAGE"), challenge.channelsOffered());
            var code = world.codeInMail(World.EMAIL, 3);
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, code)).state());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void noSecretAndNoCodeStandsInTheLogTheDatabaseOrAMessage() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var app = App.enrolled(siti, world);
            var challenge = siti.sendAndOpen(GROSS);
            var wrong = new Proof.Totp(app.never(world.now()), challenge.sptDigest());
            siti.verify(challenge, wrong);
            world.pass(App.STEP);
            var right = code(app, world, challenge);
            done(siti.verify(challenge, right));
            world.town().close();
            var raw = new String(Base32.decode(app.secret()), StandardCharsets.ISO_8859_1);
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertFalse(text.contains(app.secret()), file.toString());
                    assertFalse(text.contains(raw), file.toString());
                }
            }
            assertFalse(log.list.isEmpty());
            for (var event : List.copyOf(log.list)) {
                var said = event.getFormattedMessage();
                for (var each : List.of(app.secret(), right.digits(), wrong.digits()))
                    assertFalse(alone(each).matcher(said).find(), said);
            }
            for (var message :
                    List.of(
                            right,
                            Messages.Verify.of(right),
                            new Messages.ConfirmTotp(right.digits(), right.digits()),
                            new Messages.RemoveTotp(World.EFIN, Optional.of(right.digits())),
                            new Messages.BeginTotp(World.EFIN))) {
                assertFalse(message.toString().contains(right.digits()), message.toString());
                assertFalse(message.toString().contains(World.EFIN), message.toString());
            }
        } finally {
            root.setLevel(Level.OFF);
            root.detachAppender(log);
        }
    }

    private static Pattern alone(String text) {
        return Pattern.compile("(?<![0-9A-Z])" + text + "(?![0-9A-Z])");
    }

    private static Proof.Totp code(App app, World world, Challenge challenge) {
        return new Proof.Totp(app.at(world.now()), challenge.sptDigest());
    }
}
