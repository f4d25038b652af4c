package id.lontar.filing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// Where a code stands in a text.
    record Place(VerificationCode code, int start, int end) {}

    public static Result find(String text) {
        var codes = new LinkedHashSet<VerificationCode>();
        for (var each : places(visible(Normalizer.normalize(text, Normalizer.Form.NFKC))))
            codes.add(each.code());
        return switch (codes.size()) {
            case 0 -> new Result.None();
            case 1 -> new Result.Found(codes.iterator().next());
            default -> new Result.Several(List.copyOf(codes));
        };
    }

    /// Without the characters that take no room.
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /// Every code in a text that is normalised already, in its order.
    static List<Place> places(String text) {
        var places = places(PRINTED, text);
        return places.isEmpty() ? places(SPACED, text) : places;
    }

    private static List<Place> places(Pattern pattern, String text) {
        var places = new ArrayList<Place>();
        for (var match = pattern.matcher(text); match.find(); ) {
            var place = match.toMatchResult();
            VerificationCode.parse(match.group(1).replaceAll("[^0-9]", ""))
                    .ifPresent(code -> places.add(new Place(code, place.start(1), place.end(1))));
        }
        return places;
    }
}
