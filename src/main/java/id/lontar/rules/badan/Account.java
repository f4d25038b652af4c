package id.lontar.rules.badan;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/// One account of the fixed chart of Coretax L-1.
///
/// @param input typed by the taxpayer; the others add up those that name them as parent
/// @param sign 1, or -1 when it is taken off its parent
/// @param expense its adjustments work as on a cost: a positive one lowers the amount
/// @param lessTurnover taken off gross income, as returned goods are
/// @param asset stands on the asset side of the balance sheet
public record Account(
        String code,
        String name,
        boolean input,
        Optional<String> parent,
        int sign,
        boolean expense,
        boolean lessTurnover,
        boolean asset) {
    static Account of(JsonNode json) {
        var code = json.path("code").asText();
        return new Account(
                code,
                json.path("id").asText(),
                json.path("type").asText().equals("data"),
                Optional.of(json.path("parent").asText("")).filter(each -> !each.isEmpty()),
                json.path("sign").asInt(1),
                json.path("class").asText("").equals("expense") || code.startsWith("5"),
                json.path("turnover").asText("").equals("less"),
                json.path("side").asText("").equals("aset"));
    }

    /// Columns 4 and 5 are open only for income that adds to its parent.
    public boolean splits() {
        return !expense && sign > 0;
    }
}
