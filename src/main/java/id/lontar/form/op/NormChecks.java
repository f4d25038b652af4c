package id.lontar.form.op;

import static id.lontar.form.Places.at;

import id.lontar.form.Amounts;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NothingListed;
import id.lontar.form.Places;
import id.lontar.form.SameRow;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.UsualNorm;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Turnover;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The norm of net income (V11).
final class NormChecks {
    private NormChecks() {}

    private static final Pattern KLU_SHAPE = Pattern.compile("[0-9A-Z][0-9]{4}");

    static final List<Check> ALL =
            List.of(
                    (a, today) ->
                            a.answers().rows(Norm.ACTIVITIES).stream()
                                    .flatMap(row -> activity(a, row)),
                    (a, today) -> SameRow.find(a, Norm.ACTIVITIES, Norm.TURNOVER),
                    (a, today) -> answered(a),
                    (a, today) -> ceiling(a),
                    (a, today) -> notified(a));

    private static Stream<Finding> answered(Assessment a) {
        return BusinessPages.wantsNorm(a)
                ? NothingListed.check(a, Norm.ACTIVITIES, Norm.NONE, "norm")
                : Stream.empty();
    }

    private static Stream<Finding> activity(Assessment a, Row row) {
        return Stream.of(
                        kind(a, row),
                        klu(row),
                        percent(a, row),
                        keptInBooks(a, row),
                        Amounts.notNegative(Norm.ACTIVITIES, row, Norm.TURNOVER))
                .flatMap(each -> each);
    }

    private static Stream<Finding> kind(Assessment a, Row row) {
        var kind = row.text(Norm.KIND);
        return kind.isEmpty() || Places.listed(a, "norm-kinds", kind)
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                at(Norm.ACTIVITIES, row, Norm.KIND), "finding.status.unknown"));
    }

    private static Stream<Finding> klu(Row row) {
        var klu = row.text(Norm.KLU).strip();
        return klu.isEmpty() || KLU_SHAPE.matcher(klu).matches()
                ? Stream.empty()
                : Stream.of(Finding.error(at(Norm.ACTIVITIES, row, Norm.KLU), "finding.klu.shape"));
    }

    private static Stream<Finding> percent(Assessment a, Row row) {
        if (row.text(Norm.PERCENT).isBlank()) return Stream.empty();
        var place = at(Norm.ACTIVITIES, row, Norm.PERCENT);
        var rate = Norm.percent(row);
        if (rate.isEmpty()) return Stream.of(Finding.error(place, "finding.norm.percent"));
        var usual = UsualNorm.in(a.law(), a.year());
        return usual.holds(rate.get())
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(place, "finding.norm.unusual", usual.from(), usual.to()));
    }

    private static Stream<Finding> keptInBooks(Assessment a, Row row) {
        var klu = row.text(Norm.KLU).strip();
        var booked = a.answers().get(Books.ACTIVITY).map(String::strip).orElse("");
        return Form1770.keepsBooks(a) && !klu.isEmpty() && klu.equals(booked)
                ? Stream.of(
                        Finding.error(
                                        at(Norm.ACTIVITIES, row, Norm.KLU),
                                        "finding.norm.booked",
                                        klu)
                                .repairedBy(
                                        answers -> answers.withoutRow(Norm.ACTIVITIES, row.key()),
                                        "repair.removeRow"))
                : Stream.empty();
    }

    private static Stream<Finding> ceiling(Assessment a) {
        var ceiling = a.law().amount("nppn", "below", a.year());
        var turnover = a.known(Norm.TOTAL_TURNOVER).orElse(Rupiah.ZERO);
        if (turnover.compareTo(ceiling) >= 0)
            return Stream.of(
                    Finding.error(at(Norm.ACTIVITIES), "finding.norm.ceiling", turnover, ceiling));
        // The limit is on all the turnover of a person (UU PPh Pasal 14 ayat (2)).
        var all = turnover.plus(a.known(Turnover.TOTAL).orElse(Rupiah.ZERO));
        return turnover.isPositive() && all.compareTo(ceiling) >= 0
                ? Stream.of(
                        Finding.warning(at(Norm.ACTIVITIES), "finding.norm.together", all, ceiling))
                : Stream.empty();
    }

    private static Stream<Finding> notified(Assessment a) {
        return BusinessPages.usesNorm(a) && !a.answers().get(Norm.NOTIFIED).orElse(false)
                ? Stream.of(
                        Finding.warning(
                                at(Norm.NOTIFIED), "finding.norm.notified", a.year().toString()))
                : Stream.empty();
    }
}
