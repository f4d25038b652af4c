package id.lontar.rules.op;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.OWN_SHARE;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;

import java.util.List;

/// The lines of form 1770S, and how they follow.
///
/// Source: PER-34/PJ/2010 as last amended by PER-30/PJ/2017, form 1770S with attachments I and II.
public final class Personal1770S {
    private Personal1770S() {}

    // Lines
    public static final Line<Rupiah> L1 = new Line<>("1");
    public static final Line<Rupiah> L2 = new Line<>("2");
    public static final Line<Rupiah> L3 = new Line<>("3");
    public static final Line<Rupiah> L4 = new Line<>("4");
    public static final Line<Rupiah> L5 = new Line<>("5");
    public static final Line<Rupiah> L6 = new Line<>("6");
    public static final Line<Rupiah> L7 = new Line<>("7");
    public static final Line<Rupiah> L8 = new Line<>("8");
    public static final Line<Rupiah> L9 = new Line<>("9");
    public static final Line<Rupiah> L10 = new Line<>("10");
    public static final Line<Rupiah> L11 = new Line<>("11");
    public static final Line<Rupiah> L12 = new Line<>("12");

    /// Line 13 with its sign: positive is 13a, negative is 13b.
    public static final Line<Rupiah> L13 = new Line<>("13");

    public static final Line<Rupiah> L13A = new Line<>("13a");
    public static final Line<Rupiah> L13B = new Line<>("13b");
    public static final Line<Rupiah> L14A = new Line<>("14a");
    public static final Line<Rupiah> L14B = new Line<>("14b");
    public static final Line<Rupiah> L15 = new Line<>("15");

    /// Line 16 with its sign: positive is 16a, negative is 16b.
    public static final Line<Rupiah> L16 = new Line<>("16");

    public static final Line<Rupiah> L16A = new Line<>("16a");
    public static final Line<Rupiah> L16B = new Line<>("16b");

    /// Whether next year is paid for in advance: not when others withheld enough (line 13 b).
    public static final Line<Boolean> PAYS_AHEAD = new Line<>("18.open");

    public static final Line<Rupiah> L18A = new Line<>("18a");
    public static final Line<Rupiah> L18 = new Line<>("18");
    public static final Line<Rupiah> JBA_I = new Line<>("S-I.A");
    public static final Line<Rupiah> JBB_I = new Line<>("S-I.B");
    public static final Line<Rupiah> JBC_I = new Line<>("S-I.C");
    public static final Line<Rupiah> JBA_II_BASE = new Line<>("S-II.A.base");
    public static final Line<Rupiah> JBA_II_TAX = new Line<>("S-II.A.tax");
    public static final Line<Rupiah> JBB_II = new Line<>("S-II.B");
    public static final Line<Rupiah> JBC_II = new Line<>("S-II.C");

