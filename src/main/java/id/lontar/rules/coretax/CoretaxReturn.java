package id.lontar.rules.coretax;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Line;
import id.lontar.rules.Rule;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Settlement;
import id.lontar.tax.ReturnStatus;

import java.util.List;

/// All rules of the return of an individual in the Coretax generation, and what it comes to.
public final class CoretaxReturn {
    private CoretaxReturn() {}

    /// What the return comes to: line 11a, and of an amendment line 12b, unless what the original
    /// had overpaid was never given back.
    public static final Line<Rupiah> BALANCE = new Line<>("balance");

    /// What must be paid before filing. A decision to pay later lowers it on an ordinary return
    /// alone: 12b is labelled as the difference to 11a.
    public static final Line<Rupiah> TO_PAY = new Line<>("toPay");

    private static final List<Rule<?>> ENDING =
            List.of(
                    Amendment.overpaidBefore(Induk.BEFORE),
                    line(BALANCE)
                            .reads(Induk.L11A, Induk.L12A, Amendment.GIVEN_BACK)
                            .is(Amendment::open)
                            .by("Induk Coretax angka 12.b; UU KUP Pasal 8 ayat (1)")
                            .unsure("openOverpayment", Amendment::isOpen),
                    line(Settlement.STATUS)
                            .reads(BALANCE)
                            .is(balance -> ReturnStatus.of(balance.amount()))
                            .by("Induk Coretax angka 11.a dan 12.b"),
                    line(TO_PAY)
                            .reads(Gates.AMENDS, Induk.L11C, BALANCE)
                            .is(
                                    (amended, left, balance) ->
                                            (amended ? balance : left).orZeroIfNegative())
                            .by("Induk Coretax angka 11.c dan 12.b; UU PPh Pasal 29"),
                    Settlement.owes(TO_PAY),
                    Settlement.paid(),
                    Settlement.stillToPay(TO_PAY));

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
