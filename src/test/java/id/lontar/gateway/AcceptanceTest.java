package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Optional.empty;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.filing.VerificationCode;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// The acceptance checks of the verification channel (section 11) that a gateway answers for.
class AcceptanceTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    /// The numbers of people are in VirtualDaysTest; here is what one of them meets.
    @Test
    void check1_heldMailIsSaidAtOnceAndAfterTheReleaseEachGetsOneAndTheFinishedNone()
            throws Exception {
        try (var world = world()) {
            world.mailIs(MailWeather.HELD_BACK);
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var finished = siti.sendAndOpen(GROSS);
            var waiting = budi.sendAndOpen(GROSS);
            var held = world.mailStands(budi, waiting.challengeId(), DeliveryState.HELD);
            var delivery = held.deliveries().getFirst();
            assertTrue(delivery.state().needsFallback());
            var said = new DeliveryWords(Words.in(Words.INDONESIAN)).say(delivery, empty());
            assertTrue(said.contains("sedang menahan email"), said);
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var qr = phone.approve(finished.challengeId(), World.PIN).orElseThrow();
            var standing = done(siti.verify(finished, new Proof.QrToken(qr.text())));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            for (var i = 0; i < 3; i++)
                done(budi.office().resend(budi.npwp(), waiting.challengeId()));
            world.mailIs(MailWeather.FINE);
            world.pass(Duration.ofMinutes(30));
            world.mailStands(budi, waiting.challengeId(), DeliveryState.ACCEPTED);
            var code = world.codeInMail(world.email(World.OTHER_NPWP), 1);
            assertEquals(Standing.State.ACCEPTED, done(budi.verify(waiting, code)).state());
            World.await(() -> world.receiptMail(World.EMAIL));
            World.await(() -> world.receiptMail(world.email(World.OTHER_NPWP)));
            assertEquals(List.of(), world.othersThanReceipts(World.EMAIL));
            assertEquals(1, world.othersThanReceipts(world.email(World.OTHER_NPWP)).size());
        }
    }

    @Test
    void check2_theCodeOfAnyMailOfAnOpenChallengeWorks() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var first = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            world.pass(Duration.ofMinutes(2));
            done(siti.office().resend(siti.npwp(), challenge.challengeId()));
            assertEquals(first, world.codeInMail(World.EMAIL, 2));
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, first)).state());
        }
    }

    @Test
    void check2_aMailTakenTenHoursAfterTheRequestStillGivesAnHour() throws Exception {
        try (var world = world()) {
            world.mailIs(MailWeather.HELD_BACK);
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.DEFERRED);
            world.mailIs(MailWeather.FINE);
            world.pass(Duration.ofHours(10));
            done(siti.office().signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var code = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            var until = world.now().plus(Duration.ofHours(1));
            assertEquals(Optional.of(until), siti.challenge(challenge).softExpiresAt());
            world.pass(Duration.ofMinutes(59));
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(challenge, code)).state());
        }
    }

    @Test
    void check3_uploadedBeforeMidnightAndConfirmedAfterItKeepsTheFilingTime() throws Exception {
        try (var world = world()) {
            world.at("2025-03-31T16:59:50Z");
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            world.codeInMail(World.EMAIL, 1);
            world.at("2025-03-31T17:20:00Z");
            var standing = done(siti.verify(challenge, world.codeInMail(World.EMAIL, 1)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var provisional = standing.provisional().orElseThrow();
            assertEquals(Instant.parse("2025-03-31T16:59:50Z"), provisional.receivedAt());
            var filed =
                    world.submission(World.NPWP, challenge.submissionId()).filed().orElseThrow();
            assertEquals(Instant.parse("2025-03-31T16:59:50Z"), filed.filedAt());
            assertEquals(Instant.parse("2025-03-31T17:20:00Z"), filed.verifiedAt());
        }
    }

    @Test
    void check3_afterTheLimitItHasLapsedAndTheSealCanBeSentAgain() throws Exception {
        try (var world = world()) {
            world.mailIs(MailWeather.HELD_BACK);
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            var challenge = siti.open(siti.send(sealed));
            world.pass(Duration.ofHours(73));
            done(siti.office().signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var problem = refused(siti.verify(challenge, new Proof.Code("00000000")));
            assertEquals("TTS_LAPSED", problem.type());
            assertEquals(List.of("SEND_AGAIN"), problem.nextActions());
            assertEquals(
                    Standing.State.LAPSED,
                    done(siti.office().standing(siti.npwp(), sealed.sptDigest())).state());
            var anew = siti.send(siti.seal(GROSS));
            assertEquals(world.now(), anew.receivedAt());
        }
    }

    @Test
    void check4_codeAndQrOfTheOldVersionRefuseTheNewOneAndTheOldOneCanStillBeReleased()
            throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var old = siti.sendAndOpen(GROSS);
            var oldCode = world.codeInMail(World.EMAIL, 1);
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var oldQr = phone.approve(old.challengeId(), World.PIN).orElseThrow();
            world.pass(Duration.ofSeconds(1));
            var changed = siti.sendAndOpen(GROSS + 1);
            var byCode = refused(siti.verify(changed, oldCode));
            assertEquals("CODE_FOR_OTHER_RETURN", byCode.type());
            assertEquals(old.sptDigest().fingerprint(), byCode.facts().get("otherFingerprint"));
            var byQr = refused(siti.verify(changed, new Proof.QrToken(oldQr.text())));
            assertEquals("CODE_FOR_OTHER_RETURN", byQr.type());
            assertEquals(5, siti.challenge(changed).attemptsLeft());
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(old, oldCode)).state());
            assertEquals(
                    Standing.State.REJECTED,
                    done(siti.office().standing(siti.npwp(), changed.sptDigest())).state());
        }
    }

    @Test
    void check4_theOldVersionIsSupersededOnceTheNewOneIsConfirmed() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var old = siti.sendAndOpen(GROSS);
            var oldCode = world.codeInMail(World.EMAIL, 1);
            world.pass(Duration.ofSeconds(1));
            var changed = siti.sendAndOpen(GROSS + 1_000_000);
            var newCode = world.codeInMail(World.EMAIL, 2);
            assertEquals(
                    Standing.State.AWAITING_VERIFICATION,
                    done(siti.office().standing(siti.npwp(), old.sptDigest())).state());
            assertEquals(Standing.State.ACCEPTED, done(siti.verify(changed, newCode)).state());
            assertEquals(
                    Standing.State.SUPERSEDED,
                    done(siti.office().standing(siti.npwp(), old.sptDigest())).state());
            assertEquals("CHALLENGE_SUPERSEDED", refused(siti.verify(old, oldCode)).type());
        }
    }

    @Test
    void check5_fiveWrongCodesLockAndMistypedOnesCostNothing() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var right = world.codeInMail(World.EMAIL, 1);
            var mistyped = new Proof.Code(anotherLastDigit(right.digits()));
            assertEquals("CODE_MISTYPED", refused(siti.verify(challenge, mistyped)).type());
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
            var wrong = wrong(right.digits());
            for (var left = 4; left > 0; left--) {
                var problem = refused(siti.verify(challenge, wrong));
                assertEquals("CODE_WRONG", problem.type());
                assertEquals(Integer.toString(left), problem.facts().get("attemptsLeft"));
            }
            var locked = refused(siti.verify(challenge, wrong));
            assertEquals("CHALLENGE_LOCKED", locked.type());
            assertTrue(locked.nextActions().contains("USE_QR"));
            assertEquals("CHALLENGE_LOCKED", refused(siti.verify(challenge, right)).type());
            assertEquals(Challenge.State.LOCKED, siti.challenge(challenge).state());
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var shown = phone.approve(challenge.challengeId(), World.PIN).orElseThrow();
            var standing = done(siti.verify(challenge, new Proof.QrToken(shown.text())));
            assertEquals(Standing.State.ACCEPTED, standing.state());
        }
    }

    @Test
    void check5_aLockedChallengeGivesWayToANewOneAfterItsPause() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var provisional = siti.send(siti.seal(GROSS));
            var challenge = siti.open(provisional);
            var wrong = wrong(world.codeInMail(World.EMAIL, 1).digits());
            for (var i = 0; i < 5; i++) siti.verify(challenge, wrong);
            assertEquals(challenge.challengeId(), siti.open(provisional).challengeId());
            world.pass(Duration.ofMinutes(16));
            var fresh = siti.open(provisional);
            assertFalse(fresh.challengeId().equals(challenge.challengeId()));
            assertEquals(
                    Standing.State.ACCEPTED,
                    done(siti.verify(fresh, world.codeInMail(World.EMAIL, 2))).state());
        }
    }

    @Test
    void check7_ofManyConfirmationsAtOneInstantExactlyOneCounts() throws Exception {
        try (var world = world();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1);
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var shown = phone.approve(challenge.challengeId(), World.PIN).orElseThrow();
            var together = new CyclicBarrier(8);
            var tries = new ArrayList<Callable<Standing>>();
            for (var i = 0; i < 8; i++) {
                Proof proof = i % 2 == 0 ? code : new Proof.QrToken(shown.text());
                tries.add(
                        () -> {
                            together.await();
                            return done(siti.verify(challenge, proof));
                        });
            }
            var numbers = new ArrayList<String>();
            for (var each : threads.invokeAll(tries)) numbers.add(each.get().ntte().orElseThrow());
            assertEquals(1, numbers.stream().distinct().count(), numbers.toString());
            assertEquals(1, world.count("select count(*) from receipt"));
            assertEquals(1, world.count("select max(last) from day_sequence where name = 'NTTE'"));
            assertEquals(1, world.count("select count(*) from challenge where state='VERIFIED'"));
        }
    }

    /// The address cannot be changed in the account yet (decision 0014); what is said is here.
    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_USER, BOUNCED, Perbaiki alamatnya",
        "MAILBOX_FULL, DEFERRED, Kotak surat s***@latihan.example penuh"
    })
    void check9_anUnknownAddressAndAFullMailboxAreSaidWithinSeconds(
            MailWeather weather, DeliveryState state, String words) throws Exception {
        try (var world = world()) {
            world.mailIs(weather);
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            // Not one retry later: the clock of the gateway stands still.
            var delivery =
                    world.mailStands(siti, challenge.challengeId(), state).deliveries().getFirst();
            assertTrue(delivery.state().needsFallback());
            var said = new DeliveryWords(Words.in(Words.INDONESIAN)).say(delivery, empty());
            assertTrue(said.contains(words), said);
        }
    }

    @Test
    void check10_nothingTheGatewayKeepsHoldsACodeThatVerifies() throws Exception {
        var log = folder.resolve("gateway.log");
        try (var everything = new EveryLog(log);
                var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1).digits();
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            siti.verify(challenge, wrong(code));
            done(siti.verify(challenge, new Proof.Code(code)));
            Files.writeString(folder.resolve("gateway").resolve("metrics"), world.metrics());
            everything.stop();
            Files.copy(log, folder.resolve("gateway").resolve("log"));
            assertTrue(Files.size(log) > 1000, "nothing is logged here");
            dump(folder.resolve("gateway").resolve("dump.sql"));
            world.town().close();
            var grouped = code.substring(0, 4) + "[ .-]?" + code.substring(4);
            var pattern = Pattern.compile("(?<![0-9])" + grouped + "(?![0-9])");
            var looked = 0;
            try (var files = Files.walk(folder.resolve("gateway"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertFalse(pattern.matcher(text).find(), file.toString());
                    looked++;
                }
            }
            assertTrue(looked > 2, "only " + looked + " files");
            var mails = folder.resolve("mail");
            try (var files = Files.walk(mails)) {
                assertTrue(
                        files.filter(Files::isRegularFile).anyMatch(file -> holds(file, pattern)),
                        "the search does not find the code even where it stands");
            }
        }
    }

    /// Writes what a store holds that is no file of the gateway.
    void dump(Path file) throws Exception {}

    private static boolean holds(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Proof.Code wrong(String right) {
        var digits = "%07d".formatted((Integer.parseInt(right.substring(0, 7)) + 1) % 10_000_000);
        return new Proof.Code(digits + VerificationCode.checkDigit(digits));
    }

    private static String anotherLastDigit(String code) {
        return code.substring(0, 7) + (code.charAt(7) - '0' + 1) % 10;
    }
}
