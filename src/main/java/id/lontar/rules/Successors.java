package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a code of last year's return becomes in this year's: one code, several to choose from, or
/// none that is known.
public record Successors(Map<String, List<String>> codes) {
    public Successors {
        codes = Map.copyOf(codes);
    }

    /// Asset codes of the forms before Coretax.
    ///
    /// @throws Law.NoFigure for a year that still has the old codes
    public static Successors ofAssets(Law law, TaxYear year) {
        return law.figure("asset-migration", year, Successors::read);
    }

    /// The account of closing stock, and the one it opens the next year as.
    public static Successors ofStock(Law law, TaxYear year) {
        return law.figure("opening-stock", year, Successors::read);
    }

    /// Kinds of the transcript of form 1771, and the sectors of Coretax that ask the same accounts.
    ///
    /// @throws Law.NoFigure for a year that still has the transcript
    public static Successors ofTranscripts(Law law, TaxYear year) {
        return law.figure("transcript-sectors", year, Successors::read);
    }

    private static Successors read(Law.Entry entry) {
        var codes = new HashMap<String, List<String>>();
        for (var each : entry.value()) {
            var to = new ArrayList<String>();
            for (var code : each.path("to")) to.add(code.asText());
            codes.put(each.path("code").asText(), List.copyOf(to));
        }
        return new Successors(codes);
    }

    /// Empty when nobody knows.
    public List<String> of(String code) {
        return codes.getOrDefault(code, List.of());
    }

    /// Every code that another became, each once.
    public Stream<String> all() {
        return codes.values().stream().flatMap(List::stream).distinct().sorted();
    }
}
