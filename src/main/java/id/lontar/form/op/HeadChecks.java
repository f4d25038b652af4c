package id.lontar.form.op;

import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.FINAL_INCOME;
import static id.lontar.rules.op.Personal.NO_EMPLOYERS;
import static id.lontar.rules.op.Personal.OTHER_INCOME;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.PartYear;
import id.lontar.rules.op.Turnover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The head of form 1770: how accounts are kept, the period, and that there is any income.
final class HeadChecks {
    private HeadChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> method(a),
                    (a, today) -> within(a, PartYear.BEGINS),
                    (a, today) -> within(a, PartYear.ENDS),
                    (a, today) -> order(a),
                    (a, today) -> any(a));

    private static Stream<Finding> method(Assessment a) {
        return a
                .answers()
                .get(Books.METHOD)
                .filter(method -> !Places.listed(a, "bookkeeping-methods", method))
                .map(method -> Finding.error(at(Books.METHOD), "finding.status.unknown"))
                .stream();
    }

    private static Stream<Finding> within(Assessment a, Question<LocalDate> question) {
        return a
                .answers()
                .get(question)
                .filter(day -> day.isBefore(a.year().firstDay()) || day.isAfter(a.year().lastDay()))
                .map(
                        day ->
                                Finding.error(
                                                at(question),
                                                "finding.period.outside",
                                                a.year().toString())
                                        .repairedBy(
                                                answers -> answers.without(question),
                                                "repair.clear"))
                .stream();
    }

    private static Stream<Finding> order(Assessment a) {
        var begins = a.answers().get(PartYear.BEGINS).orElse(a.year().firstDay());
        var ends = a.answers().get(PartYear.ENDS).orElse(a.year().lastDay());
        return ends.isBefore(begins)
                ? Stream.of(Finding.error(at(PartYear.ENDS), "finding.period.order"))
                : Stream.empty();
    }

    private static Stream<Finding> any(Assessment a) {
        return !Form1770.keepsBooks(a)
                        && a.known(Books.METHOD).isPresent()
                        && a.knows(Norm.NET)
                        && IncomeChecks.nothing(
                                a,
                                OTHER_INCOME,
                                FINAL_INCOME,
                                Norm.ACTIVITIES,
                                Turnover.MONTHLY,
                                Abroad.INCOME)
                ? Stream.of(Finding.warning(at(NO_EMPLOYERS), "finding.income.none"))
                : Stream.empty();
    }
}