    public static final RuleBook RULES =
            RuleBook.of(
                    List.of(
                            line(L1).reads(EMPLOYERS.filledOr(NO_EMPLOYERS))
                                    .is(rows -> Row.total(rows, EMPLOYER_NET))
                                    .by("1770S angka 1; UU PPh Pasal 4 ayat (1) huruf a"),
                            line(JBA_I)
                                    .reads(OTHER_INCOME)
                                    .is(rows -> Row.total(rows, OTHER_AMOUNT))
                                    .by("1770S-I bagian A; UU PPh Pasal 4 ayat (1)"),
                            line(L2).reads(JBA_I).is(sum -> sum).by("1770S angka 2"),
                            line(L3).reads(FOREIGN_NET.or(Rupiah.ZERO))
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770S angka 3; UU PPh Pasal 4 ayat (1)")
                                    .unsure("foreign-1770S")
                                    .corrected(2),
                            line(L4).reads(L1, L2, L3)
                                    .is((job, other, abroad) -> job.plus(other).plus(abroad))
                                    .by("1770S angka 4"),
                            line(L5).reads(ZAKAT.or(Rupiah.ZERO))
                                    .is(zakat -> zakat)
                                    .by(
                                            "1770S angka 5; PP 60/2010; UU PPh Pasal 9 ayat (1)"
                                                    + " huruf g"),
                            line(L6).reads(L4, L5).is(Rupiah::minus).by("1770S angka 6"),
                            line(L7).reads(SPOUSAL_STATUS, PTKP_STATUS, PTKP)
                                    .is(Personal::relief)
                                    .by("1770S angka 7; UU PPh Pasal 7"),
                            line(L8).reads(SPOUSAL_STATUS, L6, L7)
                                    .is(Personal::taxable)
                                    .by("1770S angka 8; UU PPh Pasal 17 ayat (4)"),
                            line(L9).reads(SPOUSAL_STATUS, L8, INCOME_TAX, OWN_SHARE)
                                    .is(
                                            (status, taxable, scale, share) ->
                                                    splits(status) ? share : scale.on(taxable))
                                    .by("1770S angka 9; UU PPh Pasal 17 ayat (1) huruf a"),
                            line(L10)
                                    .reads(REFUNDED_24.or(Rupiah.ZERO))
                                    .is(refund -> refund)
                                    .by("1770S angka 10; UU PPh Pasal 24 ayat (4)"),
                            line(L11).reads(L9, L10).is(Rupiah::plus).by("1770S angka 11"),
                            line(JBC_I)
                                    .reads(CREDITS.filledOr(NO_CREDITS))
                                    .is(rows -> Row.total(rows, CREDIT_AMOUNT))
                                    .by("1770S-I bagian C; UU PPh Pasal 28 ayat (1)"),
                            line(L12).reads(JBC_I).is(sum -> sum).by("1770S angka 12"),
                            line(L13).reads(L11, L12).is(Rupiah::minus).by("1770S angka 13"),
                            line(L13A)
                                    .reads(L13)
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770S angka 13 a"),
                            line(L13B).reads(L13).is(Personal::below).by("1770S angka 13 b"),
                            line(L14A)
                                    .reads(PPH25.or(Rupiah.ZERO))
                                    .is(paid -> paid)
                                    .by("1770S angka 14 a; UU PPh Pasal 25"),
                            line(L14B)
                                    .reads(STP25.or(Rupiah.ZERO))
                                    .is(paid -> paid)
                                    .by("1770S angka 14 b; UU KUP Pasal 14"),
                            line(L15).reads(L14A, L14B).is(Rupiah::plus).by("1770S angka 15"),
                            line(L16).reads(L13, L15).is(Rupiah::minus).by("1770S angka 16"),
                            line(L16A)
                                    .reads(L16)
                                    .is(Rupiah::orZeroIfNegative)
                                    .by("1770S angka 16 a; UU PPh Pasal 29"),
                            line(L16B)
                                    .reads(L16)
                                    .is(Personal::below)
                                    .by("1770S angka 16 b; UU PPh Pasal 28A"),
                            line(PAYS_AHEAD)
                                    .reads(L13A)
                                    .is(Rupiah::isPositive)
                                    .by("1770S angka 18; UU PPh Pasal 25 ayat (1)"),
                            line(L18A)
                                    .reads(L13A)
                                    .is(owed -> owed.share(1, 12))
                                    .by("1770S angka 18 a; UU PPh Pasal 25 ayat (1)"),
                            line(L18)
                                    .reads(
                                            L18A,
                                            OWN_INSTALMENT
                                                    .or(Rupiah.of(-1))
                                                    .behind(PAYS_AHEAD, Rupiah.ZERO))
                                    .is((twelfth, own) -> own.isNegative() ? twelfth : own)
                                    .by("1770S angka 18; UU PPh Pasal 25")
                                    .corrected(2),
                            line(JBB_I)
                                    .reads(EXEMPT_INCOME)
                                    .is(rows -> Row.total(rows, EXEMPT_GROSS))
                                    .by("1770S-I bagian B; UU PPh Pasal 4 ayat (3)"),
                            line(JBA_II_BASE)
                                    .reads(FINAL_INCOME)
                                    .is(rows -> Row.total(rows, FINAL_BASE))
                                    .by("1770S-II bagian A; UU PPh Pasal 4 ayat (2)"),
                            line(JBA_II_TAX)
                                    .reads(FINAL_INCOME)
                                    .is(rows -> Row.total(rows, FINAL_TAX))
                                    .by("1770S-II bagian A; UU PPh Pasal 4 ayat (2)"),
                            line(JBB_II)
                                    .reads(ASSETS.filledOr(NO_ASSETS))
                                    .is(rows -> Row.total(rows, ASSET_COST))
                                    .by("1770S-II bagian B"),
                            line(JBC_II)
                                    .reads(DEBTS.filledOr(NO_DEBTS))
                                    .is(rows -> Row.total(rows, DEBT_AMOUNT))
                                    .by("1770S-II bagian C")),
                    PhMt.rules(L6),
                    Amendment.rules(L16),
                    Settlement.rules(L16, Amendment.OWED, "1770S angka 16"));
}
