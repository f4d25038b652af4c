package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Extension;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;

import java.time.LocalDate;
import java.util.function.Predicate;

/// What every annual return asks alike: about the return it replaces (UU KUP Pasal 8), the notice
/// that it comes later (UU KUP Pasal 3 ayat (4)), and the payment (UU PPh Pasal 29).
final class Common {
    private Common() {}

    private static final Rupiah BEFORE = Rupiah.of(1_000);

    static final Aspect REVISION =
            aspect(
                    "revision",
                    is("first"),
                    is(
                            "wasUnder",
                            a ->
                                    a.with(Amendment.NUMBER, 1)
                                            .with(Amendment.PREVIOUS_BALANCE, BEFORE)),
                    is(
                            "wasOver",
                            a ->
                                    a.with(Amendment.NUMBER, 2)
                                            .with(
                                                    Amendment.PREVIOUS_BALANCE,
                                                    Rupiah.ZERO.minus(BEFORE))
                                            .with(Amendment.REFUNDED, true)));

    /// Of a person, for a calendar year.
    static Aspect later(int filed) {
        return later(LocalDate.of(filed, 3, 10), LocalDate.of(filed, 5, 31));
    }

    /// @param notice when it was handed in
    static Aspect later(LocalDate notice, LocalDate until) {
        return aspect(
                "later",
                is("no"),
                is(
                        "yes",
                        a ->
                                a.with(Extension.NOTICE, notice)
                                        .with(Extension.UNTIL, until)
                                        .with(Extension.PROVISIONAL, Rupiah.ZERO)));
    }

    static Row proof() {
        return Row.empty("proof")
                .with(Enclosed.FILE_NAME, "bukti.pdf")
                .with(Enclosed.FILE_PURPOSE, "PAYMENT")
                .with(Enclosed.FILE_SHA256, "0".repeat(64));
    }

    static boolean amends(Situation a) {
        return !a.is("revision", "first");
    }

    /// What was refunded before has to be paid back, unless this return is overpaid by more.
    static boolean owes(Situation a, boolean underpaid, boolean overpaid) {
        return underpaid || (a.is("revision", "wasOver") && !overpaid);
    }

    static void amends(Taxpayers taxpayers) {
        taxpayers
                .may("UU KUP Pasal 8 ayat (1)", Common::amends, Amendment.NUMBER)
                .must("UU KUP Pasal 8 ayat (1)", Common::amends, Amendment.PREVIOUS_BALANCE)
                .must(
                        "of an overpaid return alone",
                        a -> a.is("revision", "wasOver"),
                        Amendment.REFUNDED);
    }

    static void comesLater(Taxpayers taxpayers) {
        taxpayers
                .may("UU KUP Pasal 3 ayat (4)", a -> true, Extension.NOTICE)
                .must(
                        "UU KUP Pasal 3 ayat (5)",
                        a -> a.is("later", "yes"),
                        Extension.UNTIL,
                        Extension.PROVISIONAL);
    }

    static void pays(Taxpayers taxpayers, Predicate<Situation> owes) {
        taxpayers
                .must("UU PPh Pasal 29", owes, Settlement.PAYMENTS)
                .may("kode billing", owes, Settlement.BILLING_CODE, Settlement.BILLING_EXPIRES)
                .may(
                        "UU KUP Pasal 8 ayat (2)",
                        a -> owes.test(a) && amends(a),
                        Amendment.INTEREST_RATE)
                .may("lampiran", a -> true, Enclosed.FILES)
                .told(Settlement.BILLING_CODE, Settlement.BILLING_EXPIRES, Amendment.REFUNDED);
    }
}
