package id.lontar.form.badan;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.form.badan.Drawn.*;
import static id.lontar.rules.badan.Accounts.*;
import static id.lontar.rules.badan.Company.OWED_BY;
import static id.lontar.rules.badan.Company.OWED_TO;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.Element;
import id.lontar.form.Gate;
import id.lontar.form.Page;
import id.lontar.money.Rupiah;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Chart;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.SmallTurnover;

import java.util.ArrayList;
import java.util.List;

/// The attachments of the Coretax corporate return as pages, each behind its gate.
final class CoretaxAttachments {
    private CoretaxAttachments() {}

    /// `1A` to `1L`, as `l1-sectors` lists them.
    private static final List<String> SECTORS =
            List.of("1A", "1B", "1C", "1D", "1E", "1F", "1G", "1H", "1I", "1J", "1K", "1L");

    static final Gate WORKED_GATE = new Gate(WORKED);
    static final Gate SMALL_GATE = new Gate(SMALL.or(false));
    static final Gate FINAL_GATE = new Gate(HAS_FINAL.or(false));
    static final Gate EXEMPT_GATE = new Gate(HAS_EXEMPT.or(false));
    static final Gate LOSS_GATE = new Gate(HAS_LOSSES.or(false));
    static final Gate INVEST_GATE = new Gate(Facilities.INVESTS.or(false));
    static final Gate TRAIN_GATE = new Gate(Facilities.TRAINS.or(false));
    static final Gate RESEARCH_GATE = new Gate(Facilities.RESEARCHES.or(false));
    static final Gate REDUCED_GATE = new Gate(Facilities.REDUCED.or(false));
    static final Gate RELATED_GATE = new Gate(RelatedParties.ANY.or(false));

    /// One grid a sector, all on the same table: the accounts to choose from are the sector's own.
    static Page profit() {
        var elements = new ArrayList<Element>();
        for (var sector : SECTORS)
            elements.add(
                    grid(
                                    PROFIT,
                                    "L-" + sector,
                                    FISCAL_PROFIT,
                                    each(CODE, Chart.list(sector, "profit")),
                                    may(COMMERCIAL),
                                    may(NOT_OBJECT),
                                    may(UNDER_FINAL),
                                    may(UP),
                                    may(DOWN),
                                    may(REASONS))
                            .deriving("taxed", row -> Rupiah.ZERO)
                            .deriving("fiscal", row -> Rupiah.ZERO)
                            .printing(a -> L1OnPaper.rows(a, sector))
                            .when(a -> a.answers().get(SECTOR).filter(sector::equals).isPresent()));
        elements.add(line(COMMERCIAL_PROFIT, "L-1 baris 4800 kolom 3"));
        elements.add(line(OUTSIDE_TAX, "L-1 baris 4800 kolom 4"));
        elements.add(line(FINAL_TAXED, "L-1 baris 4800 kolom 5"));
        elements.add(line(ADJUSTMENTS, "L-1 baris 4800 kolom 7, 8"));
        elements.add(line(FISCAL_PROFIT, "L-1 baris 4800 kolom 10"));
        return page("profit", elements.toArray(Element[]::new));
    }

    static Page balance() {
        var elements = new ArrayList<Element>();
        for (var sector : SECTORS)
            elements.add(
                    grid(
                                    BALANCE,
                                    "L-" + sector,
                                    each(CODE, Chart.list(sector, "balance")),
                                    may(AMOUNT))
                            .when(a -> a.answers().get(SECTOR).filter(sector::equals).isPresent()));
        elements.add(line(ASSETS, "L-1"));
        elements.add(line(FUNDING, "L-1"));
        elements.add(line(OFF_BALANCE, "L-1"));
        return page("balance", elements.toArray(Element[]::new));
    }

    static final Page APART =
            page(
                    "final",
                    required(SMALL, "huruf C angka 1 a"),
                    required(ONLY_SMALL, "huruf C angka 1 b").when(SMALL_GATE),
                    optional(Taxpayer.REGISTERED, "Jangka waktu PPh final")
                            .when(SMALL_GATE.and(SmallTurnoverTerm::counts)),
                    SharedPages.branches("L-5 bagian A").when(SMALL_GATE),
                    grid(
                                    SmallTurnover.MONTHS,
                                    "L-5 bagian B",
                                    SmallTurnover.TAX,
                                    must(SmallTurnover.PLACE),
                                    must(SmallTurnover.MONTH, "months-badan"),
                                    must(SmallTurnover.TURNOVER),
                                    may(SmallTurnover.SELF_PAID),
                                    may(SmallTurnover.WITHHELD))
                            .when(SMALL_GATE),
                    line(SmallTurnover.SUM, "L-5 bagian B").when(SMALL_GATE),
                    line(SmallTurnover.PAID, "L-5 bagian B").when(SMALL_GATE),
                    line(SmallTurnover.DIFFERENCE, "L-5 bagian B").when(SMALL_GATE),
                    required(HAS_FINAL, "huruf C angka 2"),
                    grid(
                                    ApartIncome.FINAL_INCOME,
                                    "L-4 bagian A",
                                    ApartIncome.TAX,
                                    must(ApartIncome.FINAL_TYPE, "final-income-types"),
                                    must(ApartIncome.FINAL_BASE),
                                    must(ApartIncome.FINAL_TAX),
                                    may(ApartIncome.FINAL_NUMBER))
                            .when(FINAL_GATE),
                    line(ApartIncome.BASE, "L-4 bagian A").when(FINAL_GATE),
                    required(HAS_EXEMPT, "huruf C angka 3"),
                    grid(
                                    ApartIncome.EXEMPT_INCOME,
                                    "L-4 bagian B",
                                    ApartIncome.EXEMPT,
                                    must(ApartIncome.EXEMPT_TYPE, "exempt-income-types"),
                                    must(ApartIncome.EXEMPT_GROSS))
                            .when(EXEMPT_GATE));

