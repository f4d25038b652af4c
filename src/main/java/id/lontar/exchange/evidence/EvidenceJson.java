package id.lontar.exchange.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import id.lontar.filing.Attempt;
import id.lontar.filing.Challenge;
import id.lontar.filing.Evidence;
import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.rules.Taxpayer;
import id.lontar.wire.ProvisionalSignature;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What happened to a return for a program to read: times in UTC, to the fraction they were
/// written down with.
final class EvidenceJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EvidenceJson() {}

    static byte[] write(Evidence evidence) {
        var filing = evidence.filing();
        var all = new LinkedHashMap<String, Object>();
        all.put("madeAt", evidence.madeAt().toString());
        all.put("return", taxReturn(filing));
        all.put("gateway", gateway(evidence));
        all.put(
                "due",
                Map.of("on", evidence.due().due().toString(), "law", evidence.due().basis()));
        filing.provisional().ifPresent(each -> all.put("provisionalReceipt", provisional(each)));
        filing.receipt()
                .ifPresent(
                        each ->
                                all.put(
                                        "receipt",
                                        Map.of(
                                                "ntte", each.ntte(),
                                                "filedAt", each.filedAt().toString(),
                                                "verifiedAt", each.verifiedAt().toString(),
                                                "verifiedBy", each.verifiedBy())));
        all.put("attempts", evidence.attempts().stream().map(EvidenceJson::attempt).toList());
        all.put("mail", evidence.deliveries().stream().map(EvidenceJson::delivery).toList());
        try {
            return JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers, words and lists of them", e);
        }
    }

    private static Map<String, Object> taxReturn(Filing filing) {
        var taxReturn = filing.taxReturn();
        var members = new LinkedHashMap<String, Object>();
        members.put("form", taxReturn.form().code());
        members.put("taxYear", taxReturn.year().year());
        members.put("revision", taxReturn.revision());
        members.put("npwp", taxReturn.answers().get(Taxpayer.NPWP).orElse(""));
        members.put("name", taxReturn.answers().get(Taxpayer.NAME).orElse(""));
        members.put("state", filing.state().name());
        filing.counted().ifPresent(each -> members.put("sptDigest", each.sptDigest().hex()));
        return members;
    }

    private static Map<String, Object> gateway(Evidence evidence) {
        var gateway = evidence.gateway();
        return Map.of(
                "id", gateway.id(),
                "name", gateway.name(),
                "practice", gateway.practice(),
                "authority", gateway.authority());
    }

    /// With the gateway's signature, which is over the canonical JSON of the other fields.
    private static JsonNode provisional(ProvisionalReceipt receipt) {
        return ProvisionalSignature.said(receipt).put("signature", receipt.signature());
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        var members = new LinkedHashMap<String, Object>();
        members.put("event", attempt.event());
        members.put("began", attempt.began().toString());
        attempt.answer().ifPresent(each -> answer(members, each));
        return members;
    }

    private static void answer(Map<String, Object> members, JournalEntry entry) {
        members.put("answered", entry.at().toString());
        members.put("outcome", entry.phase().name());
        members.put("detail", entry.detail());
    }

    private static Map<String, Object> delivery(Challenge.Delivery delivery) {
        var members = new LinkedHashMap<String, Object>();
        members.put("channel", delivery.channel());
        members.put("to", delivery.toMasked());
        members.put("lane", delivery.lane());
        members.put("state", delivery.state().name());
        members.put("history", delivery.history().stream().map(EvidenceJson::event).toList());
        return members;
    }

    private static List<String> event(Challenge.Event event) {
        return List.of(event.at().toString(), event.state().name(), event.reply());
    }
}
