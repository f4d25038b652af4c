package id.lontar.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.filing.ProvisionalReceipt;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Collection;

/// The gateway's signature on a provisional receipt: over the canonical JSON of its other fields.
public final class ProvisionalSignature {
    private ProvisionalSignature() {}

    /// @param unsigned its signature does not matter
    public static ProvisionalReceipt sign(ProvisionalReceipt unsigned, PrivateKey key) {
        return new ProvisionalReceipt(
                unsigned.ttsNo(),
                unsigned.submissionId(),
                unsigned.sptDigest(),
                unsigned.contentDigest(),
                unsigned.receivedAt(),
                unsigned.verifyBy(),
                unsigned.gatewayId(),
                JsonSignature.sign(said(unsigned), key));
    }

    /// Whether one of these keys signed every word of it.
    public static boolean isByOneOf(
            Collection<? extends PublicKey> keys, ProvisionalReceipt receipt) {
        var said = said(receipt);
        return keys.stream().anyMatch(key -> JsonSignature.verify(said, receipt.signature(), key));
    }

    /// What is signed: every word of a receipt but its signature.
    public static ObjectNode said(ProvisionalReceipt receipt) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("ttsNo", receipt.ttsNo());
        json.put("submissionId", receipt.submissionId());
        json.put("sptDigest", receipt.sptDigest().hex());
        receipt.contentDigest().ifPresent(digest -> json.put("contentDigest", digest.hex()));
        json.put("receivedAt", receipt.receivedAt().toString());
        json.put("verifyBy", receipt.verifyBy().toString());
        json.put("gatewayId", receipt.gatewayId());
        return json;
    }
}
