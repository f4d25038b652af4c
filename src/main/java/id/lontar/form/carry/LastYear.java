package id.lontar.form.carry;

import id.lontar.form.Form;
import id.lontar.rules.Line;
import id.lontar.tax.TaxYear;

import java.util.Optional;

/// What stood last year where a line stands now.
public record LastYear(LastReturn last) {
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

    private Optional<Line<?>> same(Form now, Line<?> line) {
        return now.code() == last.form().code()
                ? line(line.id())
                : Meaning.of(now.code(), line)
                        .flatMap(each -> each.on(last.form().code()))
                        .flatMap(this::line);
    }

    private Optional<Line<?>> line(String id) {
        return last.assessment().lines().stream()
                .<Line<?>>map(each -> each)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
