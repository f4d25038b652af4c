package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.PTKP;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.ptkpStatus;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;
import id.lontar.rules.Question;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;

import java.util.List;

/// The lines of form 1770SS, one page for one employer, and how they follow.
///
/// Source: PER-34/PJ/2010 as last amended by PER-30/PJ/2017, form 1770SS.
public final class Personal1770SS {
    private Personal1770SS() {}

    /// How many employers paid a wage in the year.
    public static final Question<Integer> EMPLOYERS =
            new Question<>("scope.employers", Kind.NUMBER);

    /// Whether there was income from a business or profession, or from abroad.
    public static final Question<Boolean> BUSINESS = new Question<>("scope.business", Kind.FLAG);

    public static final Question<Boolean> ABROAD = new Question<>("scope.abroad", Kind.FLAG);

    public static final Question<Rupiah> GROSS = money("job.gross");
    public static final Question<Rupiah> OTHER_NET = money("income.otherNet");
    public static final Question<Rupiah> DEDUCTIONS = money("job.deductions");
    public static final Question<Rupiah> WITHHELD = money("job.withheld");
    public static final Question<Rupiah> FINAL_BASE = money("final.base");
    public static final Question<Rupiah> FINAL_TAX = money("final.tax");
    public static final Question<Rupiah> EXEMPT = money("exempt.gross");
    public static final Question<Rupiah> ASSETS = money("assets.total");
    public static final Question<Rupiah> DEBTS = money("debts.total");

    public static final Line<Rupiah> L1 = new Line<>("1");
    public static final Line<Rupiah> L2 = new Line<>("2");
    public static final Line<Rupiah> L3 = new Line<>("3");
    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L5 = new Line<>("5");
    public static final Line<Rupiah> L6 = new Line<>("6");

    /// Line 7 with its sign: positive is 7a, negative is 7b.
    public static final Line<Rupiah> L7 = new Line<>("7");

    public static final Line<Rupiah> L7A = new Line<>("7a");
    public static final Line<Rupiah> L7B = new Line<>("7b");
    public static final Line<Rupiah> L8 = new Line<>("8");
    public static final Line<Rupiah> L9 = new Line<>("9");
    public static final Line<Rupiah> L10 = new Line<>("10");
    public static final Line<Rupiah> L11 = new Line<>("11");
    public static final Line<Rupiah> L12 = new Line<>("12");

    /// Whether there is a base for final tax: without one there is no tax on it either.
    public static final Line<Boolean> HAS_FINAL = new Line<>("final.any");

    /// The most that line 1 may come to on this form.
    public static final Parameter<Rupiah> LIMIT =
            new Parameter<>(
                    "simple-form",
                    (law, year) -> law.amount("simple-form", "grossMax", year),
                    (words, limit) -> words.say("said.amount", limit));

    public static final RuleBook RULES =
            RuleBook.of(
                    List.of(
                            line(L1).reads(GROSS, OTHER_NET.or(Rupiah.ZERO))
                                    .is(Rupiah::plus)
                                    .by("1770SS bagian A angka 1; UU PPh Pasal 4 ayat (1)"),
                            line(L2).reads(DEDUCTIONS)
                                    .is(amount -> amount)
                                    .by("1770SS bagian A angka 2; UU PPh Pasal 6 ayat (1)"),
                            line(L3).reads(PTKP_STATUS, PTKP)
                                    .is((status, ptkp) -> ptkp.of(ptkpStatus(status)))
                                    .by("1770SS bagian A angka 3; UU PPh Pasal 7"),
                            line(L4).reads(L1, L2, L3)
                                    .is(
                                            (income, deductions, relief) ->
                                                    income.minus(deductions)
                                                            .minus(relief)
                                                            .orZeroIfNegative()
                                                            .roundedDownTo(1_000))
                                    .by("1770SS bagian A angka 4; UU PPh Pasal 17 ayat (4)"),
                            line(L5).reads(L4, INCOME_TAX)
                                    .is((taxable, scale) -> scale.on(taxable))
                                    .by(
                                            "1770SS bagian A angka 5; UU PPh Pasal 17 ayat (1)"
                                                    + " huruf a"),
                            line(L6).reads(WITHHELD)
                                    .is(amount -> amount)
                                    .by("1770SS bagian A angka 6; UU PPh Pasal 28 ayat (1)"),
                            line(L7).reads(L5, L6).is(Rupiah::minus).by("1770SS bagian A angka 7"),
                            line(L7A)
                                    .reads(L7)
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770SS bagian A angka 7 a; UU PPh Pasal 29"),
                            line(L7B)
                                    .reads(L7)
                                    .is(Personal::below)
                                    .by("1770SS bagian A angka 7 b; UU PPh Pasal 28A"),
                            line(L8).reads(FINAL_BASE.or(Rupiah.ZERO))
                                    .is(amount -> amount)
                                    .by("1770SS bagian B angka 8; UU PPh Pasal 4 ayat (2)"),
                            line(HAS_FINAL)
                                    .reads(FINAL_BASE.or(Rupiah.ZERO))
                                    .is(Rupiah::isPositive)
                                    .by("1770SS bagian B angka 8"),
                            line(L9).reads(FINAL_TAX.behind(HAS_FINAL, Rupiah.ZERO))
                                    .is(amount -> amount)
                                    .by("1770SS bagian B angka 9; UU PPh Pasal 4 ayat (2)")
                                    .corrected(2),
                            line(L10)
                                    .reads(EXEMPT.or(Rupiah.ZERO))
                                    .is(amount -> amount)
                                    .by("1770SS bagian B angka 10; UU PPh Pasal 4 ayat (3)"),
                            line(L11)
                                    .reads(ASSETS)
                                    .is(amount -> amount)
                                    .by("1770SS bagian C angka 11"),
                            line(L12)
                                    .reads(DEBTS)
                                    .is(amount -> amount)
                                    .by("1770SS bagian C angka 12")),
                    Amendment.rules(L7),
                    Settlement.rules(L7, Amendment.OWED, "1770SS bagian A angka 7"));

    private static Question<Rupiah> money(String id) {
        return new Question<>(id, Kind.MONEY);
    }
}
