package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Attachment;
import id.lontar.filing.Seal;
import id.lontar.filing.Sealer;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sha256;
import id.lontar.rules.op.Personal1770S;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class SealCodecTest {
    private static final TestKeys SITI = TestKeys.p256(Samples.NPWP_DIGITS);
    private static final byte[] NONCE = new byte[16];

    private final SealCodec codec = new SealCodec(Samples.FORMS);

    @Test
    void whatWasSealedComesOutAgain() {
        var sealed = codec.seal(Samples.order(), NONCE, SITI.signer());
        var opened = codec.open(sealed.container());
        assertEquals(Samples.RETURN, opened.taxReturn());
        assertEquals(Samples.due(), opened.amount(Personal1770S.L16A).orElseThrow());
        assertEquals(SITI.certificate(), opened.signer());
        assertArrayEquals(Samples.order().pdf(), opened.pdf());
        assertEquals("Bukti-potong-1721-A1-.pdf", opened.attachments().getFirst().name());
        var seal = opened.sealed().seal();
        assertEquals(ReturnStatus.KURANG_BAYAR, seal.status());
        assertEquals(Samples.due(), seal.amount().amount());
        assertEquals("practice:lontar", seal.gatewayId());
        assertEquals("2024", seal.period());
    }

    @Test
    void theNameOfTheReturnIsTheHashOfSealJson() {
        var sealed = codec.seal(Samples.order(), NONCE, SITI.signer());
        var files = StoredZip.read(sealed.container()).orElseThrow();
        var bytes = files.get("seal.json");
        assertEquals(Sha256.of(bytes == null ? new byte[0] : bytes), sealed.sptDigest());
        assertEquals(
                List.of(
                        "mimetype",
                        "seal.json",
                        "return.json",
                        "return.pdf",
                        "attachments/Bukti-potong-1721-A1-.pdf",
                        "META-INF/ASiCManifest.xml",
                        "META-INF/signature.p7s"),
                List.copyOf(files.keySet()));
    }

    @Test
    void equalInputsGiveEqualSealsAndAnotherNonceAnother() {
        var one = codec.seal(Samples.order(), NONCE, SITI.signer());
        var same = codec.seal(Samples.order(), NONCE, SITI.signer());
        var other =
                codec.seal(
                        Samples.order(),
                        new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
                        SITI.signer());
        assertEquals(one.sptDigest(), same.sptDigest());
        assertNotEquals(one.sptDigest(), other.sptDigest());
        assertEquals(one.seal().contentDigest(), other.seal().contentDigest());
    }

    @Test
    void rsaKeysSignSealsToTheByteAlike() {
        var rsa = TestKeys.rsa(2048, Samples.NPWP_DIGITS);
        assertArrayEquals(
                codec.seal(Samples.order(), NONCE, rsa.signer()).container(),
                codec.seal(Samples.order(), NONCE, rsa.signer()).container());
    }

    @Test
    void attachmentsOfOneNameAreBothKept() {
        var two =
                List.of(
                        new Attachment("a b.pdf", new byte[] {1}),
                        new Attachment("../a?b.pdf", new byte[] {2}),
                        new Attachment("a-b.pdf", new byte[] {3}));
        var sealed = codec.seal(Samples.order(Samples.NPWP_DIGITS, two), NONCE, SITI.signer());
        assertEquals(3, codec.open(sealed.container()).attachments().size());
    }

    @Test
    void aKeyOfSomebodyElseDoesNotSeal() {
        var other = TestKeys.p256("3171010101900002");
        refused("seal.signer", () -> codec.seal(Samples.order(), NONCE, other.signer()));
    }

    @Test
    void anotherPersonMayNotSignInTheTaxpayersOwnName() {
        var other = TestKeys.p256("3171010101900002");
        refused(
                "seal.signer",
                () ->
                        codec.seal(
                                Samples.order("3171010101900002", List.of()),
                                NONCE,
                                other.signer()));
    }

    @Test
    void aCertificateOutOfItsTimeDoesNotSeal() {
        var over =
                TestKeys.of(
                        "EC",
                        256,
                        Samples.NPWP_DIGITS,
                        TestKeys.NOW.minusSeconds(200),
                        TestKeys.NOW.minusSeconds(100));
        refused("seal.signature", () -> codec.seal(Samples.order(), NONCE, over.signer()));
    }

    @Test
    void aTornContainerIsRefusedWhereverItEnds() {
        var whole = codec.seal(Samples.order(), NONCE, SITI.signer()).container();
        for (var length = 0; length < whole.length; length += 100) {
            var torn = java.util.Arrays.copyOf(whole, length);
            assertThrows(BrokenSeal.class, () -> codec.open(torn), "length " + length);
        }
        var longer = java.util.Arrays.copyOf(whole, whole.length + 1);
        refused("seal.torn", () -> codec.open(longer));
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() {
        var whole = codec.seal(Samples.order(), NONCE, SITI.signer()).container();
        var random = new Random(31);
        for (var at = 0; at < whole.length; at += 13) {
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(BrokenSeal.class, () -> codec.open(flipped), "at " + at);
        }
    }

    @Test
    void aChangedFileIsRefusedEvenWhenTheManifestFollows() {
        var files = files();
        files.compute("return.pdf", (name, bytes) -> new byte[] {1});
        refused("seal.changed", () -> codec.open(StoredZip.write(files)));
        var resigned = content();
        resigned.put("return.json", new byte[] {'{', '}'});
        refused("seal.changed", () -> codec.open(AsicContainer.make(resigned, sign(SITI))));
    }

    @Test
    void anExtraFileIsRefused() {
        var files = files();
        files.put("attachments/extra.pdf", new byte[] {1});
        refused("seal.changed", () -> codec.open(StoredZip.write(files)));
        var content = content();
        content.put("extra.txt", new byte[] {1});
        refused("seal.changed", () -> codec.open(AsicContainer.make(content, sign(SITI))));
    }

    @Test
    void aMissingPartIsRefused() {
        var content = content();
        content.remove("return.pdf");
        refused("seal.incomplete", () -> codec.open(AsicContainer.make(content, sign(SITI))));
        var files = files();
        files.remove("META-INF/signature.p7s");
        refused("seal.unsigned", () -> codec.open(StoredZip.write(files)));
    }

    @Test
    void aSignatureOfAnotherKeyOrOverSomethingElseIsRefused() {
        var stranger = TestKeys.p256(Samples.NPWP_DIGITS);
        refused("seal.signer", () -> codec.open(AsicContainer.make(content(), sign(stranger))));
        refused(
                "seal.signature",
                () ->
                        codec.open(
                                AsicContainer.make(
                                        content(), any -> sign(SITI).apply(new byte[1]))));
        var weak = TestKeys.rsa(1024, Samples.NPWP_DIGITS);
        refused("seal.signature", () -> codec.open(AsicContainer.make(content(), sign(weak))));
    }

    @Test
    void aSealThatSaysSomethingElseThanTheReturnIsRefused() throws Exception {
        var seal = Samples.sealed().seal();
        var content = content();
        var lower =
                new Seal(
                        seal.gatewayId(),
                        seal.npwp(),
                        seal.signerNpwp(),
                        seal.capacity(),
                        seal.mandateId(),
                        seal.form(),
                        seal.period(),
                        seal.revision(),
                        seal.status(),
                        id.lontar.money.Rupiah.of(1),
                        seal.contentDigest(),
                        seal.sealedAt(),
                        seal.nonce(),
                        SITI.signer().deviceKeyId());
        content.put("seal.json", SealJson.write(lower));
        refused("seal.disagrees", () -> codec.open(AsicContainer.make(content, sign(SITI))));
    }

    @Test
    void aFieldNobodyKnowsIsRefusedInsteadOfSignedUnseen() throws Exception {
        var content = content();
        var json =
                (com.fasterxml.jackson.databind.node.ObjectNode)
                        CanonicalJson.read(content.getOrDefault("seal.json", new byte[0]));
        content.put("seal.json", CanonicalJson.write(json.deepCopy().put("also", "this")));
        refused("seal.fields", () -> codec.open(AsicContainer.make(content, sign(SITI))));
        content.put("seal.json", CanonicalJson.write(json.deepCopy().put("v", 2)));
        refused("seal.newer", () -> codec.open(AsicContainer.make(content, sign(SITI))));
    }

    @Test
    void bombsDuplicatesAndPathsThatLeadElsewhereAreRefused() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            stored(zip);
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.putNextEntry(new ZipEntry("seal.json"));
            for (var i = 0; i < 64; i++) zip.write(new byte[1 << 20]);
        }
        refused("seal.torn", () -> codec.open(bomb.toByteArray()));
        refused("seal.tooLarge", () -> codec.open(new byte[Sealer.LARGEST + 1]));
        refused("seal.notSeal", () -> codec.open(new byte[0]));
        refused("seal.notSeal", () -> codec.open(new byte[4096]));
        for (var name :
                List.of("../seal.json", "/seal.json", "a/../b", "a/b/c", "..", ".x", "a\\b"))
            assertThrows(
                    IllegalArgumentException.class,
                    () -> StoredZip.write(Map.of(name, new byte[0])),
                    name);
        var twice = doubled(Samples.sealed().container());
        refused("seal.torn", () -> codec.open(twice));
    }

    @Test
    void everyRefusalHasWords() {
        for (var key :
                List.of(
                        "notSeal",
                        "tooLarge",
                        "torn",
                        "unsigned",
                        "incomplete",
                        "changed",
                        "signature",
                        "signer",
                        "npwp",
                        "newer",
                        "fields",
                        "return",
                        "disagrees"))
            for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH))
                assertTrue(Words.in(locale).find("seal." + key).isPresent(), key);
    }

    /// The same local entries once more in front of the directory.
    private static byte[] doubled(byte[] container) {
        var out = new ByteArrayOutputStream();
        var text = new String(container, java.nio.charset.StandardCharsets.ISO_8859_1);
        var directory = text.indexOf("PK\u0001\u0002");
        out.write(container, 0, directory);
        out.write(container, 0, container.length);
        return out.toByteArray();
    }

    private static void stored(ZipOutputStream zip) throws java.io.IOException {
        var type =
                "application/vnd.etsi.asic-e+zip"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        entry.setSize(type.length);
        var crc = new java.util.zip.CRC32();
        crc.update(type);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    private java.util.Map<String, byte[]> files() {
        var sealed = codec.seal(Samples.order(), NONCE, SITI.signer());
        return new LinkedHashMap<>(StoredZip.read(sealed.container()).orElseThrow());
    }

    private java.util.Map<String, byte[]> content() {
        var files = files();
        files.keySet().removeIf(name -> name.equals("mimetype") || name.startsWith("META-INF/"));
        return files;
    }

    private static java.util.function.UnaryOperator<byte[]> sign(TestKeys keys) {
        return keys.signer()::sign;
    }

    private static void refused(String key, org.junit.jupiter.api.function.Executable opening) {
        assertEquals(key, assertThrows(BrokenSeal.class, opening).key());
    }
}
