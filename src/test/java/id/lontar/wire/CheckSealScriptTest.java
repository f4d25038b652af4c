package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.verify.Tools;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The script that checks a sealed return without us, on real seals and on tampered ones.
class CheckSealScriptTest {
    private static final TestKeys SITI = TestKeys.p256(Samples.NPWP_DIGITS);
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature.p7s";

    private final SealCodec codec = new SealCodec(Samples.FORMS);

    @TempDir Path folder;

    @BeforeEach
    void toolsAreThere() {
        for (var tool : List.of("sh", "unzip", "openssl", "sha256sum"))
            assumeFalse(Tools.missing(tool), tool + " is not installed");
    }

    @Test
    void aRealSealPassesAndItsFingerprintIsPrinted() throws Exception {
        for (var keys : List.of(SITI, TestKeys.rsa(2048, Samples.NPWP_DIGITS))) {
            var sealed = codec.seal(Samples.order(), new byte[16], keys.signer());
            var said = check(sealed.container());
            assertEquals(0, said.status(), said.output());
            assertTrue(said.output().contains("Sidik   " + sealed.fingerprint()), said.output());
        }
    }

    @Test
    void aChangedReturnIsRefused() throws Exception {
        var files = files();
        files.computeIfPresent("return.json", (name, bytes) -> changed(bytes));
        refused("return.json berubah", StoredZip.write(files));
    }

    @Test
    void aManifestThatFollowsTheChangeIsRefused() throws Exception {
        var files = files();
        var signature = files.getOrDefault(SIGNATURE, new byte[0]);
        var content = content(files);
        content.computeIfPresent("return.json", (name, bytes) -> changed(bytes));
        refused("tanda tangan", AsicContainer.make(content, manifest -> signature));
    }

    @Test
    void anExtraFileIsRefused() throws Exception {
        var files = files();
        files.put("attachments/extra.pdf", new byte[] {1});
        refused("daftar di manifes", StoredZip.write(files));
    }

    @Test
    void aMissingFileIsRefused() throws Exception {
        var files = files();
        files.keySet().removeIf(name -> name.startsWith("attachments/"));
        refused("daftar di manifes", StoredZip.write(files));
    }

    @Test
    void aSwappedSignatureIsRefused() throws Exception {
        var files = files();
        var other = new LinkedHashMap<String, byte[]>();
        other.putAll(files(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}));
        files.put(SIGNATURE, other.getOrDefault(SIGNATURE, new byte[0]));
        refused("tanda tangan", StoredZip.write(files));
        var stranger = TestKeys.p256(Samples.NPWP_DIGITS).signer();
        files.computeIfPresent(
                SIGNATURE, (name, old) -> stranger.sign(files.getOrDefault(MANIFEST, old)));
        refused("kunci lain", StoredZip.write(files));
    }

    @Test
    void aTornOrPackedOrForeignFileIsRefused() throws Exception {
        var container = codec.seal(Samples.order(), new byte[16], SITI.signer()).container();
        refused("rusak", Arrays.copyOf(container, container.length / 2));
        refused("rusak", "bukan zip".getBytes(StandardCharsets.US_ASCII));
        refused("dimampatkan", packed(files()));
    }

    private void refused(String why, byte[] container) throws Exception {
        var said = check(container);
        assertEquals(1, said.status(), said.output());
        assertTrue(said.output().contains("DITOLAK: "), said.output());
        assertTrue(said.output().contains(why), said.output());
    }

    private Tools.Result check(byte[] container) throws Exception {
        var file = Files.write(folder.resolve("siti.spt.asice"), container);
        return Tools.run("sh", "installer/check-seal.sh", file.toString());
    }

    private Map<String, byte[]> files() {
        return files(new byte[16]);
    }

    private Map<String, byte[]> files(byte[] nonce) {
        var sealed = codec.seal(Samples.order(), nonce, SITI.signer());
        return new LinkedHashMap<>(StoredZip.read(sealed.container()).orElseThrow());
    }

    private static Map<String, byte[]> content(Map<String, byte[]> files) {
        var content = new LinkedHashMap<>(files);
        content.keySet().removeIf(name -> name.equals("mimetype") || name.startsWith("META-INF/"));
        return content;
    }

    private static byte[] changed(byte[] json) {
        var text = new String(json, StandardCharsets.UTF_8);
        return text.replaceFirst("120000000", "120000001").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
