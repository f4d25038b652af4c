package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.badan.CompanyChecks.known;

import id.lontar.form.Amounts;
import id.lontar.form.Check;
import id.lontar.form.EarnedOutside;
import id.lontar.form.Ending;
import id.lontar.form.Finding;
import id.lontar.form.LossRows;
import id.lontar.form.MarkedRows;
import id.lontar.form.NothingListed;
import id.lontar.form.Places;
import id.lontar.form.Slips;
import id.lontar.form.UsualRate;
import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.BranchProfit;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.CorporateRates;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Withheld;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rate, losses, credits and income apart: what both generations check alike.
record TaxChecks(Ending ending, Question<String> request) {
    /// Slips, by what the list of their kinds says.
    static final MarkedRows BY_KIND =
            new MarkedRows(Withheld.CREDITS, Withheld.TYPE, "withholding-types-badan");

    /// PPh Pasal 22, `22` on the older form and `ARTICLE22` in Coretax.
    private static final String ON_IMPORTS = "22";

    private static final Slips SLIPS =
            new Slips(BY_KIND, Withheld.NPWP, Withheld.NUMBER, Withheld.DATE);

    List<Check> all() {
        return List.of(
                (a, today) -> tariff(a),
                (a, today) -> LossRows.find(a),
                (a, today) -> foreign(a),
                TaxChecks::foreignRows,
                this::credits,
                (a, today) -> apart(a),
                (a, today) -> UsualRate.outside(a, BY_KIND, Withheld.BASE, Withheld.AMOUNT),
                (a, today) ->
                        SharedPages.wantsTreatyRate(a)
                                ? percent(a, BranchProfit.TREATY_RATE)
                                : Stream.empty(),
                (a, today) -> request(a));
    }

    private static Stream<Finding> tariff(Assessment a) {
        var choice = a.answers().get(Tariff.CHOICE);
        if (choice.isEmpty()) return Stream.empty();
        var place = at(Tariff.CHOICE);
        if (!Places.listed(a, "corporate-tariffs", choice.get()))
            return Stream.of(Finding.error(place, "finding.status.unknown"));
        if (choice.get().equals("d"))
            return Stream.concat(percent(a, Tariff.OTHER_RATE), otherRate(a));
        var rates = a.known(CorporateRates.RATES).orElseThrow();
        var turnover = a.known(Tariff.TURNOVER);
        var branch = a.answers().get(Company.KIND).filter("BUT"::equals).isPresent();
        if (choice.get().equals("b"))
            return Stream.of(Finding.warning(place, "finding.tariff.listed", rates.listed()));
        if (choice.get().equals("c")) {
            if (branch) return Stream.of(Finding.error(place, "finding.tariff.branch"));
            return turnover
                    .filter(sum -> sum.compareTo(rates.ceiling()) > 0)
                    .map(sum -> Finding.warning(place, "finding.tariff.tooLarge", rates.ceiling()))
                    .stream();
        }
        return choice.get().equals("a") && a.answers().says(Company.KIND.id()) && !branch
                ? turnover
                        .filter(sum -> sum.compareTo(rates.ceiling()) <= 0)
                        .map(
                                sum ->
                                        Finding.warning(
                                                place,
                                                "finding.tariff.facility",
                                                sum,
                                                rates.ceiling()))
                        .stream()
                : Stream.empty();
    }

    /// What article 31E is judged by is all gross income: never less than the return itself has.
    ///
    /// @param counted the line that adds it up
    static Stream<Finding> grossBelow(Assessment a, id.lontar.rules.Line<Rupiah> counted) {
        var typed =
                a.answers()
                        .get(Tariff.GROSS)
                        .filter(each -> a.answers().get(Tariff.CHOICE).equals(Optional.of("c")));
        var sum = a.known(counted);
        return typed.isPresent() && sum.isPresent() && typed.get().compareTo(sum.get()) < 0
                ? Stream.of(
                        Finding.error(
                                at(Tariff.GROSS),
                                "finding.tariff.grossBelow",
                                typed.get(),
                                sum.get()))
                : Stream.empty();
    }

