package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Optional.empty;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.filing.VerificationCode;
import id.lontar.tax.Npwp;
import id.lontar.wire.KeyId;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;
import id.lontar.wire.TestKeys;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// The acceptance checks of the verification channel (section 11) that a gateway answers for.
class AcceptanceTest {
    private static final long GROSS = 120_000_000;
    private static final String DEWI = "3273015504870004";
    private static final String ANDI = "3578011505950005";
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
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            world.mailIs(MailWeather.HELD_BACK);
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
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
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
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
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
            assertFalse(world.contract().seen().toString().contains("/verify"), "it stays here");
            var past = Bare.signedIn(world, World.NPWP).verify(challenge.challengeId(), mistyped);
            assertEquals(422, past.status());
            assertTrue(past.body().contains("CODE_MISTYPED"), past.body());
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

    /// What each is told in words is in TokensTest; here is what a client of another make meets.
    @Test
    void check6_noneOfNineWrongQrsReachesTheAttemptCounter() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            world.pass(Duration.ofSeconds(1));
            var other = siti.sendAndOpen(GROSS + 1_000_000);
            var his = budi.sendAndOpen(GROSS);
            var onHers = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var onHis = world.town().signInOnPhone(World.OTHER_NPWP, World.PASSWORD).orElseThrow();
            var good = onHers.approve(challenge.challengeId(), World.PIN).orElseThrow().text();
            var ofOther = onHers.approve(other.challengeId(), World.PIN).orElseThrow().text();
            var ofHis = onHis.approve(his.challengeId(), World.PIN).orElseThrow().text();
            var stranger = TestKeys.p256(World.NPWP);
            var real = world.profile().qrKeys().values().iterator().next();
            var id = challenge.challengeId();
            var wrong = new LinkedHashMap<String, String>();
            wrong.put("SPT1:ABC%", "QR_UNREADABLE");
            wrong.put("SPT1:" + "A".repeat(2000), "QR_UNREADABLE");
            wrong.put("https://example.org/x", "QR_UNREADABLE");
            wrong.put(ofOther, "CODE_FOR_OTHER_RETURN");
            wrong.put(ofHis, "QR_WRONG_ACCOUNT");
            wrong.put(forged(world, challenge, stranger, real), "QR_BAD_SIGNATURE");
            var unknown = stranger.certificate().getPublicKey();
            wrong.put(forged(world, challenge, stranger, unknown), "QR_BAD_SIGNATURE");
            wrong.forEach(
                    (text, type) -> {
                        var no = refused(siti.verify(challenge, new Proof.QrToken(text)));
                        assertEquals(type, no.type(), text);
                    });
            var used = tokenId(good);
            world.town()
                    .gateway()
                    .jdbi()
                    .useTransaction(db -> assertTrue(QrTokens.use(db, used, id, world.now())));
            assertEquals(
                    "QR_USED", refused(siti.verify(challenge, new Proof.QrToken(good))).type());
            var late = onHers.approve(id, World.PIN).orElseThrow().text();
            world.pass(Duration.ofMinutes(8));
            var expired = refused(siti.verify(challenge, new Proof.QrToken(late)));
            assertEquals("QR_EXPIRED", expired.type());
            assertEquals(5, siti.challenge(challenge).attemptsLeft());
            assertEquals(0, world.count("select count(*) from failure where kind = 'CODE'"));
            var fresh = onHers.approve(id, World.PIN).orElseThrow().text();
            var standing = done(siti.verify(challenge, new Proof.QrToken(fresh)));
            assertEquals(
                    standing.ntte(), done(siti.verify(challenge, new Proof.QrToken(fresh))).ntte());
            assertEquals(1, world.count("select count(*) from receipt"));
        }
    }

    /// A token for this very challenge, by a key that is not the gateway's.
    private static String forged(
            World world, Challenge challenge, TestKeys by, PublicKey namesItself) {
        var life =
                new QrClaims.Life(
                        challenge.challengeId(), world.now(), world.now().plusSeconds(60));
        var claims =
                QrClaims.release(
                        world.profile().id(),
                        new Npwp(World.NPWP),
                        challenge.sptDigest(),
                        challenge.challengeId(),
                        life);
        return QrToken.issue(claims, by.keys().getPrivate(), KeyId.of(namesItself));
    }

    private static String tokenId(String text) {
        return assertInstanceOf(QrToken.Reading.Read.class, QrToken.read(text))
                .token()
                .claims()
                .tokenId();
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
            var siti = world.client(World.NPWP);
            world.mailIs(weather);
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
            var siti = SmsTest.withNumber(world);
            var challenge = siti.sendAndOpen(GROSS);
            var language = java.util.Locale.of("id");
            done(siti.office().text(World.NPWP, challenge.challengeId(), language));
            var code = SmsTest.code(SmsTest.text(world, 2)).digits();
            assertEquals(code, world.codeInMail(World.EMAIL, 3).digits());
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

    /// How long both take is a distribution ([ForeignChallengeBenchmark]).
    @Test
    void check12_whoDoesNotOwnAChallengeCannotTellItFromNone() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var hers = siti.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1);
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var qr = phone.approve(hers.challengeId(), World.PIN).orElseThrow();
            var budi = Bare.signedIn(world, World.OTHER_NPWP);
            var there = hers.challengeId();
            var nowhere = there.substring(0, 31) + (there.endsWith("0") ? "1" : "0");
            for (var proof :
                    List.of(
                            code,
                            wrong(code.digits()),
                            new Proof.QrToken(qr.text()),
                            new Proof.Totp("314159", hers.sptDigest()))) {
                var answer = budi.verify(there, proof);
                assertEquals(404, answer.status());
                assertEquals(budi.verify(nowhere, proof), answer);
            }
            var path = "/v1/challenges/";
            assertEquals(budi.get(path + nowhere), budi.get(path + there));
            for (var step : List.of("/resend", "/new-code"))
                assertEquals(
                        budi.post(path + nowhere + step, new byte[0]),
                        budi.post(path + there + step, new byte[0]));
            assertEquals(5, siti.challenge(hers).attemptsLeft());
            assertEquals(0, world.count("select count(*) from failure where kind = 'CODE'"));
            var own = Bare.signedIn(world, World.NPWP).verify(there, wrong(code.digits()));
            assertEquals(422, own.status(), "its owner is told");
        }
    }

    /// How long requests take is no matter of a test; the load benchmark measures it.
    @Test
    void check13_ofManyAtOnceNoTtsIsLostAndNumbersAreUniqueAndInOrder() throws Exception {
        try (var world = world();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var order = new AtomicLong();
            var people = new ArrayList<Callable<List<Filed>>>();
            for (var npwp : List.of(World.NPWP, World.OTHER_NPWP, DEWI, ANDI)) {
                var person = world.client(npwp);
                people.add(
                        () -> {
                            var filed = new ArrayList<Filed>();
                            for (var revision = 0; revision < 6; revision++)
                                filed.add(file(world, person, revision, order));
                            return filed;
                        });
            }
            var all = new ArrayList<Filed>();
            for (var each : threads.invokeAll(people)) all.addAll(each.get());
            assertEquals(24, all.stream().map(Filed::tts).distinct().count());
            assertEquals(24, all.stream().map(Filed::ntte).distinct().count());
            for (var each : all) {
                var kept = world.submission(each.npwp(), each.submissionId());
                assertEquals(each.tts(), kept.provisional().ttsNo());
                assertEquals(each.ntte(), kept.filed().orElseThrow().ntte());
                var body = each.ntte().substring(0, 19);
                assertEquals(each.ntte().charAt(19) - '0', VerificationCode.checkDigit(body));
                for (var later : all)
                    if (each.answered() < later.asked())
                        assertTrue(each.ntte().compareTo(later.ntte()) < 0, each + " " + later);
            }
        }
    }

    /// @param asked and `answered` tell which of two confirmations was over before the other began
    private record Filed(
            String npwp, String submissionId, String tts, String ntte, long asked, long answered) {}

    private static Filed file(World world, Client person, int revision, AtomicLong order) {
        var provisional = person.send(person.sealed(GROSS, revision));
        var challenge = person.open(provisional);
        var code = world.codeInMail(world.email(person.npwp()), revision + 1);
        var asked = order.incrementAndGet();
        var ntte = done(person.verify(challenge, code)).ntte().orElseThrow();
        var answered = order.incrementAndGet();
        return new Filed(
                person.npwp(),
                provisional.submissionId(),
                provisional.ttsNo(),
                ntte,
                asked,
                answered);
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
