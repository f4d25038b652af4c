package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Reconciliation1771.*;

import id.lontar.form.Amounts;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.SmallTurnover;
import id.lontar.rules.badan.Tariff;

import java.util.List;
import java.util.stream.Stream;

/// Amounts of a company that are never below zero: the form adds or takes them off by itself, so a
/// minus sign turns a line round.
final class Minus {
    private Minus() {}

    /// Columns of a table whose amounts are never below zero.
    private record Cells(Table table, List<Column<Rupiah>> columns) {
        Stream<Finding> find(Assessment a) {
            return a.answers().rows(table).stream()
                    .flatMap(
                            row ->
                                    columns.stream()
                                            .flatMap(
                                                    each -> Amounts.notNegative(table, row, each)));
        }
    }

    private static final List<Question<Rupiah>> ASKED =
            List.of(
                    CoretaxCorporate.REFUNDED_24,
                    CoretaxCorporate.PPH25,
                    CoretaxCorporate.STP25,
                    Tariff.GROSS,
                    Instalments.IRREGULAR,
                    Instalments.CREDITS);

    private static final List<Cells> LISTED =
            List.of(
                    new Cells(
                            ApartIncome.FINAL_INCOME,
                            List.of(ApartIncome.FINAL_BASE, ApartIncome.FINAL_TAX)),
                    new Cells(ApartIncome.EXEMPT_INCOME, List.of(ApartIncome.EXEMPT_GROSS)),
                    new Cells(
                            Depreciation.ASSETS,
                            List.of(
                                    Depreciation.COST,
                                    Depreciation.OPENING,
                                    Depreciation.COMMERCIAL,
                                    Depreciation.FISCAL)),
                    new Cells(
                            Company.OWNERS, List.of(Company.OWNER_CAPITAL, Company.OWNER_DIVIDEND)),
                    new Cells(Company.EQUITY_IN, List.of(Company.AFFILIATE_AMOUNT)),
                    new Cells(Company.OWED_TO, List.of(Company.AFFILIATE_AMOUNT)),
                    new Cells(Company.OWED_BY, List.of(Company.AFFILIATE_AMOUNT)),
                    new Cells(RelatedParties.DEALS, List.of(RelatedParties.AMOUNT)),
                    new Cells(RelatedParties.HAVENS, List.of(RelatedParties.AMOUNT)));

    /// Of 1771-I: what goes the other way has a line of its own there.
    private static final List<Question<Rupiah>> RECONCILED =
            Stream.of(List.of(OUTSIDE_INCOME, FINAL_OR_EXEMPT), POSITIVE, NEGATIVE)
                    .flatMap(List::stream)
                    .toList();

    static final List<Check> OF_1771 =
            List.of(
                    (a, today) -> find(a, ASKED, LISTED),
                    (a, today) ->
                            find(
                                    a,
                                    List.of(TURNOVER, Corporate1771.BORNE),
                                    List.of(
                                            new Cells(
                                                    COSTS,
                                                    List.of(
                                                            COST_OF_SALES,
                                                            COST_OF_BUSINESS,
                                                            COST_OUTSIDE)),
                                            new Cells(
                                                    FACILITY,
                                                    List.of(
                                                            FACILITY_INVESTMENT,
                                                            FACILITY_REDUCTION)))),
                    (a, today) -> RECONCILED.stream().flatMap(each -> turned(a, each)));

    static final List<Check> OF_CORETAX =
            List.of(
                    (a, today) -> find(a, ASKED, LISTED),
                    (a, today) ->
                            find(
                                    a,
                                    List.of(
                                            CoretaxCorporate.DEFERRED,
                                            InterestLimits.AVERAGE_DEBT,
                                            InterestLimits.INTEREST),
                                    List.of(
                                            new Cells(
                                                    Accounts.PROFIT,
                                                    List.of(
                                                            Accounts.NOT_OBJECT,
                                                            Accounts.UNDER_FINAL,
                                                            Accounts.UP,
                                                            Accounts.DOWN)),
                                            new Cells(
                                                    SmallTurnover.MONTHS,
                                                    List.of(
                                                            SmallTurnover.TURNOVER,
                                                            SmallTurnover.SELF_PAID,
                                                            SmallTurnover.WITHHELD)),
                                            new Cells(
                                                    Facilities.INVESTMENTS,
                                                    List.of(
                                                            Facilities.INVESTMENT,
                                                            Facilities.REDUCTION)),
                                            new Cells(
                                                    Facilities.TRAINING,
                                                    List.of(Facilities.COST, Facilities.DEDUCTION)),
                                            new Cells(
                                                    Facilities.RESEARCH,
                                                    List.of(
                                                            Facilities.COST,
                                                            Facilities.DEDUCTION,
                                                            Facilities.USED)),
                                            new Cells(
                                                    Facilities.REDUCTIONS,
                                                    List.of(Facilities.REDUCTION)),
                                            new Cells(
                                                    Facilities.SURPLUSES,
                                                    List.of(Facilities.SURPLUS, Facilities.USED)),
                                            new Cells(
                                                    InterestLimits.SPECIAL_COSTS,
                                                    List.of(
                                                            InterestLimits.AMOUNT,
                                                            InterestLimits.TAX)))));

    private static Stream<Finding> find(
            Assessment a, List<Question<Rupiah>> asked, List<Cells> listed) {
        return Stream.concat(
                asked.stream().flatMap(each -> Amounts.notNegative(a, each)),
                listed.stream().flatMap(each -> each.find(a)));
    }

    private static Stream<Finding> turned(Assessment a, Question<Rupiah> question) {
        return a
                .answers()
                .get(question)
                .filter(Rupiah::isNegative)
                .map(amount -> Finding.error(at(question), "finding.reconciliation.minus"))
                .stream();
    }
}
