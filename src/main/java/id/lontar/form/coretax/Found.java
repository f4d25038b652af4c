package id.lontar.form.coretax;

import static id.lontar.form.Places.at;

import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

/// What several checks look for alike.
final class Found {
    private Found() {}

    static Stream<Finding> errorIf(boolean wrong, Place place, String key, Object... arguments) {
        return wrong ? Stream.of(Finding.error(place, key, arguments)) : Stream.empty();
    }

    static Stream<Finding> warningIf(boolean odd, Place place, String key, Object... arguments) {
        return odd ? Stream.of(Finding.warning(place, key, arguments)) : Stream.empty();
    }

    static Stream<Finding> each(Assessment a, Table table, Function<Row, Stream<Finding>> check) {
        return a.answers().rows(table).stream().flatMap(check);
    }

    static boolean open(Assessment a, Source<Boolean> gate) {
        return Open.on(gate).test(a);
    }

    /// A code that is not on its list.
    static Stream<Finding> unlisted(
            Assessment a, Table table, Row row, Column<String> column, String list, String key) {
        var code = row.text(column);
        return errorIf(
                !code.isBlank() && !Places.listed(a, list, code), at(table, row, column), key);
    }

    static Stream<Finding> unlisted(Assessment a, Question<String> question, String list) {
        return a
                .answers()
                .get(question)
                .filter(code -> !code.isBlank() && !Places.listed(a, list, code))
                .map(code -> Finding.error(at(question), "finding.status.unknown"))
                .stream();
    }

    static Stream<Finding> future(
            Table table, Row row, Column<LocalDate> column, LocalDate today, String key) {
        return errorIf(
                row.get(column).filter(day -> day.isAfter(today)).isPresent(),
                at(table, row, column),
                key);
    }
}
