package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.stream.Stream;

/// Amounts that must not be below zero, and hardly above another.
public final class Amounts {
    private Amounts() {}

    public static Stream<Finding> notNegative(Table table, Row row, Column<Rupiah> column) {
        return row.amount(column).isNegative()
                ? Stream.of(Finding.error(at(table, row, column), "finding.negative"))
                : Stream.empty();
    }

    /// More than there is of it to be a part of: below zero there is nothing.
    ///
    /// @param key what to say, of the amount and the most it can be
    public static Stream<Finding> above(
            Assessment a, Question<Rupiah> question, Rupiah most, String key) {
        return a
                .answers()
                .get(question)
                .filter(typed -> typed.compareTo(most.orZeroIfNegative()) > 0)
                .map(typed -> Finding.warning(at(question), key, typed, most))
                .stream();
    }

    /// A loss abroad is not set against other income (UU PPh Pasal 4 ayat (1), Penjelasan).
    public static Stream<Finding> noLossAbroad(Table table, Row row, Column<Rupiah> net) {
        return row.amount(net).isNegative()
                ? Stream.of(
                        Finding.error(at(table, row, net), "finding.abroad.loss")
                                .repairedBy(
                                        answers ->
                                                answers.withRow(table, row.with(net, Rupiah.ZERO)),
                                        "repair.setNet",
                                        Rupiah.ZERO))
                : Stream.empty();
    }

    public static Stream<Finding> notNegative(Assessment a, Question<Rupiah> question) {
        return a
                .answers()
                .get(question)
                .filter(Rupiah::isNegative)
                .map(amount -> Finding.error(at(question), "finding.negative"))
                .stream();
    }
}