    /// Numbers 5, 6, 10 and 16 stand in parts D and E, which who is only under 1a skips.
    static final Page FACILITIES =
            page(
                            "facilities",
                            required(Facilities.INVESTS, "angka 5"),
                            grid(
                                            Facilities.INVESTMENTS,
                                            "L-13A",
                                            Facilities.INVESTMENT_SUM,
                                            must(Facilities.DECISION),
                                            must(Facilities.INVESTMENT),
                                            must(Facilities.YEAR),
                                            must(Facilities.REDUCTION))
                                    .when(INVEST_GATE),
                            required(Facilities.TRAINS, "angka 6"),
                            grid(
                                            Facilities.TRAINING,
                                            "L-13B bagian B",
                                            Facilities.TRAINING_SUM,
                                            must(Facilities.ACTIVITY),
                                            may(Facilities.PARTNER),
                                            must(Facilities.COST),
                                            must(Facilities.DEDUCTION))
                                    .when(TRAIN_GATE),
                            required(Facilities.RESEARCHES, "angka 10"),
                            grid(
                                            Facilities.RESEARCH,
                                            "L-13B bagian C",
                                            Facilities.RESEARCH_LEFT,
                                            must(Facilities.DECISION),
                                            must(Facilities.ACTIVITY),
                                            must(Facilities.COST),
                                            must(Facilities.DEDUCTION),
                                            may(Facilities.USED))
                                    .when(RESEARCH_GATE),
                            line(Facilities.RESEARCH_NEXT, "L-13B bagian D").when(RESEARCH_GATE),
                            required(Facilities.REDUCED, "angka 16"),
                            grid(
                                            Facilities.REDUCTIONS,
                                            "L-13C",
                                            must(Facilities.KIND, "tax-reductions-badan"),
                                            must(Facilities.DECISION),
                                            must(Facilities.REDUCTION))
                                    .when(REDUCED_GATE))
                    .when(WORKED_GATE);

    private static final Gate DEPRECIATION_GATE = new Gate(DEPRECIATES.or(false));
    private static final Gate COST_GATE = new Gate(HAS_SPECIAL_COSTS.or(false));
    private static final Gate SURPLUS_GATE = new Gate(Facilities.HAS_SURPLUS.or(false));

    static final Page STATEMENTS =
            page(
                    "statements",
                    required(RelatedParties.ANY, "angka 21 a"),
                    SharedPages.deals("L-10A").when(RELATED_GATE),
                    SharedPages.havens("L-10C").when(RELATED_GATE),
                    required(RelatedParties.DOCUMENTS, "angka 21 b").when(RELATED_GATE),
                    optional(RelatedParties.DOCUMENTS_DATE, "L-10D").when(RELATED_GATE),
                    required(HAS_AFFILIATES, "angka 21 c"),
                    SharedPages.equityIn("L-2 bagian B").when(new Gate(HAS_AFFILIATES.or(false))),
                    required(HAS_AFFILIATE_DEBT, "angka 21 d"),
                    SharedPages.owed(OWED_TO, "L-2 bagian B")
                            .when(new Gate(HAS_AFFILIATE_DEBT.or(false))),
                    SharedPages.owed(OWED_BY, "L-2 bagian B")
                            .when(new Gate(HAS_AFFILIATE_DEBT.or(false))),
                    required(DEPRECIATES, "angka 21 e"),
                    SharedPages.depreciation("L-9").when(DEPRECIATION_GATE),
                    line(Depreciation.COMMERCIAL_SUM, "L-9").when(DEPRECIATION_GATE),
                    line(Depreciation.DIFFERENCE, "L-9").when(DEPRECIATION_GATE),
                    required(HAS_SPECIAL_COSTS, "angka 21 f"),
                    grid(
                                    InterestLimits.SPECIAL_COSTS,
                                    "L-11A",
                                    InterestLimits.SPECIAL_SUM,
                                    must(InterestLimits.KIND),
                                    must(InterestLimits.RECEIVER),
                                    may(InterestLimits.RECEIVER_NPWP),
                                    must(InterestLimits.AMOUNT),
                                    may(InterestLimits.TAX),
                                    may(InterestLimits.NOTE))
                            .when(COST_GATE),
                    heading("interest"),
                    optional(InterestLimits.AVERAGE_DEBT, "L-11B"),
                    optional(InterestLimits.AVERAGE_EQUITY, "L-11B"),
                    optional(InterestLimits.INTEREST, "L-11B"),
                    optional(InterestLimits.EBITDA, "L-11B"),
                    line(InterestLimits.OVER_DEBT, "L-11B"),
                    line(InterestLimits.OVER_EBITDA, "L-11B"),
                    heading("others"),
                    required(OTHER_FACILITY, "angka 21 g"),
                    required(Facilities.HAS_SURPLUS, "angka 21 h"),
                    grid(
                                    Facilities.SURPLUSES,
                                    "L-14",
                                    Facilities.SURPLUS_LEFT,
                                    must(Facilities.YEAR),
                                    must(Facilities.SURPLUS),
                                    may(Facilities.USED))
                            .when(SURPLUS_GATE),
                    line(Facilities.SURPLUS_OVERDUE, "L-14").when(SURPLUS_GATE),
                    required(FOREIGN_DIVIDENDS, "angka 21 i"),
                    required(SMALL_EXCESS, "angka 21 j"));
}
