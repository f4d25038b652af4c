package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;

/// A signature over the canonical bytes of a JSON document (ES256, base64), such as the one on a
/// provisional receipt.
public final class JsonSignature {
    private JsonSignature() {}

    public static String sign(JsonNode document, PrivateKey key) {
        return Base64.getEncoder().encodeToString(Es256.sign(CanonicalJson.write(document), key));
    }

    public static boolean verify(JsonNode document, String signature, PublicKey key) {
        try {
            var signed = Base64.getDecoder().decode(signature);
            return Es256.verify(CanonicalJson.write(document), signed, key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
