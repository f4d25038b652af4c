package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.Optional;

/// Where the figures of an employee stand on the yearly slip, 1721-A1.
///
/// @param expense job expense, or that of a pension
/// @param zakat what was paid through the employer, or empty when it is not among the deductions
/// @param before net income of an earlier employer in the same year
public record SlipLines(
        String gross,
        String expense,
        String contributions,
        String zakat,
        String deductions,
        String net,
        String before,
        String tax) {
    public static SlipLines in(Law law, TaxYear year) {
        return law.figure("withholding-slip", year, SlipLines::of);
    }

    private static SlipLines of(Law.Entry entry) {
        var value = entry.value();
        return new SlipLines(
                value.path("gross").asText(),
                value.path("expense").asText(),
                value.path("contributions").asText(),
                value.path("zakat").asText(),
                value.path("deductions").asText(),
                value.path("net").asText(),
                value.path("before").asText(),
                value.path("tax").asText());
    }

    public boolean zakatWithin() {
        return !zakat.isEmpty();
    }

    /// @param column of the list of employers or of slips
    public Optional<String> line(String column) {
        return Optional.ofNullable(
                switch (column) {
                    case "gross" -> gross;
                    case "deductions" -> deductions;
                    case "net" -> net;
                    case "amount" -> tax;
                    default -> null;
                });
    }
}
