package id.lontar.form.carry;

import id.lontar.form.Form;
import id.lontar.rules.Line;
import id.lontar.tax.TaxYear;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stood last year where a line stands now.
public record LastYear(LastReturn last) {
    private static final Pattern NAME =
            Pattern.compile("[a-z]+(\\.[a-zA-Z]+)*|(31E|6A)\\.[a-zA-Z]+");

    /// @param line of that return
    public record Value(TaxYear year, Form form, Line<?> line, Object value) {}

    /// Empty when last year's form had no such line, or its value was not known.
    public Optional<Value> of(Form now, Line<?> line) {
        return same(now, line)
                .flatMap(
                        each ->
                                last.assessment()
                                        .known(each)
                                        .map(
                                                value ->
                                                        new Value(
                                                                last.year(),
                                                                last.form(),
                                                                each,
                                                                value)));
    }

    /// The line of last year that says the same. What an amendment changed in that year does not
    /// count.
    Optional<Line<?>> same(Form now, Line<?> line) {
        if (line.id().startsWith("amendment.")) return Optional.empty();
        return now.code() == last.form().code() || isNamed(line)
                ? line(line.id())
                : Meaning.of(now.code(), line)
                        .flatMap(each -> each.on(last.form().code()).stream())
                        .findFirst()
                        .flatMap(this::line);
    }

    /// A line with a name, such as `losses.next`, is the same wherever it stands; a number of the
    /// paper is not.
    private static boolean isNamed(Line<?> line) {
        return NAME.matcher(line.id()).matches();
    }

    private Optional<Line<?>> line(String id) {
        return last.assessment().lines().stream()
                .<Line<?>>map(each -> each)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