    /// A rate of nothing is a company that pays no tax, or a rate that was not looked up yet. Any
    /// other rests on a rule or a contract that holds for this company alone.
    private static Stream<Finding> otherRate(Assessment a) {
        var place = at(Tariff.OTHER_RATE);
        var general = a.known(CorporateRates.RATES).orElseThrow().general().toString();
        return a
                .answers()
                .get(Tariff.OTHER_RATE)
                .flatMap(Rate::typed)
                .map(
                        each ->
                                each.numerator() == 0
                                        ? Finding.warning(place, "finding.tariff.none")
                                        : Finding.warning(
                                                place,
                                                "finding.tariff.other",
                                                each.toString(),
                                                general))
                .stream();
    }

    /// Income that does not come again may be more than all of it where the business made a loss.
    ///
    /// @param net what the instalments of next year start from
    static Stream<Finding> irregular(Assessment a, id.lontar.rules.Line<Rupiah> net) {
        return a.known(net).filter(Rupiah::isPositive).stream()
                .flatMap(
                        all ->
                                Amounts.above(
                                        a,
                                        Instalments.IRREGULAR,
                                        all,
                                        "finding.instalments.irregular"));
    }

    /// The credits that belong to regular income are a part of all.
    ///
    /// @param all the credits of this year
    static Stream<Finding> creditsAbove(Assessment a, id.lontar.rules.Line<Rupiah> all) {
        return a.known(all).stream()
                .flatMap(
                        whole ->
                                Amounts.above(
                                        a,
                                        Instalments.CREDITS,
                                        whole,
                                        "finding.instalments.credits"));
    }

    private static Stream<Finding> percent(Assessment a, Question<String> rate) {
        return a
                .answers()
                .get(rate)
                .filter(typed -> Rate.typed(typed).isEmpty())
                .map(typed -> Finding.error(at(rate), "finding.percent.shape"))
                .stream();
    }

    private static Stream<Finding> foreign(Assessment a) {
        var table = ForeignCredit.FOREIGN;
        return a.answers().rows(table).stream()
                .flatMap(
                        row ->
                                Stream.of(ForeignCredit.NET, ForeignCredit.TAX, ForeignCredit.GROSS)
                                        .flatMap(
                                                column ->
                                                        row.amount(column).isNegative()
                                                                ? Stream.of(
                                                                        Finding.error(
                                                                                at(
                                                                                        table, row,
                                                                                        column),
                                                                                "finding.foreign.loss"))
                                                                : Stream.<Finding>empty()));
    }

    /// The net is what is left of the gross, and income of another year stands in its return.
    private static Stream<Finding> foreignRows(Assessment a, LocalDate today) {
        var year = BookYear.of(a);
        return a.answers().rows(ForeignCredit.FOREIGN).stream()
                .flatMap(
                        row ->
                                Stream.concat(
                                        aboveGross(row),
                                        EarnedOutside.find(
                                                ForeignCredit.FOREIGN,
                                                row,
                                                ForeignCredit.DATE,
                                                year,
                                                today)));
    }

    private static Stream<Finding> aboveGross(Row row) {
        return row
                .get(ForeignCredit.GROSS)
                .filter(gross -> row.amount(ForeignCredit.NET).compareTo(gross) > 0)
                .map(
                        gross ->
                                Finding.error(
                                        at(ForeignCredit.FOREIGN, row, ForeignCredit.NET),
                                        "finding.foreign.aboveGross",
                                        row.amount(ForeignCredit.NET),
                                        gross))
                .stream();
    }

    private Stream<Finding> credits(Assessment a, LocalDate today) {
        var seen = new HashSet<String>();
        var year = BookYear.of(a);
        return Stream.of(
                        NothingListed.check(a, Withheld.CREDITS, Withheld.NONE, "credits"),
                        a.answers().rows(Withheld.CREDITS).stream()
                                .flatMap(row -> credit(a, row, year, today, seen)),
                        aboveTurnover(a),
                        ofBranches(a))
                .flatMap(each -> each);
    }

