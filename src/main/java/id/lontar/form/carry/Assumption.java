package id.lontar.form.carry;

import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Code;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something that was taken to be so when last year's return was carried over. Its words are the
/// message `key` with `arguments`.
///
/// @param place where to look in the new return, when it is anywhere
/// @param choice what has to be chosen, when something has
public record Assumption(
        Sort sort,
        String key,
        List<Object> arguments,
        Optional<Place> place,
        Optional<Choice> choice) {
    public enum Sort {
        /// Taken over; still true?
        CHECK,
        /// Not to be guessed: the taxpayer says.
        CHOOSE,
        /// Stayed behind in last year's return.
        LEFT
    }

    /// @param row key of the asset
    public record Choice(String row, List<Code> codes) {
        public Choice {
            codes = List.copyOf(codes);
        }
    }

    public Assumption {
        arguments = List.copyOf(arguments);
    }

    public String said(Words words) {
        return words.say(
                key, arguments.stream().map(each -> said(each, words)).toArray(Object[]::new));
    }

    private static Object said(Object argument, Words words) {
        return switch (argument) {
            case Rupiah amount -> "Rp " + amount;
            case TaxYear year -> year.toString();
            case Code code -> code(code, words);
            case List<?> several ->
                    several.stream()
                            .map(each -> String.valueOf(said(each, words)))
                            .collect(Collectors.joining(" / "));
            default -> argument;
        };
    }

    /// A code and its name.
    public static String code(Code code, Words words) {
        return code.code()
                + " "
                + code.labels().getOrDefault(words.locale().getLanguage(), "").strip();
    }
}
