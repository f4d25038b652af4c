package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.filing.VerificationCode;
import id.lontar.wire.ProvisionalSignature;

import okhttp3.ResponseBody;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class FilingTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @Test
    void filesAReturnWithTheCodeOfARealMail() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            assertEquals(
                    Standing.State.NOT_HERE,
                    done(siti.office().standing(siti.npwp(), sealed.sptDigest())).state());
            var provisional = siti.send(sealed);
            var challenge = siti.open(provisional);
            assertEquals(challenge.challengeId(), siti.open(provisional).challengeId());
            var code = world.codeInMail(World.EMAIL, 1);
            var delivered = world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            assertEquals(
                    world.now().plus(Duration.ofHours(1)), delivered.softExpiresAt().orElseThrow());
            var standing = done(siti.verify(challenge, code));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            var ntte = standing.ntte().orElseThrow();
            assertTrue(ntte.matches("20250320[0-9]{12}"), ntte);
            assertEquals(0, VerificationCode.checkDigit(ntte));
            var pdf = done(siti.office().receipt(siti.npwp(), provisional.submissionId()));
            world.restart();
            assertArrayEquals(
                    pdf, done(siti.office().receipt(siti.npwp(), provisional.submissionId())));
            assertEquals(standing, done(siti.office().standing(siti.npwp(), sealed.sptDigest())));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void filesAReturnByThePhonesQrWhileAllMailIsHeldBack() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            var challenge = siti.sendAndOpen(GROSS);
            var held = world.mailStands(siti, challenge.challengeId(), DeliveryState.DEFERRED);
            assertTrue(held.deliveries().getFirst().state().needsFallback());
            var phone = world.town().signInOnPhone(World.NPWP, World.PASSWORD).orElseThrow();
            var waiting = phone.waiting().getFirst();
            assertEquals(challenge.sptDigest().fingerprint(), waiting.fingerprint());
            assertEquals("Rp 3.900.000", waiting.amount());
            assertTrue(phone.approve(waiting.challengeId(), "000000").isEmpty());
            var shown = phone.approve(waiting.challengeId(), World.PIN).orElseThrow();
            var standing = done(siti.verify(challenge, new Proof.QrToken(shown.text())));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals(List.of(), phone.waiting());
            assertEquals(List.of(), world.othersThanReceipts(World.EMAIL));
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void theOwnerIsToldByMailOnceThatTheReturnWasAccepted() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var standing = done(siti.verify(challenge, world.codeInMail(World.EMAIL, 1)));
            for (var i = 0; i < 3; i++)
                done(siti.office().receipt(siti.npwp(), challenge.submissionId()));
            var told = World.await(() -> world.receiptMail(World.EMAIL));
            assertTrue(told.text().contains(standing.ntte().orElseThrow()), told.text());
            assertTrue(told.text().contains(challenge.sptDigest().fingerprint()));
            assertFalse(told.text().contains(World.NPWP));
            assertTrue(told.from().contains("bpe@bpe."), told.from());
            assertEquals(1, world.count("select count(*) from mail_delivery where ntte <> ''"));
        }
    }

    @Test
    void aTrustedCertificateNeedsNoCode() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var provisional = siti.send(siti.seal(GROSS, new PracticeKey(world, World.NPWP)));
            var challenge = siti.open(provisional);
            assertEquals(Challenge.State.VERIFIED, challenge.state());
            var standing = done(siti.office().standing(siti.npwp(), challenge.sptDigest()));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            assertEquals(List.of(), world.othersThanReceipts(World.EMAIL));
        }
    }

    @Test
    void theMailsSenderIsTheOneTheProfileNames() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            siti.sendAndOpen(GROSS);
            world.codeInMail(World.EMAIL, 1);
            var named = siti.office().codeSender().orElseThrow();
            var mail = world.othersThanReceipts(World.EMAIL).getFirst();
            assertTrue(mail.from().contains("<" + named + ">"), mail.from());
        }
    }

    /// Whoever stands on the line behind TLS, and a gateway's own store, are no reason to believe.
    @ParameterizedTest
    @CsvSource({"verifyBy, 7", "receivedAt, 7", "signature, A", "gatewayId, u", "ttsNo, 7"})
    void aProvisionalReceiptThatWasChangedIsNotBelieved(String field, String by) throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            var office =
                    world.office(
                            chain -> {
                                var answer = chain.proceed(chain.request());
                                var type = answer.body().contentType();
                                var text = answer.body().string();
                                var changed =
                                        text.replaceAll(
                                                "(\"" + field + "\":\"[^\"]*)[0-9A-Ya-z=](Z?\")",
                                                "$1" + by + "$2");
                                return answer.newBuilder()
                                        .body(ResponseBody.create(changed, type))
                                        .build();
                            });
            done(office.signIn(World.NPWP, World.PASSWORD.toCharArray()));
            var expected = new Outcome.Unreachable<>("submit.provisionalNotGenuine", true);
            assertEquals(expected, office.upload(sealed));
            assertEquals(expected, office.standing(World.NPWP, sealed.sptDigest()));
            done(siti.office().upload(sealed));
        }
    }

    @Test
    void theProvisionalReceiptIsSignedByAKeyOfTheProfile() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var tts = siti.send(siti.seal(GROSS));
            var keys = world.profile().receiptKeys().values();
            assertTrue(ProvisionalSignature.isByOneOf(keys, tts));
        }
    }

    @Test
    void theSameSealOrTheSameContentGetsTheFirstProvisionalReceipt() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var sealed = siti.seal(GROSS);
            var first = siti.send(sealed);
            world.pass(Duration.ofMinutes(5));
            assertEquals(first, siti.send(sealed));
            var again = siti.seal(GROSS);
            assertNotEquals(sealed.sptDigest(), again.sptDigest());
            assertEquals(first, siti.send(again));
            assertEquals(
                    first,
                    done(siti.office().standing(siti.npwp(), again.sptDigest()))
                            .provisional()
                            .orElseThrow());
        }
    }

    @Test
    void anotherContentAfterAcceptanceIsAlreadyFiled() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            siti.send(siti.seal(GROSS, new PracticeKey(world, World.NPWP)));
            var problem = refused(siti.office().upload(siti.seal(GROSS + 12_000_000)));
            assertEquals("SPT_ALREADY_FILED", problem.type());
            assertTrue(problem.nextActions().contains("MAKE_REVISION"));
        }
    }

    @Test
    void takesNoSealThatIsForAnotherGatewayByAStrangerOrByARevokedKey() throws Exception {
        try (var world = world()) {
            var siti = world.client(World.NPWP);
            var budi = world.client(World.OTHER_NPWP);
            var elsewhere = Client.seal(siti.taxReturn(GROSS, 0), "other", siti.key().signer());
            assertEquals("OTHER_GATEWAY", refused(siti.office().upload(elsewhere)).type());
            var sitis = siti.seal(GROSS);
            assertEquals("SIGN_IN_NEEDED", refused(budi.office().upload(sitis)).type());
            var unknown = siti.seal(GROSS, id.lontar.wire.TestKeys.p256(World.NPWP).signer());
            assertEquals("DEVICE_KEY_UNKNOWN", refused(siti.office().upload(unknown)).type());
            world.town().gateway().devices().revoke(World.NPWP, siti.key().signer().deviceKeyId());
            assertEquals("DEVICE_KEY_REVOKED", refused(siti.office().upload(sitis)).type());
            var torn = sitis.container().clone();
            torn[torn.length / 2] ^= 1;
            var changed = new id.lontar.filing.SealedReturn(torn, sitis.seal(), sitis.sptDigest());
            assertEquals("SEAL_INVALID", refused(siti.office().upload(changed)).type());
            assertEquals(List.of(), world.contract().breaches());
        }
    }
}
