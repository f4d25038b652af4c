package id.lontar.filing;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the code in whatever text a person pastes: the bare digits, or a whole mail.
public final class CodeFinder {
    private static final String GAP = "[\\h.\\p{Pd}]";
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff]");

    /// As codes are printed: eight digits, or twice four.
    private static final Pattern PRINTED =
            Pattern.compile("(?<![0-9])(?=([0-9]{4}" + GAP + "{0,3}[0-9]{4})(?![0-9]))");

    /// Spaced in any other way.
    private static final Pattern SPACED =
            Pattern.compile("(?<![0-9])(?=([0-9](?:" + GAP + "{0,3}[0-9]){7})(?![0-9]))");

    private CodeFinder() {}

    public sealed interface Result {
        record Found(VerificationCode code) implements Result {}

        /// More than one fits; ask which.
        record Several(List<VerificationCode> codes) implements Result {
            public Several {
                codes = List.copyOf(codes);
            }
        }

        record None() implements Result {}
    }

    public static Result find(String text) {
        var plain = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var cleaned = plain.replaceAll("");
        var codes = codes(PRINTED, cleaned);
        if (codes.isEmpty()) codes = codes(SPACED, cleaned);
        return switch (codes.size()) {
            case 0 -> new Result.None();
            case 1 -> new Result.Found(codes.iterator().next());
            default -> new Result.Several(List.copyOf(codes));
        };
    }

    private static Set<VerificationCode> codes(Pattern pattern, String text) {
        var codes = new LinkedHashSet<VerificationCode>();
        for (var match = pattern.matcher(text); match.find(); )
            VerificationCode.parse(match.group(1).replaceAll("[^0-9]", "")).ifPresent(codes::add);
        return codes;
    }
}
