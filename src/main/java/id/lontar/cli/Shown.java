package id.lontar.cli;

import id.lontar.form.Form;
import id.lontar.form.layout.Said;
import id.lontar.money.Rupiah;
import id.lontar.rules.Code;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Values and names as people read them, and as JSON carries them.
final class Shown {
    private final Words words;

    Shown(Words words) {
        this.words = words;
    }

    String label(Form form, String id) {
        return words.find(form.label(id)).map(text -> text.replace("''", "'")).orElse(id);
    }

    String value(Object value) {
        return Said.of(words, value);
    }

    /// A figure as a pin keeps it.
    String pinned(Optional<Object> value) {
        return value.map(
                        each ->
                                each instanceof Long amount
                                        ? Rupiah.of(amount).toString()
                                        : words.find("status." + each).orElse(each.toString()))
                .orElseGet(() -> words.say("cli.unanswered"));
    }

    String change(long by) {
        return (by > 0 ? "+" : "") + Rupiah.of(by);
    }

    /// An answer in the words of the form, when it is one of a few.
    String option(Form form, String id, Object value) {
        return words.find(form.label(id + "." + value)).orElseGet(() -> value(value));
    }

    /// An entry of a code list of the law by its name; a number stays beside it.
    String code(List<Code> codes, Object value) {
        return codes.stream()
                .filter(each -> each.code().equals(value))
                .map(each -> each.labels().getOrDefault(words.locale().getLanguage(), ""))
                .filter(label -> !label.isEmpty())
                .map(label -> isNumber(value) ? value + " " + label : label)
                .findFirst()
                .orElseGet(() -> value(value));
    }

    private static boolean isNumber(Object value) {
        return value.toString().chars().allMatch(Character::isDigit);
    }

    /// Whole numbers and strings only.
    Object plain(Object value) {
        return switch (value) {
            case Rupiah amount -> amount.amount();
            case Integer number -> number;
            case Collection<?> rows -> rows.size();
            case Enum<?> choice -> choice.name();
            case LocalDate day -> day.toString();
            default -> value(value);
        };
    }
}
