package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.lontar.filing.Manifest;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A manifest as canonical JSON, and its signature beside it.
public final class ManifestJson {
    private static final int VERSION = 1;

    private ManifestJson() {}

    /// Not a manifest, or not signed as it should be.
    public static final class BadManifest extends Exception {
        private static final long serialVersionUID = 1;

        BadManifest(String why) {
            super(why);
        }
    }

    /// @param certificate of who signed it, which says nothing yet of whether that one may
    public record Opened(Manifest manifest, java.security.cert.X509Certificate certificate) {}

    public static byte[] write(Manifest manifest) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", VERSION);
        json.put("gatewayId", manifest.gatewayId());
        json.put("delegate", manifest.delegate());
        json.put("batchRoot", manifest.root().hex());
        json.put("payable", manifest.payable());
        var list = json.putArray("returns");
        for (var each : manifest.returns()) list.add(each.hex());
        return CanonicalJson.write(json);
    }

    public static Messages.SignedManifest sign(Manifest manifest, SigningKey.Signer signer) {
        var bytes = write(manifest);
        var base64 = Base64.getEncoder();
        return new Messages.SignedManifest(
                base64.encodeToString(bytes), base64.encodeToString(signer.sign(bytes)));
    }

    public static Opened open(Messages.SignedManifest signed) throws BadManifest {
        try {
            var bytes = Base64.getDecoder().decode(signed.manifest());
            var chain = Cades.verify(bytes, Base64.getDecoder().decode(signed.signature()));
            return new Opened(read(bytes), chain.getFirst());
        } catch (Cades.BadSignature e) {
            throw new BadManifest("signature");
        } catch (CanonicalJson.NotCanonical | IllegalArgumentException e) {
            throw new BadManifest("content");
        }
    }

    /// @throws IllegalArgumentException when a member is missing, of another type or not true
    private static Manifest read(byte[] bytes) throws CanonicalJson.NotCanonical {
        var json = CanonicalJson.readCanonical(bytes);
        if (json.path("v").asInt() != VERSION) throw new IllegalArgumentException("version");
        var list = new ArrayList<Sha256>();
        for (var each : json.path("returns")) list.add(new Sha256(text(each)));
        var payable = json.path("payable");
        if (!payable.canConvertToLong()) throw new IllegalArgumentException("payable");
        var manifest =
                new Manifest(
                        text(json.path("gatewayId")),
                        text(json.path("delegate")),
                        List.copyOf(list),
                        payable.longValue());
        if (!manifest.root().hex().equals(text(json.path("batchRoot"))))
            throw new IllegalArgumentException("root");
        return manifest;
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) throw new IllegalArgumentException("not a text");
        return node.textValue();
    }
}
