package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.lontar.filing.Seal;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sha256;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// `seal.json`: the fields of a seal in canonical form. Their hash is the return's name everywhere.
final class SealJson {
    private static final int VERSION = 1;

    private SealJson() {}

    static byte[] write(Seal seal) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", VERSION);
        json.put("gatewayId", seal.gatewayId());
        json.put("npwp", seal.npwp().digits());
        json.put("signerNpwp", seal.signerNpwp().digits());
        json.put("capacity", seal.capacity().name());
        json.put("mandateId", seal.mandateId().orElse(null));
        json.put("form", seal.form().code());
        json.put("period", seal.period());
        json.put("revision", seal.revision());
        json.put("status", seal.status().name());
        json.put("amount", seal.amount().amount());
        json.put("contentDigest", seal.contentDigest().hex());
        json.put("sealedAt", seal.sealedAt().getEpochSecond());
        json.put("nonce", seal.nonce());
        json.put("deviceKeyId", seal.deviceKeyId());
        return CanonicalJson.write(json);
    }

    static Seal read(byte[] bytes) {
        try {
            var json = CanonicalJson.readCanonical(bytes);
            if (json.path("v").asInt() > VERSION) throw new BrokenSeal("seal.newer", "");
            var seal = seal(json);
            // Whatever it holds besides the known fields would be signed but not seen.
            if (Arrays.equals(write(seal), bytes)) return seal;
            throw new BrokenSeal("seal.fields", "seal.json has other fields");
        } catch (CanonicalJson.NotCanonical | IllegalArgumentException e) {
            throw new BrokenSeal("seal.fields", String.valueOf(e.getMessage()));
        }
    }

    private static Seal seal(JsonNode json) {
        var mandate = json.path("mandateId").textValue();
        return new Seal(
                text(json, "gatewayId"),
                new Npwp(text(json, "npwp")),
                new Npwp(text(json, "signerNpwp")),
                Seal.Capacity.valueOf(text(json, "capacity")),
                Optional.ofNullable(mandate),
                FormCode.parse(text(json, "form"))
                        .orElseThrow(() -> new IllegalArgumentException("form")),
                text(json, "period"),
                json.path("revision").intValue(),
                ReturnStatus.valueOf(text(json, "status")),
                Rupiah.of(json.path("amount").longValue()),
                new Sha256(text(json, "contentDigest")),
                Instant.ofEpochSecond(json.path("sealedAt").longValue()),
                Hex.of(Hex.bytes(text(json, "nonce"))),
                new KeyId(text(json, "deviceKeyId")).hex());
    }

    private static String text(JsonNode json, String field) {
        var text = json.path(field).textValue();
        if (text == null) throw new IllegalArgumentException(field);
        return text;
    }
}
