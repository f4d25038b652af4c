package id.lontar.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A whole number as people say it: `tiga juta lima ratus ribu`, `three million five hundred
/// thousand`. A zero too many is seen in words sooner than in digits.
public final class AmountInWords {
    private static final List<String> SATUAN =
            List.of(
                    "nol",
                    "satu",
                    "dua",
                    "tiga",
                    "empat",
                    "lima",
                    "enam",
                    "tujuh",
                    "delapan",
                    "sembilan",
                    "sepuluh",
                    "sebelas");
    private static final List<String> RIBUAN =
            List.of("", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun");

    private static final List<String> UNITS =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");
    private static final List<String> THOUSANDS =
            List.of("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion");

    private static final int GROUP = 1000;

    private AmountInWords() {}

    /// @param language English where it is English, else Indonesian
    public static String of(long amount, Locale language) {
        var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        if (amount == 0) return english ? UNITS.getFirst() : SATUAN.getFirst();
        var words = new ArrayList<String>();
        var left = amount;
        for (var group = 0; left != 0; group++, left /= GROUP) {
            var digits = (int) Math.abs(left % GROUP);
            if (digits > 0) words.addFirst(english ? english(digits, group) : group(digits, group));
        }
        if (amount < 0) words.addFirst("minus");
        return String.join(" ", words);
    }

    private static String group(int digits, int group) {
        if (digits == 1 && group == 1) return "seribu";
        return joined(hundreds(digits), RIBUAN.get(group));
    }

    private static String hundreds(int digits) {
        if (digits < 100) return tens(digits);
        var hundred = digits < 200 ? "seratus" : SATUAN.get(digits / 100) + " ratus";
        return digits % 100 == 0 ? hundred : joined(hundred, tens(digits % 100));
    }

    private static String tens(int digits) {
        if (digits < SATUAN.size()) return SATUAN.get(digits);
        if (digits < 20) return SATUAN.get(digits - 10) + " belas";
        var ten = SATUAN.get(digits / 10) + " puluh";
        return digits % 10 == 0 ? ten : joined(ten, SATUAN.get(digits % 10));
    }

    private static String english(int digits, int group) {
        var hundred = digits < 100 ? "" : UNITS.get(digits / 100) + " hundred";
        return joined(joined(hundred, below100(digits % 100)), THOUSANDS.get(group));
    }

    private static String below100(int digits) {
        if (digits == 0) return "";
        if (digits < UNITS.size()) return UNITS.get(digits);
        var ten = TENS.get(digits / 10);
        return digits % 10 == 0 ? ten : ten + "-" + UNITS.get(digits % 10);
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }
}
