package id.lontar.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.KeyNotice;
import id.lontar.filing.Keys.Unreadable;
import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.filing.SigningKey.Opening;
import id.lontar.wire.Cades;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.KeyId;
import id.lontar.wire.Samples;
import id.lontar.wire.TestKeys;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CabinetKeysTest {
    private static final String NPWP = Samples.NPWP_DIGITS;
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    private final Drawer drawer = new Drawer();
    private final CabinetKeys keys = at(TestKeys.NOW);

    @Test
    void aDeviceKeyIsMadeKeptAndSigns() throws Exception {
        keys.createDeviceKey(NPWP, "Siti Rahmawati", chars("Rahasia-1"));
        var kept = keys.all().getFirst();
        assertEquals("Siti Rahmawati", kept.description().owner());
        assertEquals(Optional.of(NPWP), kept.description().npwp());
        var publicKey = keys.devicePublicKey(NPWP).orElseThrow();
        try (var signer = opened(kept, "Rahasia-1")) {
            assertEquals(KeyId.of(publicKey).hex(), signer.deviceKeyId());
            var chain = Cades.verify(CONTENT, signer.sign(CONTENT));
            assertArrayEquals(publicKey, chain.getFirst().getPublicKey().getEncoded());
        }
    }

    @Test
    void everyOwnerHasTheirOwnDeviceKey() {
        var another = "3273010207850003";
        keys.createDeviceKey(NPWP, "Siti", chars("Rahasia-1"));
        assertEquals(Optional.empty(), keys.devicePublicKey(another).map(KeyId::of));
        var sitis = keys.devicePublicKey(NPWP).map(KeyId::of).orElseThrow();
        at(TestKeys.NOW.plusSeconds(60)).createDeviceKey(another, "Andi", chars("Rahasia-1"));
        assertEquals(sitis, keys.devicePublicKey(NPWP).map(KeyId::of).orElseThrow());
        assertNotEquals(sitis, keys.devicePublicKey(another).map(KeyId::of).orElseThrow());
    }

    /// A forgotten passphrase is no dead end.
    @Test
    void aNewDeviceKeyTakesThePlaceOfTheOneBeforeAndOfNoOther() throws Exception {
        keys.createDeviceKey(NPWP, "Siti", chars("Rahasia-1"));
        keys.add(TestKeys.p256(NPWP).pkcs12("Kunci#2024"), chars("Kunci#2024"));
        keys.createDeviceKey("3273010207850003", "Andi", chars("Rahasia-3"));
        var old = keys.devicePublicKey(NPWP).map(KeyId::of).orElseThrow();
        var fresh = keys.createDeviceKey(NPWP, "Siti", chars("Rahasia-2"));
        assertEquals(3, keys.all().size());
        assertNotEquals(old, keys.devicePublicKey(NPWP).map(KeyId::of).orElseThrow());
        opened(fresh, "Rahasia-2").close();
    }

    @Test
    void aClosedKeySignsNothingMore() {
        keys.createDeviceKey(NPWP, "Siti", chars("Rahasia-1"));
        var signer = opened(keys.all().getFirst(), "Rahasia-1");
        signer.close();
        assertThrows(IllegalStateException.class, () -> signer.sign(CONTENT));
    }

    @Test
    void theSecretOfADeviceKeyIsNowhereInTheClear() throws Exception {
        var secret = DeviceKeys.create(new id.lontar.tax.Npwp(NPWP), "Siti", TestKeys.NOW);
        var wrapped = DeviceKeys.wrap(secret.key(), chars("Rahasia-1"));
        var plain = secret.key().getEncoded();
        var tail = java.util.Arrays.copyOfRange(plain, plain.length - 32, plain.length);
        assertFalse(latin(wrapped).contains(latin(tail)));
        assertFalse(secret.toString().contains("key="));
    }

    @Test
    void aWrongPassphraseIsToldApartFromATornFile() throws Exception {
        keys.createDeviceKey(NPWP, "Siti", chars("Rahasia-1"));
        keys.add(TestKeys.p256(NPWP).pkcs12("Kunci#2024"), chars("Kunci#2024"));
        for (var key : keys.all())
            assertInstanceOf(Opening.WrongPassphrase.class, key.open(chars("Rahasia-2")));
        drawer.files.replaceAll((name, bytes) -> damaged(bytes));
        assertEquals(2, keys.all().size());
        for (var key : keys.all())
            assertEquals(new Opening.Unusable("key.torn"), key.open(chars("Rahasia-1")));
    }

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,3072", "EC,256"})
    void certificatesOfTheUsualSortsSign(String algorithm, int bits) throws Exception {
        var made = TestKeys.of(algorithm, bits, NPWP, TestKeys.NOW, TestKeys.UNTIL);
        keys.add(made.pkcs12("Kunci#2024"), chars("Kunci#2024"));
        try (var signer = opened(keys.all().getFirst(), "Kunci#2024")) {
            assertEquals(
                    made.certificate(), Cades.verify(CONTENT, signer.sign(CONTENT)).getFirst());
        }
    }

    @Test
    void aKeyFileThatCannotBeTakenInSaysWhy() {
        var file = TestKeys.p256(NPWP).pkcs12("Kunci#2024");
        var torn = java.util.Arrays.copyOf(file, file.length - 30);
        assertEquals("key.wrongPassphrase", refusal(file, "Kunci#2025"));
        assertEquals("key.torn", refusal(torn, "Kunci#2024"));
        assertEquals("key.notKeyStore", refusal("%PDF".getBytes(StandardCharsets.US_ASCII), "x"));
        assertEquals("key.notKeyStore", refusal(new byte[0], "x"));
        assertTrue(drawer.files.isEmpty());
    }

    @Test
    void practiceTakesNoCertificateOfAnotherIssuer() throws Exception {
        var theirs = TestKeys.p256(NPWP);
        var own = TestKeys.p256(NPWP);
        var practice =
                new CabinetKeys(
                        drawer.cabinet(),
                        Clock.fixed(TestKeys.NOW, ZoneOffset.UTC),
                        Admitted.at(practice(theirs.certificate().getEncoded())));
        var refused =
                assertThrows(
                        Unreadable.class,
                        () -> practice.add(own.pkcs12("Kunci#2024"), chars("Kunci#2024")));
        assertTrue(Words.in(Words.ENGLISH).say(refused.key()).contains("person's"));
        assertTrue(drawer.files.isEmpty());
        practice.add(theirs.pkcs12("Kunci#2024"), chars("Kunci#2024"));
        assertEquals(1, drawer.files.size());
    }

    private static GatewayProfile practice(byte[] authority) {
        var trusted = List.of(Base64.getEncoder().encodeToString(authority));
        return new GatewayProfile(
                "practice:test",
                "Latihan",
                "https://localhost",
                List.of(),
                new GatewayProfile.Keys(Map.of(), Map.of(), trusted),
                true,
                false,
                Optional.empty());
    }

    @Test
    void aCertificateOutOfItsTimeDoesNotOpen() throws Exception {
        var made = TestKeys.p256(NPWP);
        keys.add(made.pkcs12("Kunci#2024"), chars("Kunci#2024"));
        var late = at(TestKeys.UNTIL.plusSeconds(1)).all().getFirst();
        assertEquals(new Opening.Expired(TestKeys.UNTIL), late.open(chars("Kunci#2024")));
        var early = at(TestKeys.NOW.minus(Duration.ofDays(2))).all().getFirst();
        assertEquals(new Opening.Unusable("key.notYet"), early.open(chars("Kunci#2024")));
    }

    @Test
    void aWeakKeyIsNotSignedWith() throws Exception {
        keys.add(TestKeys.rsa(1024, NPWP).pkcs12("Kunci#2024"), chars("Kunci#2024"));
        assertEquals(
                new Opening.Unusable("key.purpose"),
                keys.all().getFirst().open(chars("Kunci#2024")));
    }

    @ParameterizedTest
    @CsvSource({
        "Aa1!567,   key.passphrase.short",
        "AA1!5678,  key.passphrase.lower",
        "aa1!5678,  key.passphrase.upper",
        "Aaa!bbbb,  key.passphrase.digit",
        "Aaa1bbbb,  key.passphrase.special",
        "Aaa1!bbb,  ''"
    })
    void thePolicyIsToldBeforeItBites(String passphrase, String problem) {
        assertEquals(problem, Passphrases.problem(chars(passphrase)).orElse(""));
        if (!problem.isEmpty()) {
            assertTrue(Words.in(Words.INDONESIAN).find(problem).isPresent());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> keys.createDeviceKey(NPWP, "Siti", chars(passphrase)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-25T00:00:00Z, ''",
        "2024-12-26T00:00:00Z, key.expires.90",
        "2025-02-14T00:00:00Z, key.expires.40",
        "2025-03-24T00:00:00Z, key.expires.2",
        "2025-03-26T00:00:00Z, key.expired",
        "2023-01-01T00:00:00Z, key.notYet"
    })
    void expiryIsAnnouncedNinetyFortyAndTwoDaysBefore(Instant now, String key) {
        var description =
                new SigningKey.Description(
                        SigningKey.Kind.CERTIFICATE,
                        "Siti",
                        Optional.empty(),
                        Instant.parse("2023-03-25T00:00:00Z"),
                        Instant.parse("2025-03-25T12:00:00Z"));
        var notice = KeyNotice.of(description, now);
        assertEquals(key, notice.map(KeyNotice::key).orElse(""));
        notice.ifPresent(each -> Words.in(Words.ENGLISH).say(each.key(), each.days()));
    }

    private static byte[] damaged(byte[] file) {
        var torn = file.clone();
        torn[torn.length / 2] ^= 1;
        return torn;
    }

    private String refusal(byte[] file, String passphrase) {
        return assertThrows(Unreadable.class, () -> keys.add(file, chars(passphrase))).key();
    }

    private CabinetKeys at(Instant now) {
        return new CabinetKeys(drawer.cabinet(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static SigningKey.Signer opened(SigningKey key, String passphrase) {
        return assertInstanceOf(Opening.Opened.class, key.open(chars(passphrase))).signer();
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
