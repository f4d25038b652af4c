package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.filing.Problem;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Problems as RFC 9457 writes them: our facts are extension members.
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:lontar:problem:";
    private static final Set<String> OWN =
            Set.of("type", "status", "detail", "nextActions", "retryAt");

    private ProblemJson() {}

    public static byte[] write(Problem problem) {
        var json = WireJson.mapper().createObjectNode();
        json.put("type", TYPES + problem.type());
        json.put("status", problem.status());
        json.put("detail", problem.detail());
        var actions = json.putArray("nextActions");
        problem.nextActions().forEach(actions::add);
        problem.retryAt().ifPresent(at -> json.put("retryAt", at.toString()));
        problem.facts().forEach((name, value) -> fact(json, name, value));
        return WireJson.write(json);
    }

    /// Empty when the bytes are no problem of ours, as when something in between answered.
    public static Optional<Problem> read(byte[] bytes) {
        try {
            var json = WireJson.mapper().readTree(bytes);
            if (json == null || !json.path("type").asText().startsWith(TYPES))
                return Optional.empty();
            var actions = new ArrayList<String>();
            json.path("nextActions").forEach(each -> actions.add(each.asText()));
            return Optional.of(
                    new Problem(
                            json.path("type").asText().substring(TYPES.length()),
                            json.path("status").asInt(),
                            json.path("detail").asText(),
                            actions,
                            json.hasNonNull("retryAt")
                                    ? Optional.of(Instant.parse(json.path("retryAt").asText()))
                                    : Optional.empty(),
                            facts(json)));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A count travels as a number, everything else as text.
    private static void fact(ObjectNode json, String name, String value) {
        if (name.endsWith("Left")) json.put(name, Integer.parseInt(value));
        else json.put(name, value);
    }

    private static Map<String, String> facts(JsonNode json) {
        var facts = new HashMap<String, String>();
        json.properties().stream()
                .filter(each -> !OWN.contains(each.getKey()))
                .forEach(each -> facts.put(each.getKey(), each.getValue().asText()));
        return facts;
    }
}
