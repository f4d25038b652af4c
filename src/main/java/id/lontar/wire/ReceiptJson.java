package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.lontar.filing.Receipt;
import id.lontar.filing.Sha256;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// `receipt.json`, the part of a receipt that programs read, inside its PDF.
public final class ReceiptJson {
    public static final String FILE = "receipt.json";
    private static final int VERSION = 1;

    private ReceiptJson() {}

    /// @param authority whether the tax office itself runs the gateway
    public static byte[] write(Receipt receipt, boolean authority) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", VERSION);
        json.put("ntte", receipt.ntte());
        json.put("ttsNo", receipt.ttsNo());
        json.put("submissionId", receipt.submissionId());
        json.put("name", receipt.name());
        json.put("npwp", receipt.npwp().digits());
        json.put("form", receipt.form().code());
        json.put("period", receipt.period());
        json.put("revision", receipt.revision());
        json.put("status", receipt.status().name());
        json.put("amount", receipt.amount().amount());
        json.put("filedAt", receipt.filedAt().toString());
        json.put("verifiedAt", receipt.verifiedAt().toString());
        json.put("verifiedBy", receipt.verifiedBy());
        json.put("sptDigest", receipt.sptDigest().hex());
        json.put("gatewayId", receipt.gatewayId());
        json.put("gatewayName", receipt.gatewayName());
        receipt.actor()
                .ifPresent(
                        actor -> {
                            var by = json.putObject("actor");
                            by.put("npwp", actor.npwp().digits());
                            by.put("name", actor.name());
                            by.put("capacity", "KUASA");
                            by.put("mandateId", actor.mandateId());
                        });
        if (!authority) json.put("notice", "bukan bukti penerimaan DJP");
        return CanonicalJson.write(json);
    }

    /// Empty when it is not a receipt of a version known here.
    public static Optional<Receipt> read(byte[] bytes) {
        try {
            var json = CanonicalJson.readCanonical(bytes);
            return json.path("v").asInt() == VERSION
                    ? Optional.of(receipt(json))
                    : Optional.empty();
        } catch (CanonicalJson.NotCanonical | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Receipt receipt(JsonNode json) {
        return new Receipt(
                text(json, "ntte"),
                text(json, "ttsNo"),
                text(json, "submissionId"),
                text(json, "name"),
                new Npwp(text(json, "npwp")),
                FormCode.parse(text(json, "form"))
                        .orElseThrow(() -> new IllegalArgumentException("form")),
                text(json, "period"),
                json.path("revision").intValue(),
                ReturnStatus.valueOf(text(json, "status")),
                Rupiah.of(json.path("amount").longValue()),
                Instant.parse(text(json, "filedAt")),
                Instant.parse(text(json, "verifiedAt")),
                text(json, "verifiedBy"),
                new Sha256(text(json, "sptDigest")),
                text(json, "gatewayId"),
                text(json, "gatewayName"),
                actor(json.path("actor")));
    }

    private static Optional<Receipt.Actor> actor(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new Receipt.Actor(
                                new Npwp(text(json, "npwp")),
                                text(json, "name"),
                                text(json, "mandateId")));
    }

    private static String text(JsonNode json, String field) {
        var text = json.path(field).textValue();
        if (text == null) throw new IllegalArgumentException(field);
        return text;
    }
}
