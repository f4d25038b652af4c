package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;
import id.lontar.tax.ReturnStatus;

import java.util.List;

/// All rules of the return of an individual in the Coretax generation, and what it comes to.
public final class CoretaxReturn {
    private CoretaxReturn() {}

    /// What the return comes to: line 12b, which is line 11a when nothing is amended.
    public static final Line<Rupiah> BALANCE = Induk.L12B;

    /// What must be paid before filing. A decision to pay later lowers it on an ordinary
    /// return; an amendment asks for its difference (12b), as the form labels it.
    public static final Line<Rupiah> TO_PAY = new Line<>("toPay");

    private static final List<Rule<?>> ENDING =
            List.of(
                    line(Settlement.STATUS)
                            .reads(BALANCE)
                            .is(balance -> ReturnStatus.of(balance.amount()))
                            .by("Induk Coretax angka 11.a dan 12.b"),
                    line(TO_PAY)
                            .reads(Gates.ASK_AMENDED, Induk.L11C, Induk.L12B)
                            .is(
                                    (amended, left, difference) ->
                                            (amended ? difference : left).orZeroIfNegative())
                            .by("Induk Coretax angka 11.c dan 12.b; UU PPh Pasal 29"),
                    line(Settlement.PAID)
                            .reads(Settlement.PAYMENTS)
                            .is(rows -> Row.total(rows, Settlement.PAYMENT_AMOUNT))
                            .by("UU PPh Pasal 29"),
                    line(Settlement.STILL_TO_PAY)
                            .reads(TO_PAY, Settlement.PAID)
                            .is((owed, paid) -> owed.minus(paid).orZeroIfNegative())
                            .by("UU PPh Pasal 29; UU KUP Pasal 9 ayat (2)"));

    public static final RuleBook RULES =
            RuleBook.of(
                    Gates.RULES,
                    Induk.RULES,
                    Assets.RULES,
                    Income.RULES,
                    Books.RULES,
                    Turnover.RULES,
                    Norm.RULES,
                    Lists.RULES,
                    Losses.RULES,
                    Instalments.RULES,
                    Spouses.RULES,
                    ENDING);
}
