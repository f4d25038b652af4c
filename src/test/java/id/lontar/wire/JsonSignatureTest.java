package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

class JsonSignatureTest {
    private static final TestKeys KEYS = TestKeys.p256(Samples.NPWP_DIGITS);

    @Test
    void theOrderOfFieldsDoesNotMatterTheirValuesDo() {
        var signature =
                JsonSignature.sign(json().put("a", 1).put("b", "x"), KEYS.keys().getPrivate());
        assertTrue(verified(json().put("b", "x").put("a", 1), signature));
        assertFalse(verified(json().put("b", "x").put("a", 2), signature));
        assertFalse(verified(json().put("a", 1), signature));
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        for (var text : new String[] {"", "AAAA", "not base64!", "A".repeat(88)})
            assertFalse(verified(json(), text), text);
        var rsa = TestKeys.rsa(2048, Samples.NPWP_DIGITS).keys().getPublic();
        var signature = JsonSignature.sign(json(), KEYS.keys().getPrivate());
        assertFalse(JsonSignature.verify(json(), signature, rsa));
    }

    private static boolean verified(ObjectNode json, String signature) {
        return JsonSignature.verify(json, signature, KEYS.keys().getPublic());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
