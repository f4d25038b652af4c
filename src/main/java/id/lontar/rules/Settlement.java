package id.lontar.rules;

import static id.lontar.rules.Rule.line;

import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;

import java.time.LocalDate;
import java.util.List;

/// What a return comes to and how that is paid: the same for every annual return.
public final class Settlement {
    private Settlement() {}

    public static final Column<String> PAYMENT_KIND = new Column<>("kind", Kind.TEXT);
    public static final Column<String> PAYMENT_NUMBER = new Column<>("number", Kind.TEXT);
    public static final Column<LocalDate> PAYMENT_DATE = new Column<>("date", Kind.DATE);
    public static final Column<Rupiah> PAYMENT_AMOUNT = new Column<>("amount", Kind.MONEY);
    public static final Column<String> PAYMENT_PROOF = new Column<>("proof", Kind.TEXT);
    public static final Table PAYMENTS =
            new Table(
                    "payments",
                    List.of(
                            PAYMENT_KIND,
                            PAYMENT_NUMBER,
                            PAYMENT_DATE,
                            PAYMENT_AMOUNT,
                            PAYMENT_PROOF));
    public static final Question<String> BILLING_CODE =
            new Question<>("payment.billingCode", Kind.TEXT);
    public static final Question<LocalDate> BILLING_EXPIRES =
            new Question<>("payment.billingExpires", Kind.DATE);

    public static final Line<ReturnStatus> STATUS = new Line<>("status");

    /// Whether anything is to be paid: payments are asked for, and count, only then.
    public static final Line<Boolean> OWES = new Line<>("payment.owes");

    public static final Line<Rupiah> PAID = new Line<>("payment.paid");
    public static final Line<Rupiah> STILL_TO_PAY = new Line<>("payment.stillToPay");

    private static final Source<List<Row>> PAID_WITH = PAYMENTS.behind(OWES, List.of());

    /// How `STATUS`, `PAID` and `STILL_TO_PAY` follow.
    ///
    /// @param balance the line with the final balance and its sign: above zero is underpaid
    /// @param paper where that line stands, such as `1770S angka 16`
    public static List<Rule<?>> rules(Line<Rupiah> balance, String paper) {
        return rules(balance, balance, paper);
    }

    /// @param toPay what of it has to be paid with this return, such as that of an amendment
    public static List<Rule<?>> rules(Line<Rupiah> balance, Line<Rupiah> toPay, String paper) {
        return List.of(
                line(STATUS)
                        .reads(balance)
                        .is(amount -> ReturnStatus.of(amount.amount()))
                        .by(paper),
                owes(toPay),
                paid(),
                stillToPay(toPay));
    }

    public static Rule<Boolean> owes(Line<Rupiah> toPay) {
        return line(OWES).reads(toPay).is(Rupiah::isPositive).by("UU PPh Pasal 29");
    }

    public static Rule<Rupiah> paid() {
        return line(PAID)
                .reads(PAID_WITH)
                .is(rows -> Row.total(rows, PAYMENT_AMOUNT))
                .by("UU PPh Pasal 29");
    }

    public static Rule<Rupiah> stillToPay(Line<Rupiah> toPay) {
        return line(STILL_TO_PAY)
                .reads(toPay, PAID)
                .is((owed, paid) -> owed.orZeroIfNegative().minus(paid).orZeroIfNegative())
                .by("UU PPh Pasal 29; UU KUP Pasal 9 ayat (2)");
    }
}
