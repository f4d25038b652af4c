package id.lontar.rules.badan;

import static id.lontar.rules.LossYears.NEXT;
import static id.lontar.rules.LossYears.WORKSHEET;
import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.ApartIncome.EXEMPT_INCOME;
import static id.lontar.rules.badan.ApartIncome.FINAL_INCOME;
import static id.lontar.rules.badan.ForeignCredit.FOREIGN_GROSS;
import static id.lontar.rules.badan.Reconciliation1771.I_8;
import static id.lontar.rules.badan.Reconciliation1771.OUTSIDE_INCOME;
import static id.lontar.rules.badan.Reconciliation1771.TURNOVER;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.LossYears;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;

import java.util.List;

/// The main form 1771 of a company, and how its lines follow.
///
/// Source: PER-19/PJ/2014 with PER-30/PJ/2017.
public final class Corporate1771 {
    private Corporate1771() {}

    public static final Question<Rupiah> REFUNDED_24 = money("credits.refunded24");
    public static final Question<Rupiah> BORNE = money("credits.borneByGovernment");
    public static final Question<Rupiah> PPH25 = money("credits.pph25");
    public static final Question<Rupiah> STP25 = money("credits.stp25");
    public static final Question<String> OVERPAID_REQUEST = text("result.overpaidRequest");

    public static final Line<Rupiah> L1 = new Line<>("1");
    public static final Line<Rupiah> L2 = new Line<>("2");
    public static final Line<Rupiah> L3 = new Line<>("3");
    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L5 = new Line<>("5");
    public static final Line<Rupiah> L6 = new Line<>("6");
    public static final Line<Rupiah> L7 = new Line<>("7");
    public static final Line<Rupiah> L8A = new Line<>("8a");
    public static final Line<Rupiah> L8B = new Line<>("8b");
    public static final Line<Rupiah> L8C = new Line<>("8c");

    /// Line 9 with its sign: above zero is 9a, below zero 9b.
    public static final Line<Rupiah> L9 = new Line<>("9");

    public static final Line<Rupiah> L9A = new Line<>("9a");
    public static final Line<Rupiah> L9B = new Line<>("9b");
    public static final Line<Rupiah> L10A = new Line<>("10a");
    public static final Line<Rupiah> L10B = new Line<>("10b");
    public static final Line<Rupiah> L10C = new Line<>("10c");

    /// Line 11 with its sign: above zero is 11a, below zero 11b.
    public static final Line<Rupiah> L11 = new Line<>("11");

    public static final Line<Rupiah> L11A = new Line<>("11a");
    public static final Line<Rupiah> L11B = new Line<>("11b");
    public static final Line<Rupiah> L15A = new Line<>("15a");
    public static final Line<Rupiah> L15B = new Line<>("15b");
    public static final Instalments.Lines L14 =
            new Instalments.Lines(
                    new Line<>("14a"),
                    new Line<>("14b"),
                    new Line<>("14c"),
                    new Line<>("14d"),
                    new Line<>("14e"),
                    new Line<>("14f"),
                    new Line<>("14g"));

    /// All gross income that the lines of the return add up to.
    public static final Line<Rupiah> GROSS = new Line<>("31E.counted");

    private static final List<Rule<?>> MAIN =
            List.of(
                    line(L1).reads(I_8).is(net -> net).by("1771 angka 1; 1771-I angka 8"),
                    line(L3).reads(L1, L2)
                            .is((net, losses) -> taxable(net.minus(losses)))
                            .by("1771 angka 3; UU PPh Pasal 17 ayat (4)"),
                    line(GROSS)
                            .reads(TURNOVER, orZero(OUTSIDE_INCOME), FOREIGN_GROSS)
                            .is((in, out, abroad) -> in.plus(out).plus(abroad))
                            .by("UU PPh Pasal 31E; SE-02/PJ/2015"),
                    copy(L5, REFUNDED_24, "1771 angka 5; UU PPh Pasal 24 ayat (4)"),
                    line(L6).reads(L4, L5).is(Rupiah::plus).by("1771 angka 6"),
                    copy(L7, BORNE, "1771 angka 7"),
                    line(L8A).reads(Withheld.SUM).is(sum -> sum).by("1771 angka 8 a; 1771-III"),
                    line(L8C).reads(L8A, L8B).is(Rupiah::plus).by("1771 angka 8 c"),
                    line(L9).reads(L6, L7, L8C)
                            .is((due, borne, credits) -> due.minus(borne).minus(credits))
                            .by("1771 angka 9"),
                    line(L9A).reads(L9).is(Typed::above).by("1771 angka 9 a"),
                    line(L9B).reads(L9).is(Typed::below).by("1771 angka 9 b"),
                    copy(L10A, PPH25, "1771 angka 10 a; UU PPh Pasal 25"),
                    copy(L10B, STP25, "1771 angka 10 b; UU KUP Pasal 14"),
                    line(L10C).reads(L10A, L10B).is(Rupiah::plus).by("1771 angka 10 c"),
                    line(L11).reads(L9, L10C).is(Rupiah::minus).by("1771 angka 11"),
                    line(L11A).reads(L11).is(Typed::above).by("1771 angka 11 a; UU PPh Pasal 29"),
                    line(L11B).reads(L11).is(Typed::below).by("1771 angka 11 b; UU PPh Pasal 28A"),
                    line(L15A).reads(ApartIncome.TAX).is(sum -> sum).by("1771 angka 15 a; 1771-IV"),
                    line(L15B)
                            .reads(ApartIncome.EXEMPT)
                            .is(sum -> sum)
                            .by("1771 angka 15 b; 1771-IV"));

    public static final RuleBook RULES =
            RuleBook.of(
                    MAIN,
                    Reconciliation1771.RULES,
                    Withheld.rules("1771-III"),
                    ApartIncome.rules(FINAL_INCOME, EXEMPT_INCOME, "1771-IV"),
                    Depreciation.rules(Depreciation.ASSETS, "Lampiran Khusus 1A"),
                    Transcript8A.RULES,
                    LossYears.rules(
                            WORKSHEET,
                            new LossYears.Lines(L1, L1, L2),
                            "1771 angka 2; Lampiran Khusus 2A",
                            "Lampiran Khusus 2A"),
                    LossYears.expired(WORKSHEET, L2, "Lampiran Khusus 2A"),
                    Tariff.rules(
                            Tariff.CHOICE, GROSS, L3, L4, "1771 angka 4; UU PPh Pasal 17, 31E"),
                    ForeignCredit.rules(
                            ForeignCredit.FOREIGN,
                            L3,
                            L4,
                            L8B,
                            "1771 angka 8 b; Lampiran Khusus 7A"),
                    Instalments.rules(
                            new Instalments.Asked(Tariff.CHOICE, Instalments.SPECIAL.or(false)),
                            L14,
                            L1,
                            NEXT,
                            L8C,
                            "1771 angka 14"),
                    BranchProfit.rules(L3, L4, "Lampiran Khusus 6A"),
                    Amendment.rules(L11),
                    Settlement.rules(L11, Amendment.OWED, "1771 angka 11"));
}
