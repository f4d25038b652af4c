package id.lontar.rules.badan;

import static id.lontar.rules.LossYears.NEXT;
import static id.lontar.rules.LossYears.WORKSHEET;
import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.ApartIncome.EXEMPT_INCOME;
import static id.lontar.rules.badan.ApartIncome.FINAL_INCOME;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;
import id.lontar.rules.Source;

import java.util.List;

/// The main form of the Coretax corporate return, parts C to H, and how its lines follow.
///
/// Source: PER-11/PJ/2025. Number 10 stands after 9 on the form but is taken off in 9.
public final class CoretaxCorporate {
    private CoretaxCorporate() {}

    // Part C
    public static final Question<Boolean> SMALL = flag("1a");
    public static final Question<Boolean> ONLY_SMALL = flag("1b");
    public static final Question<Boolean> HAS_FINAL = flag("2");
    public static final Question<Boolean> HAS_EXEMPT = flag("3");

    // Gates of parts D to H
    public static final Question<Boolean> HAS_LOSSES = flag("8.gate");
    public static final Question<Boolean> HAS_AFFILIATES = flag("21c");
    public static final Question<Boolean> HAS_AFFILIATE_DEBT = flag("21d");
    public static final Question<Boolean> DEPRECIATES = flag("21e");
    public static final Question<Boolean> HAS_SPECIAL_COSTS = flag("21f");
    public static final Question<Boolean> OTHER_FACILITY = flag("21g");
    public static final Question<Boolean> FOREIGN_DIVIDENDS = flag("21i");
    public static final Question<Boolean> SMALL_EXCESS = flag("21j");

    /// Foreign tax that was credited before and has been given back (L-3 part A).
    public static final Question<Rupiah> REFUNDED_24 = money("credits.refunded24");

    public static final Question<Rupiah> PPH25 = money("credits.pph25");
    public static final Question<Rupiah> STP25 = money("credits.stp25");

    /// What a decision lets the company pay later or by parts.
    public static final Question<Rupiah> DEFERRED = money("17b.deferred");

    public static final Question<String> OVERPAID_REQUEST = text("result.overpaidRequest");
    public static final Question<String> BANK = text("refund.bank");
    public static final Question<String> BANK_ACCOUNT = text("refund.account");
    public static final Question<String> BANK_OWNER = text("refund.owner");

    /// Whether parts D and E count at all: not when everything is under the final tax of 1a.
    public static final Line<Boolean> WORKED = new Line<>("D.worked");

    /// Whether 17a is underpaid: nothing else can be paid later or by parts.
    public static final Line<Boolean> OWES = new Line<>("17.owes");

    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L7 = new Line<>("7");
    public static final Line<Rupiah> L8 = new Line<>("8");
    public static final Line<Rupiah> L9 = new Line<>("9");
    public static final Line<Rupiah> L10 = new Line<>("10");
    public static final Line<Rupiah> L12 = new Line<>("12");
    public static final Line<Rupiah> L3A = new Line<>("L-3.A");
    public static final Line<Rupiah> L13 = new Line<>("13");
    public static final Line<Rupiah> L14 = new Line<>("14");
    public static final Line<Rupiah> L15 = new Line<>("15");
    public static final Line<Rupiah> L16 = new Line<>("16");
    public static final Line<Rupiah> L17A = new Line<>("17a");
    public static final Line<Rupiah> L17B = new Line<>("17b");
    public static final Line<Rupiah> L17C = new Line<>("17c");
    public static final Line<Rupiah> L18A = new Line<>("18a");
    public static final Line<Rupiah> L18B = new Line<>("18b");

    /// What this return settles: 17c, and in an amendment 18b, unless what the original had
    /// overpaid was never given back.
    public static final Line<Rupiah> SETTLED = new Line<>("balance");

    public static final Instalments.Lines L6 =
            new Instalments.Lines(
                    new Line<>("L-6.1"),
                    new Line<>("L-6.2"),
                    new Line<>("L-6.3"),
                    new Line<>("L-6.4"),
                    new Line<>("L-6.5"),
                    new Line<>("L-6.6"),
                    new Line<>("L-6.7"));

    private static final Source<List<Row>> COUNTING =
            WORKSHEET.filled().behind(HAS_LOSSES, List.<Row>of()).behind(WORKED, List.of());

    private static final Source<String> CHOICE = Tariff.CHOICE.behind(WORKED, "a");

