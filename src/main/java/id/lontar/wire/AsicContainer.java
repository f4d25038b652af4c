package id.lontar.wire;

import id.lontar.filing.Sealer;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// ASiC-E with one CAdES signature (ETSI EN 319 162-1): files, a manifest with the digest of every
/// one of them, and the signature over the manifest.
final class AsicContainer {
    private static final String MIMETYPE = "mimetype";
    private static final byte[] TYPE =
            "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature.p7s";

    private AsicContainer() {}

    /// @param signers the signer's certificate first
    record Opened(Map<String, byte[]> files, List<X509Certificate> signers) {}

    static byte[] make(Map<String, byte[]> content, UnaryOperator<byte[]> sign) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(MIMETYPE, TYPE);
        files.putAll(content);
        var manifest = manifest(files);
        files.put(MANIFEST, manifest);
        files.put(SIGNATURE, sign.apply(manifest));
        var container = StoredZip.write(files);
        if (container.length > Sealer.LARGEST) throw new BrokenSeal("seal.tooLarge", "");
        return container;
    }

    /// @throws BrokenSeal saying which check it fails
    static Opened open(byte[] container) {
        if (container.length > Sealer.LARGEST) throw new BrokenSeal("seal.tooLarge", "");
        if (!startsAsSeal(container)) throw new BrokenSeal("seal.notSeal", "");
        var files = StoredZip.read(container).orElseThrow(() -> new BrokenSeal("seal.torn", ""));
        var content = new LinkedHashMap<>(files);
        var manifest = content.remove(MANIFEST);
        var signature = content.remove(SIGNATURE);
        if (manifest == null || signature == null) throw new BrokenSeal("seal.unsigned", "");
        // Not parsed: it must be the manifest these very files give.
        if (!Arrays.equals(manifest, manifest(content))) throw new BrokenSeal("seal.changed", "");
        content.remove(MIMETYPE);
        try {
            return new Opened(content, Cades.verify(manifest, signature));
        } catch (Cades.BadSignature e) {
            throw new BrokenSeal("seal.signature", String.valueOf(e.getMessage()));
        }
    }

    /// Local file header of the entry `mimetype`, stored, and its content.
    private static boolean startsAsSeal(byte[] container) {
        var head =
                new String(
                        container, 0, Math.min(container.length, 120), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK\u0003\u0004")
                && head.startsWith(MIMETYPE + new String(TYPE, StandardCharsets.US_ASCII), 30);
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        var xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n");
        xml.append("<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\"");
        xml.append(" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n");
        xml.append("<asic:SigReference MimeType=\"application/pkcs7-signature\" URI=\"");
        xml.append(SIGNATURE).append("\"/>\n");
        for (var file : files.entrySet()) {
            xml.append("<asic:DataObjectReference URI=\"").append(file.getKey()).append("\">");
            xml.append("<ds:DigestMethod");
            xml.append(" Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>");
            var digest = Sha256.of(file.getValue()).bytes();
            xml.append(Base64.getEncoder().encodeToString(digest));
            xml.append("</ds:DigestValue></asic:DataObjectReference>\n");
        }
        xml.append("</asic:ASiCManifest>\n");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
