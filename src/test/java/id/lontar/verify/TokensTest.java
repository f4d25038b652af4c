package id.lontar.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck.Reason;
import id.lontar.filing.TokenCheck.Verdict;
import id.lontar.tax.Npwp;
import id.lontar.wire.Base45;
import id.lontar.wire.KeyId;
import id.lontar.wire.QrClaims;
import id.lontar.wire.QrToken;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TokensTest {
    private static final Instant NOW = Instant.parse("2025-03-25T02:30:05Z");
    private static final Npwp SITI = new Npwp("3171010101900001");
    private static final Sha256 DIGEST = Sha256.of(new byte[] {1});
    private static final String CHALLENGE = "0195f3a1b2c37d4e8f60718293a4b5c6";
    private static final String TOKEN = "000102030405060708090a0b0c0d0e0f";
    private static final String GATEWAY = "practice:lontar";
    private static final KeyPair KEY = key();

    private final Tokens tokens = new Tokens(GATEWAY, List.of(KEY.getPublic()));

    @Test
    void theTokenOfThisChallengeFits() {
        var text = issue(release(SITI, DIGEST, CHALLENGE));
        var fits = assertInstanceOf(Verdict.Fits.class, check(text));
        assertEquals(text, fits.token().text());
        assertInstanceOf(Verdict.Fits.class, check("  " + text + "\r\n"));
    }

    @Test
    void theSymbolIsNoLargerThanTheSpecificationMeasured() throws Exception {
        var text = issue(release(SITI, DIGEST, CHALLENGE));
        var symbol =
                Encoder.encode(
                        text,
                        ErrorCorrectionLevel.M,
                        Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"));
        assertEquals("ALPHANUMERIC", symbol.getMode().toString());
        assertTrue(symbol.getVersion().getVersionNumber() <= 12, symbol.getVersion().toString());
    }

    @Test
    void whatIsNotOursIsToldApart() {
        no(Reason.URL, "https://example.org/SPT1:");
        no(Reason.URL, "www.example.org");
        no(Reason.URL, "intent://pay");
        no(Reason.NOT_OURS, "otpauth://totp/x");
        no(Reason.NOT_OURS, "12345678");
        no(Reason.NOT_OURS, "");
        no(Reason.NOT_OURS, "spt1:ABC");
        no(Reason.TOO_LONG, "SPT1:" + "A".repeat(1020));
        no(Reason.MALFORMED, "SPT1:");
        no(Reason.MALFORMED, "SPT1:ABC%");
        no(Reason.MALFORMED, "SPT1:" + Base45.encode(new byte[] {(byte) 0xd2, (byte) 0x84}));
    }

    @Test
    void deeplyNestedCborIsRefused() {
        var nested = new byte[600];
        java.util.Arrays.fill(nested, (byte) 0x81);
        nested[0] = (byte) 0xd2;
        no(Reason.MALFORMED, "SPT1:" + Base45.encode(nested));
    }

    @Test
    void whatDoesNotFitTheReturnIsToldApart() {
        no(Reason.OTHER_ACCOUNT, issue(release(new Npwp("3171010101900002"), DIGEST, CHALLENGE)));
        no(Reason.OLD_REQUEST, issue(release(SITI, DIGEST, TOKEN)));
        no(Reason.WRONG_PURPOSE, issue(receipt()));
        var other = Sha256.of(new byte[] {2});
        assertEquals(
                new Verdict.DoesNot(Reason.OTHER_RETURN, Optional.of(other.fingerprint())),
                check(issue(release(SITI, other, CHALLENGE))));
    }

    @Test
    void anotherGatewayOrAnotherKeyIsNotTrusted() {
        var claims = release(SITI, DIGEST, CHALLENGE);
        var stranger = key();
        no(
                Reason.UNKNOWN_KEY,
                QrToken.issue(claims, stranger.getPrivate(), KeyId.of(stranger.getPublic())));
        no(
                Reason.BAD_SIGNATURE,
                QrToken.issue(claims, stranger.getPrivate(), KeyId.of(KEY.getPublic())));
        no(Reason.UNKNOWN_KEY, issue(QrClaims.release("other", SITI, DIGEST, CHALLENGE, life())));
    }

    @Test
    void clocksMayDifferByTwoMinutesAndNoMore() {
        var text = issue(release(SITI, DIGEST, CHALLENGE));
        assertInstanceOf(Verdict.Fits.class, at(text, NOW.minusSeconds(120)));
        assertInstanceOf(Verdict.Fits.class, at(text, NOW.plusSeconds(60 + 119)));
        assertEquals(doesNot(Reason.EXPIRED), at(text, NOW.minusSeconds(121)));
        assertEquals(doesNot(Reason.EXPIRED), at(text, NOW.plusSeconds(60 + 120)));
    }

    @Test
    void noSingleChangedCharacterPasses() {
        var text = issue(release(SITI, DIGEST, CHALLENGE));
        for (var i = 0; i < text.length(); i++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
            assertInstanceOf(Verdict.DoesNot.class, check(changed.toString()), "at " + i);
        }
    }

    @Test
    void neverPrintsItself() {
        var read = assertInstanceOf(QrToken.Reading.Read.class, QrToken.read(issue(receipt())));
        assertEquals("QrToken[RECEIPT]", read.token().toString());
        assertEquals("QrClaims[RECEIPT]", read.token().claims().toString());
    }

    @Test
    void everyReasonHasWordsOfItsOwn() {
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(locale);
            var said = java.util.Arrays.stream(Reason.values()).map(r -> words.say("qr." + r));
            assertEquals(Reason.values().length, said.distinct().count());
        }
    }

    /// What a used token is answered with comes from the gateway alone, which remembers it.
    @Test
    void check6_nineKindsOfWrongQrAreToldApartInBothLanguages() {
        var claims = release(SITI, DIGEST, CHALLENGE);
        var stranger = key();
        var foreign = new Npwp("3171010101900002");
        var other = Sha256.of(new byte[] {2});
        var kinds =
                Map.of(
                        "malformed", check("SPT1:ABC%"),
                        "expired", at(issue(claims), NOW.plusSeconds(600)),
                        "other return", check(issue(release(SITI, other, CHALLENGE))),
                        "other account", check(issue(release(foreign, DIGEST, CHALLENGE))),
                        "bad signature",
                                check(
                                        QrToken.issue(
                                                claims,
                                                stranger.getPrivate(),
                                                KeyId.of(KEY.getPublic()))),
                        "unknown key",
                                check(
                                        QrToken.issue(
                                                claims,
                                                stranger.getPrivate(),
                                                KeyId.of(stranger.getPublic()))),
                        "oversized", check("SPT1:" + "A".repeat(1020)),
                        "URL", check("https://example.org/x"));
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(locale);
            var said = new java.util.HashSet<String>();
            kinds.forEach(
                    (kind, verdict) -> {
                        var wrong = assertInstanceOf(Verdict.DoesNot.class, verdict, kind);
                        assertTrue(said.add(words.say("qr." + wrong.reason())), kind);
                    });
            assertTrue(said.add(words.say("qr.ALREADY_USED")), "replayed");
            assertTrue(said.add(words.say("desk.problem.QR_USED")), "replayed, at the gateway");
        }
    }

    private void no(Reason reason, String text) {
        assertEquals(doesNot(reason), check(text));
    }

    private static Verdict doesNot(Reason reason) {
        return new Verdict.DoesNot(reason, Optional.empty());
    }

    private Verdict check(String text) {
        return at(text, NOW);
    }

    private Verdict at(String text, Instant now) {
        return tokens.check(text, SITI, DIGEST, CHALLENGE, now);
    }

    private static String issue(QrClaims claims) {
        return QrToken.issue(claims, KEY.getPrivate(), KeyId.of(KEY.getPublic()));
    }

    private static QrClaims release(Npwp npwp, Sha256 digest, String challengeId) {
        return QrClaims.release(GATEWAY, npwp, digest, challengeId, life());
    }

    private static QrClaims.Life life() {
        return new QrClaims.Life(TOKEN, NOW, NOW.plusSeconds(60));
    }

    private static QrClaims receipt() {
        return QrClaims.ofReceipt(GATEWAY, SITI, DIGEST, "20250325000000000017", NOW);
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