    private static final List<Rule<?>> MAIN =
            List.of(
                    line(WORKED)
                            .reads(SMALL, ONLY_SMALL.behind(SMALL, false))
                            .is((small, only) -> !(small && only))
                            .by("Induk huruf C angka 1 b"),
                    line(L4).reads(Accounts.FISCAL_PROFIT.behind(WORKED, Rupiah.ZERO))
                            .is(net -> net)
                            .by("Induk angka 4; Lampiran L-1 baris 4800 kolom 10"),
                    line(L7).reads(L4, Facilities.INVESTMENT_SUM, Facilities.TRAINING_SUM)
                            .is((net, invested, trained) -> net.minus(invested).minus(trained))
                            .by("Induk angka 7"),
                    line(L9).reads(L7, L8, L10)
                            .is(
                                    (net, losses, research) ->
                                            taxable(net.minus(losses).minus(research)))
                            .by("Induk angka 9; UU PPh Pasal 17 ayat (4)"),
                    line(L13)
                            .reads(
                                    L3A,
                                    orZero(REFUNDED_24).behind(WORKED, Rupiah.ZERO),
                                    Withheld.SUM)
                            .is((abroad, back, here) -> abroad.minus(back).plus(here))
                            .by("Induk angka 13; Lampiran L-3; UU PPh Pasal 24, 28"),
                    line(L14)
                            .reads(orZero(PPH25).behind(WORKED, Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("Induk angka 14; UU PPh Pasal 25"),
                    line(L15)
                            .reads(orZero(STP25).behind(WORKED, Rupiah.ZERO))
                            .is(paid -> paid)
                            .by("Induk angka 15; UU KUP Pasal 14"),
                    line(L17A)
                            .reads(L12, L13, L14, L15, L16)
                            .is(
                                    (tax, credits, paid, letters, reduced) ->
                                            tax.minus(credits)
                                                    .minus(paid)
                                                    .minus(letters)
                                                    .minus(reduced))
                            .by("Induk angka 17 a; UU PPh Pasal 28A, 29"),
                    line(OWES)
                            .reads(L17A)
                            .is(Rupiah::isPositive)
                            .by("Induk angka 17 b; UU KUP Pasal 9 ayat (4)"),
                    line(L17B)
                            .reads(orZero(DEFERRED).behind(OWES, Rupiah.ZERO))
                            .is(deferred -> deferred)
                            .by("Induk angka 17 b; UU KUP Pasal 9 ayat (4)")
                            .corrected(2),
                    line(L17C).reads(L17A, L17B).is(Rupiah::minus).by("Induk angka 17 c"),
                    line(L18A)
                            .reads(Amendment.BEFORE)
                            .is(before -> before)
                            .by("Induk angka 18 a; UU KUP Pasal 8"),
                    line(L18B)
                            .reads(L17C, L18A, Amendment.REPLACES)
                            .is(
                                    (now, before, replaces) ->
                                            replaces ? now.minus(before) : Rupiah.ZERO)
                            .by("Induk angka 18 b; UU KUP Pasal 8"),
                    Amendment.replaces(),
                    Amendment.overpaidBefore(Amendment.BEFORE),
                    line(SETTLED)
                            .reads(L17C, L18A, Amendment.GIVEN_BACK)
                            .is(Amendment::open)
                            .by("Induk angka 17 c, 18 b; UU KUP Pasal 8 ayat (1)")
                            .unsure("openOverpayment", Amendment::isOpen));

    public static final RuleBook RULES =
            RuleBook.of(
                    MAIN,
                    Accounts.RULES,
                    Facilities.rules(WORKED, L7, L8, L10, L12, L16),
                    LossYears.rules(
                            COUNTING,
                            new LossYears.Lines(L7, L7, L8),
                            "Induk angka 8; Lampiran L-7",
                            "Lampiran L-7"),
                    LossYears.expired(COUNTING, L8, "Lampiran L-7"),
                    Tariff.rules(
                            CHOICE, Accounts.TURNOVER, L9, L12, "Induk angka 12; Lampiran L-8"),
                    ForeignCredit.rules(
                            ForeignCredit.FOREIGN.behind(WORKED, List.of()),
                            L9,
                            L12,
                            L3A,
                            "Lampiran L-3 bagian A"),
                    Withheld.rules("Lampiran L-3 bagian B", WORKED),
                    ApartIncome.rules(
                            FINAL_INCOME.filled().behind(HAS_FINAL, List.of()),
                            EXEMPT_INCOME.filled().behind(HAS_EXEMPT, List.of()),
                            "Lampiran L-4"),
                    SmallTurnover.rules(SmallTurnover.MONTHS.filled().behind(SMALL, List.of())),
                    Depreciation.rules(
                            Depreciation.ASSETS.filled().behind(DEPRECIATES, List.of()),
                            "Lampiran L-9"),
                    InterestLimits.rules(
                            InterestLimits.SPECIAL_COSTS
                                    .filled()
                                    .behind(HAS_SPECIAL_COSTS, List.of())),
                    Instalments.rules(
                            new Instalments.Asked(
                                    CHOICE, Instalments.SPECIAL.behind(WORKED, false)),
                            L6,
                            L7,
                            NEXT,
                            L13,
                            "Lampiran L-6"),
                    BranchProfit.rules(L9, L12, "Lampiran L-12"),
                    Settlement.rules(SETTLED, "Induk angka 17 c, 18 b"));
}
