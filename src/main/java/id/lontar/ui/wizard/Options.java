package id.lontar.ui.wizard;

import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.SpousalStatus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Answers that are one of a few values and stand in no code list of the law.
final class Options {
    private Options() {}

    private static final int MOST_DEPENDANTS = 3;
    private static final Map<String, List<String>> OF =
            Map.of(
                    Personal.SPOUSAL_STATUS.id(),
                    Arrays.stream(SpousalStatus.values()).map(Enum::name).toList(),
                    Personal.PTKP_STATUS.id(),
                    Arrays.stream(PtkpStatus.Family.values())
                            .flatMap(
                                    family ->
                                            IntStream.rangeClosed(0, MOST_DEPENDANTS)
                                                    .mapToObj(n -> new PtkpStatus(family, n)))
                            .map(PtkpStatus::toString)
                            .toList(),
                    PhMt.FILER.id(),
                    List.of("SUAMI", "ISTRI"));

    /// Empty when anything may be typed.
    static List<String> of(String question) {
        return OF.getOrDefault(question, List.of());
    }
}
