package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.coretax.Ask.amount;
import static id.lontar.rules.coretax.Ask.money;
import static id.lontar.rules.op.Personal.INCOME_TAX;
import static id.lontar.rules.op.Personal.PTKP;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.NotAnAnswer;
import id.lontar.rules.Question;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Taxpayer;

import java.util.List;

/// Next year's PPh 25: line 13a from this return, or L-4 part A by an own computation.
///
/// Source: PER-11/PJ/2025, induk angka 13 and lampiran 4 bagian A; UU PPh Pasal 25.
public final class Instalments {
    private Instalments() {}

    static final Source<Integer> FROM = Taxpayer.FIRST_MONTH.or(1);
    static final Source<Integer> UNTIL = Taxpayer.LAST_MONTH.or(12);

    // L-4 A
    public static final Question<Rupiah> NET = money("instalment.net");
    public static final Question<Rupiah> NEXT_LOSS = money("instalment.nextLoss");
    public static final Question<Rupiah> ZAKAT = money("instalment.zakat");
    public static final Question<Rupiah> REDUCTIONS = money("instalment.reductions");
    public static final Question<Rupiah> CREDITS = money("instalment.credits");

    public static final Line<Integer> MONTHS = new Line<>("header.months");
    public static final Line<Rupiah> TOTAL_NET = new Line<>("L-4.A.net");
    public static final Line<Rupiah> RELIEF = new Line<>("L-4.A.ptkp");
    public static final Line<Rupiah> TAXABLE = new Line<>("L-4.A.taxable");
    public static final Line<Rupiah> TAX = new Line<>("L-4.A.tax");
    public static final Line<Rupiah> PAYABLE = new Line<>("L-4.A.payable");
    public static final Line<Rupiah> INSTALMENT = new Line<>("L-4.A");
    public static final Line<Rupiah> L13A = new Line<>("13a");
    public static final Line<Rupiah> L13B = new Line<>("13b");

    private static final Line<Boolean> OPEN = Gates.OPEN_OWN_INSTALMENT;

    static final List<Rule<?>> RULES =
            List.of(
                    line(MONTHS)
                            .reads(FROM, UNTIL)
                            .is(Instalments::months)
                            .by("Kepala induk Coretax"),
                    line(L13A)
                            .reads(Induk.L9, Induk.L10A, MONTHS, Gates.ASK_13A)
                            .is(
                                    (tax, withheld, months, regular) ->
                                            regular
                                                    ? tax.minus(withheld)
                                                            .orZeroIfNegative()
                                                            .shareHalfUp(1, months)
                                                    : Rupiah.ZERO)
                            .by("Induk Coretax angka 13.a; UU PPh Pasal 25 ayat (1)"),
                    line(TOTAL_NET)
                            .reads(
                                    NET.behind(OPEN, Rupiah.ZERO),
                                    amount(NEXT_LOSS, OPEN),
                                    amount(ZAKAT, OPEN))
                            .is(
                                    (net, loss, zakat) ->
                                            net.minus(loss).minus(zakat).orZeroIfNegative())
                            .by("Lampiran 4 bagian A"),
                    line(RELIEF)
                            .reads(Allowance.INSTALMENT.behind(OPEN, Allowance.NONE), PTKP)
                            .is((code, ptkp) -> Allowance.of(Allowance.INSTALMENT, code, ptkp))
                            .by("Lampiran 4 bagian A; UU PPh Pasal 7"),
                    line(TAXABLE)
                            .reads(TOTAL_NET, RELIEF)
                            .is(Allowance::taxable)
                            .by("Lampiran 4 bagian A; UU PPh Pasal 17 ayat (4)"),
                    line(TAX)
                            .reads(TAXABLE, INCOME_TAX)
                            .is((taxable, scale) -> scale.on(taxable))
                            .by("Lampiran 4 bagian A; UU PPh Pasal 17 ayat (1) huruf a"),
                    line(PAYABLE)
                            .reads(TAX, amount(REDUCTIONS, OPEN), amount(CREDITS, OPEN))
                            .is((tax, less, paid) -> tax.minus(less).minus(paid).orZeroIfNegative())
                            .by("Lampiran 4 bagian A"),
                    line(INSTALMENT)
                            .reads(PAYABLE)
                            .is(payable -> payable.shareHalfUp(1, 12))
                            .by("Lampiran 4 bagian A; UU PPh Pasal 25 ayat (1)"),
                    line(L13B).reads(INSTALMENT).is(sum -> sum).by("Induk Coretax angka 13.b"));

    /// A period that ends before it begins runs over the turn of the year.
    private static int months(int first, int last) {
        if (first < 1 || first > 12) throw new NotAnAnswer(Taxpayer.FIRST_MONTH);
        if (last < 1 || last > 12) throw new NotAnAnswer(Taxpayer.LAST_MONTH);
        return first <= last ? last - first + 1 : 13 - first + last;
    }
}
