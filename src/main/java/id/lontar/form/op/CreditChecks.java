package id.lontar.form.op;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.rules.op.Personal.*;

import id.lontar.form.AheadOfTax;
import id.lontar.form.Attached;
import id.lontar.form.BorneByGovernment;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.FromEmployers;
import id.lontar.form.MarkedRows;
import id.lontar.form.NothingListed;
import id.lontar.form.Places;
import id.lontar.form.Required;
import id.lontar.form.Slips;
import id.lontar.form.TopRate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Line;
import id.lontar.rules.Row;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Slips and instalments (V08).
record CreditChecks(OnForm form) {
    private static final String ABROAD = "24";

    private static final MarkedRows BY_KIND =
            new MarkedRows(CREDITS, CREDIT_TYPE, "withholding-types");

    private static final FromEmployers FROM = new FromEmployers(BY_KIND, CREDIT_NPWP);

    private static final Slips SLIPS = new Slips(BY_KIND, CREDIT_NPWP, CREDIT_NUMBER, CREDIT_DATE);

    List<Check> all() {
        return List.of(
                (a, today) -> NothingListed.check(a, CREDITS, NO_CREDITS, "credits"),
                (a, today) -> slips(a, today),
                (a, today) -> likely(a),
                (a, today) -> FROM.find(a, IncomeChecks.SAME),
                (a, today) ->
                        BorneByGovernment.find(
                                at(CREDITS), borne(a), known(a, form.ending().whole())),
                (a, today) -> ahead(a),
                (a, today) ->
                        Stream.of(PPH25, STP25, REFUNDED_24)
                                .flatMap(question -> notNegative(a, question)),
                (a, today) ->
                        a.answers().rows(CREDITS).isEmpty()
                                ? Stream.empty()
                                : Attached.missing(a, "SLIP", at(CREDITS), "finding.credits.slip"));
    }

    private Stream<Finding> slips(Assessment a, LocalDate today) {
        var seen = new HashSet<String>();
        return a.answers().rows(CREDITS).stream().flatMap(row -> slip(a, row, today, seen));
    }

    private Stream<Finding> slip(Assessment a, Row row, LocalDate today, Set<String> seen) {
        var year = BookYear.of(a.year());
        return Stream.of(
                        SLIPS.withholder(row),
                        numbered(row),
                        SLIPS.twice(a, row, seen),
                        SLIPS.day(row, year, today, "finding.credit.date", a.year().toString()),
                        type(a, row),
                        notNegative(CREDITS, row, CREDIT_AMOUNT))
                .flatMap(each -> each);
    }

    /// Whoever taxes income abroad has no number here.
    private static Stream<Finding> numbered(Row row) {
        return row.text(CREDIT_TYPE).equals(ABROAD)
                ? Stream.empty()
                : Required.cell(CREDITS, row, CREDIT_NPWP);
    }

    private Stream<Finding> type(Assessment a, Row row) {
        var type = row.text(CREDIT_TYPE);
        if (type.isEmpty()) return Stream.empty();
        var place = at(CREDITS, row, CREDIT_TYPE);
        if (!Places.listed(a, "withholding-types", type))
            return Stream.of(Finding.error(place, "finding.credit.type"));
        return type.equals(ABROAD) && form.creditsAbroadTyped()
                ? Stream.of(Finding.warning(place, "finding.credit.foreign"))
                : Stream.empty();
    }

    private static Rupiah borne(Assessment a) {
        return BorneByGovernment.among(a, BY_KIND, CREDIT_AMOUNT);
    }

    /// All tax of the year is the balance and whatever was paid of it.
    private Stream<Finding> ahead(Assessment a) {
        var balance = a.known(form.ending().whole());
        var withheld = a.known(form.withheld());
        if (balance.isEmpty() || withheld.isEmpty()) return Stream.empty();
        var paid = a.answers().get(PPH25).orElse(Rupiah.ZERO);
        var collected = a.answers().get(STP25).orElse(Rupiah.ZERO);
        var due = balance.get().plus(withheld.get()).plus(paid).plus(collected);
        return AheadOfTax.find(PPH25, paid.plus(collected), Optional.of(due));
    }

    private static Rupiah known(Assessment a, Line<Rupiah> line) {
        return a.known(line).orElse(Rupiah.ZERO);
    }

    private Stream<Finding> likely(Assessment a) {
        return TopRate.exceeded(a, at(CREDITS), a.known(form.withheld()), a.known(form.income()));
    }
}