    /// PPh 26 is withheld from who is not resident; only a permanent establishment credits it.
    private static Stream<Finding> ofBranches(Assessment a) {
        var kind = a.answers().get(Company.KIND).orElse("");
        if (kind.isBlank() || SharedPages.isPermanentEstablishment(a)) return Stream.empty();
        return BY_KIND.of(a, "of", "branch")
                .map(
                        row ->
                                Finding.warning(
                                        at(Withheld.CREDITS, row, Withheld.TYPE),
                                        "finding.credit.branch"));
    }

    /// Tax is withheld from what was earned; only that on imports is levied on what was bought.
    private static Stream<Finding> aboveTurnover(Assessment a) {
        var earned =
                a.answers().rows(Withheld.CREDITS).stream()
                        .filter(row -> !row.text(Withheld.TYPE).endsWith(ON_IMPORTS))
                        .toList();
        var base = Row.typed(earned, Withheld.BASE);
        if (!Row.allSay(earned, Withheld.TYPE)) return Stream.empty();
        return a
                .known(Tariff.TURNOVER)
                .filter(turnover -> base.compareTo(turnover) > 0)
                .map(
                        turnover ->
                                Finding.warning(
                                        at(Withheld.CREDITS),
                                        "finding.credit.aboveTurnover",
                                        base,
                                        turnover))
                .stream();
    }

    private static Stream<Finding> credit(
            Assessment a, Row row, BookYear year, LocalDate today, Set<String> seen) {
        var table = Withheld.CREDITS;
        var more =
                row
                        .get(Withheld.BASE)
                        .filter(base -> row.amount(Withheld.AMOUNT).compareTo(base) > 0)
                        .map(
                                base ->
                                        Finding.error(
                                                at(table, row, Withheld.AMOUNT),
                                                "finding.final.taxAboveBase"))
                        .stream();
        return Stream.of(
                        SLIPS.withholder(row),
                        SLIPS.twice(a, row, seen),
                        BookYear.isHalfTold(a)
                                ? Stream.<Finding>empty()
                                : SLIPS.day(
                                        row,
                                        year,
                                        today,
                                        "finding.credit.bookYear",
                                        year.first(),
                                        year.last()),
                        more,
                        Amounts.notNegative(table, row, Withheld.BASE),
                        Amounts.notNegative(table, row, Withheld.AMOUNT))
                .flatMap(each -> each);
    }

    private static Stream<Finding> apart(Assessment a) {
        var table = ApartIncome.FINAL_INCOME;
        return a.answers().rows(table).stream()
                .filter(row -> row.says(ApartIncome.FINAL_BASE) && row.says(ApartIncome.FINAL_TAX))
                .filter(
                        row ->
                                row.amount(ApartIncome.FINAL_TAX)
                                                .compareTo(row.amount(ApartIncome.FINAL_BASE))
                                        > 0)
                .map(
                        row ->
                                Finding.error(
                                        at(table, row, ApartIncome.FINAL_TAX),
                                        "finding.final.taxAboveBase"));
    }

    private Stream<Finding> request(Assessment a) {
        var typed = a.answers().get(request).filter(text -> !text.isBlank());
        if (typed.isEmpty()) return Stream.empty();
        if (ending.isNotOverpaid(a))
            return Stream.of(
                    Finding.error(at(request), "finding.overpaid.notNeeded")
                            .repairedBy(answers -> answers.without(request), "repair.clear"));
        return CompanyChecks.listed(a, request, "overpaid-requests-badan");
    }

    /// Assets against liabilities and equity.
    static Stream<Finding> balances(Assessment a, id.lontar.rules.Line<Rupiah> off, Table assets) {
        var difference = known(a, off);
        if (difference.isZero()) return Stream.empty();
        return Stream.of(
                difference.isPositive()
                        ? Finding.error(at(assets), "finding.balance.over", difference)
                        : Finding.error(
                                at(assets),
                                "finding.balance.under",
                                Rupiah.ZERO.minus(difference)));
    }
}
