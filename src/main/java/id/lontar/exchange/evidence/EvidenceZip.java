package id.lontar.exchange.evidence;

import id.lontar.exchange.paper.PrintedEvidence;
import id.lontar.filing.Evidence;
import id.lontar.filing.EvidenceFiles;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.words.Words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What happened to a return, in a ZIP whose list of contents is signed.
public final class EvidenceZip implements EvidenceFiles {
    static final String LIST = "isi.sha256";
    static final String SIGNATURE = LIST + ".p7s";

    private final Words words;

    public EvidenceZip(Words words) {
        this.words = words;
    }

    @Override
    public byte[] pack(Evidence evidence, Map<String, byte[]> receipts, SigningKey.Signer signer) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("riwayat.pdf", new PrintedEvidence(words).print(evidence));
        files.put("riwayat.json", EvidenceJson.write(evidence));
        files.putAll(receipts);
        var list = list(files);
        files.put(LIST, list);
        files.put(SIGNATURE, signer.sign(list));
        return zipped(files);
    }

    /// As `sha256sum -c` reads it.
    private static byte[] list(Map<String, byte[]> files) {
        var lines = new StringBuilder();
        files.forEach(
                (name, content) ->
                        lines.append(Sha256.of(content).hex())
                                .append("  ")
                                .append(name)
                                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("zipping in memory", e);
        }
        return bytes.toByteArray();
    }
}
