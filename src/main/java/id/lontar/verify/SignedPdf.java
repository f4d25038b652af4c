package id.lontar.verify;

import id.lontar.wire.Cades;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A PDF with exactly one signature that covers every byte of it but its own.
final class SignedPdf {
    private static final int LARGEST = 10 << 20;

    private SignedPdf() {}

    sealed interface Reading {
        /// @param files embedded in it, by name
        record Signed(PublicKey signer, Map<String, byte[]> files) implements Reading {
            Optional<byte[]> file(String name) {
                return Optional.ofNullable(files.get(name));
            }
        }

        record Bad(String reasonKey) implements Reading {}
    }

    static Reading read(byte[] pdf) {
        if (pdf.length > LARGEST) return new Reading.Bad("receipt.notPdf");
        try (var document = Loader.loadPDF(pdf)) {
            var signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) return new Reading.Bad("receipt.unsigned");
            if (signatures.size() > 1) return new Reading.Bad("receipt.changed");
            var range = signatures.getFirst().getByteRange();
            if (!coversAll(range, pdf)) return new Reading.Bad("receipt.changed");
            var signature = signature(range, pdf);
            if (signature.isEmpty()) return new Reading.Bad("receipt.changed");
            var chain = Cades.verify(signed(range, pdf), signature.get());
            return new Reading.Signed(chain.getFirst().getPublicKey(), files(document));
        } catch (Cades.BadSignature e) {
            return new Reading.Bad("receipt.signature");
        } catch (IOException | RuntimeException e) {
            // A hostile file may break the PDF library in any way it likes.
            return new Reading.Bad("receipt.notPdf");
        }
    }

    /// All but one gap, and in the gap nothing but the signature in hex.
    private static boolean coversAll(int[] range, byte[] pdf) {
        if (range.length != 4 || range[0] != 0 || range[1] < 0 || range[3] < 0) return false;
        if (range[2] <= range[1] + 2 || (long) range[2] + range[3] != pdf.length) return false;
        if (pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') return false;
        for (var i = range[1] + 1; i < range[2] - 1; i++)
            if (!HexFormat.isHexDigit(pdf[i])) return false;
        return true;
    }

    private static byte[] signed(int[] range, byte[] pdf) {
        var signed = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], signed, range[1], range[3]);
        return signed;
    }

    /// The signature; what fills up its place must be zeros, or something was hidden there.
    private static Optional<byte[]> signature(int[] range, byte[] pdf) throws IOException {
        var hex = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        try (var in = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            var first = in.readObject();
            if (first == null) return Optional.empty();
            for (var rest : in.readAllBytes()) if (rest != 0) return Optional.empty();
            return Optional.of(first.getEncoded());
        }
    }

    private static Map<String, byte[]> files(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) return Map.of();
        var listed = names.getEmbeddedFiles().getNames();
        if (listed == null) return Map.of();
        var files = new HashMap<String, byte[]>();
        for (var each : listed.entrySet())
            files.put(each.getKey(), each.getValue().getEmbeddedFile().toByteArray());
        return files;
    }
}
