package id.lontar.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The words the help is written in, and which of them somebody means who types one that is only
/// begun, or not spelled quite right.
///
/// @param words lower case, without accents
record Vocabulary(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// So short a word is taken as it is.
    private static final int SHORT = 3;

    /// From here on two slips are forgiven.
    private static final int LONG = 7;

    /// Words of a question that say nothing about what it is about.
    private static final Set<String> SMALL =
            Set.of(
                    ("di ke dari yang dan atau itu ini saya anda apa apakah bagaimana mana kapan"
                         + " untuk dengan cara pada adalah bisa tidak belum sudah kalau bila agar"
                         + " the a an of to in on my is are do does how what where when i for and"
                         + " or with can it not was")
                            .split(" "));

    /// Who uses one of these asks for a way, not for a word.
    private static final Set<String> ASKING =
            Set.of(
                    ("saya apa apakah bagaimana mana kapan cara tidak belum"
                                    + " my do does how what where when i can not")
                            .split(" "));

    Vocabulary {
        words = List.copyOf(words);
    }

    /// The words of a text, without those that say nothing unless there are no others.
    static List<String> words(String text) {
        var all = split(text);
        var telling = all.stream().filter(each -> !SMALL.contains(each)).toList();
        return telling.isEmpty() ? all : telling;
    }

    static boolean isQuestion(String text) {
        return split(text).stream().anyMatch(ASKING::contains);
    }

    private static List<String> split(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain)).filter(each -> !each.isEmpty()).toList();
    }

    /// The words that begin like this one or, when it is long enough, have it inside; else those it
    /// may be a slip of.
    List<String> meant(String typed) {
        if (typed.length() < SHORT || DIGITS.matcher(typed).matches())
            return words.contains(typed) ? List.of(typed) : begun(typed);
        var like =
                words.stream()
                        .filter(
                                each ->
                                        each.startsWith(typed)
                                                || (typed.length() > SHORT && each.contains(typed)))
                        .toList();
        return like.isEmpty() ? slips(typed) : like;
    }

    private List<String> begun(String typed) {
        return words.stream().filter(each -> each.startsWith(typed)).toList();
    }

    /// Those with the fewest slips, where there are few enough.
    private List<String> slips(String typed) {
        if (typed.length() <= SHORT) return List.of();
        for (var forgiven = 1; forgiven <= (typed.length() < LONG ? 1 : 2); forgiven++) {
            var most = forgiven;
            Predicate<String> near =
                    each ->
                            Slips.atMost(most, typed, each)
                                    || Slips.atMost(most, typed, cut(each, typed));
            var found = words.stream().filter(near).toList();
            if (!found.isEmpty()) return new ArrayList<>(found);
        }
        return List.of();
    }

    /// As far as has been typed.
    private static String cut(String word, String typed) {
        return word.substring(0, Math.min(word.length(), typed.length()));
    }
}
