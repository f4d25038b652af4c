package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.Finding;
import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Reconciliation1771;

import java.util.Optional;
import java.util.stream.Stream;

/// How much of what was spent a facility takes off at most. Above what is usual only a special rule
/// allows it, which the company has to have; above all of them nothing does.
///
/// Source: `deduction-ceilings`.
record Ceilings(
        String name,
        Table table,
        Column<Rupiah> spent,
        Column<Rupiah> taken,
        Optional<Column<Integer>> year) {
    private static final String LAW = "deduction-ceilings";

    private static final Ceilings INVESTMENT_OF_1771 =
            new Ceilings(
                    "investment",
                    Reconciliation1771.FACILITY,
                    Reconciliation1771.FACILITY_INVESTMENT,
                    Reconciliation1771.FACILITY_REDUCTION,
                    Optional.of(Reconciliation1771.FACILITY_YEAR));
    private static final Ceilings INVESTMENT =
            new Ceilings(
                    "investment",
                    Facilities.INVESTMENTS,
                    Facilities.INVESTMENT,
                    Facilities.REDUCTION,
                    Optional.of(Facilities.YEAR));
    private static final Ceilings TRAINING =
            new Ceilings(
                    "training",
                    Facilities.TRAINING,
                    Facilities.COST,
                    Facilities.DEDUCTION,
                    Optional.empty());
    private static final Ceilings RESEARCH =
            new Ceilings(
                    "research",
                    Facilities.RESEARCH,
                    Facilities.COST,
                    Facilities.DEDUCTION,
                    Optional.empty());

    static Stream<Finding> of1771(Assessment a) {
        return INVESTMENT_OF_1771.find(a);
    }

    static Stream<Finding> ofCoretax(Assessment a) {
        return Stream.of(INVESTMENT, TRAINING, RESEARCH).flatMap(each -> each.find(a));
    }

    private Stream<Finding> find(Assessment a) {
        return a.answers().rows(table).stream()
                .flatMap(row -> Stream.concat(above(a, row), term(a, row)));
    }

    private Stream<Finding> above(Assessment a, Row row) {
        if (!row.says(spent) || !row.says(taken)) return Stream.empty();
        var law = a.law().entry(LAW, a.year()).value().path(name);
        var usual = Rate.parse(law.path("usual").asText());
        var most = Rate.parse(law.path("most").asText());
        var place = at(table, row, taken);
        if (isAbove(row, most))
            return Stream.of(
                    Finding.error(
                            place,
                            "finding.ceiling." + name + ".most",
                            row.amount(taken),
                            most.toString(),
                            row.amount(spent).times(most)));
        return isAbove(row, usual)
                ? Stream.of(
                        Finding.warning(
                                place,
                                "finding.ceiling." + name + ".usual",
                                row.amount(taken),
                                usual.toString(),
                                row.amount(spent).times(usual),
                                most.toString()))
                : Stream.empty();
    }

    private boolean isAbove(Row row, Rate rate) {
        return row.amount(taken).compareTo(row.amount(spent).times(rate)) > 0;
    }

    /// Which year of the facility this one is.
    private Stream<Finding> term(Assessment a, Row row) {
        var years = a.law().entry(LAW, a.year()).value().path("years").asInt();
        return year
                .flatMap(row::get)
                .filter(which -> which < 1 || which > years)
                .map(
                        which ->
                                Finding.error(
                                        at(table, row, year.orElseThrow()),
                                        "finding.ceiling.years",
                                        Integer.toString(years)))
                .stream();
    }
}
