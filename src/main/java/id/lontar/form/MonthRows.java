package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list with a row for each month and place of business. A month nobody wrote is no month without
/// turnover: it has to be said of each place.
///
/// @param month which a row is about, 1 to 12
/// @param named the row with that month written into it
public record MonthRows(
        Table table,
        Column<String> place,
        Column<Rupiah> amount,
        Function<Row, Optional<Integer>> month,
        BiFunction<Row, Integer, Row> named) {

    /// @param months the return is about
    public Stream<Finding> unwritten(Assessment a, List<Integer> months) {
        var places = new LinkedHashMap<String, List<Row>>();
        for (var row : a.answers().rows(table))
            places.computeIfAbsent(Spelling.same(row.text(place)), each -> new ArrayList<>())
                    .add(row);
        return places.values().stream().flatMap(rows -> unwritten(rows, months));
    }

    private Stream<Finding> unwritten(List<Row> rows, List<Integer> months) {
        var written = rows.stream().flatMap(row -> month.apply(row).stream()).toList();
        var open = months.stream().filter(each -> !written.contains(each)).toList();
        if (open.isEmpty()) return Stream.empty();
        var numbers = open.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var of = rows.getFirst().text(place).strip();
        var found =
                of.isEmpty()
                        ? Finding.needed(at(table), "finding.turnover.months", numbers)
                        : Finding.needed(at(table), "finding.turnover.monthsOf", numbers, of);
        return Stream.of(
                found.repairedBy(answers -> with(answers, rows, open), "repair.noTurnover"));
    }

    private Answers with(Answers answers, List<Row> rows, List<Integer> months) {
        var of = rows.getFirst().text(place);
        for (var each : months) {
            var row = Row.empty(RowKeys.next(answers.rows(table)));
            answers =
                    answers.withRow(
                            table,
                            named.apply(row, each).with(place, of).with(amount, Rupiah.ZERO));
        }
        return answers;
    }
}
