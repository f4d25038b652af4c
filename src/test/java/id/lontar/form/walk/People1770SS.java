package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal1770SS.*;

import id.lontar.form.op.Form1770SS;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Taxpayer;

import java.time.LocalDate;

/// Who files form 1770SS: employees with one employer and at most 60 million.
///
/// Source: PER-34/PJ/2010 as amended by PER-30/PJ/2017; its lines as printed.
final class People1770SS {
    private People1770SS() {}

    static final Taxpayers ALL =
            new Taxpayers(Form1770SS.FORM, 2024, LocalDate.of(2025, 3, 20), someone())
                    .differ(
                            aspect(
                                    "outcome",
                                    // 58.000.000 - 2.900.000 - 54.000.000 = 1.100.000 at 5 %
                                    is("under", a -> tax(a, 58_000_000, 0)),
                                    is("nil", a -> tax(a, 50_000_000, 0)),
                                    is("over", a -> tax(a, 50_000_000, 400_000))))
                    .differ(
                            aspect(
                                    "status",
                                    is("alone", a -> status(a, "KK", "TK/0")),
                                    is("couple", a -> status(a, "KK", "K/1")),
                                    is("apart", a -> status(a, "HB", "TK/0"))))
                    .differ(aspect("other", is("no"), is("yes", a -> money(a, OTHER_NET, 400_000))))
                    .differ(
                            aspect(
                                    "final",
                                    is("no"),
                                    is(
                                            "yes",
                                            a ->
                                                    money(
                                                            money(a, FINAL_BASE, 1_000_000),
                                                            FINAL_TAX,
                                                            200_000))))
                    .differ(aspect("exempt", is("no"), is("yes", a -> money(a, EXEMPT, 700_000))))
                    .differ(Common.REVISION)
                    .differ(Common.later(2025))
                    .must("kepala formulir", a -> true, Taxpayer.NPWP, Taxpayer.NAME)
                    .may("kepala formulir", a -> true, Taxpayer.PHONE)
                    .must("Pasal 7 UU PPh; angka 3", a -> true, SPOUSAL_STATUS, PTKP_STATUS)
                    .must("one employer (PER-34/PJ/2010 Pasal 3)", a -> true, EMPLOYERS)
                    .may("no business, nothing from abroad", a -> true, BUSINESS, ABROAD)
                    .must("angka 1, 2, 6", a -> true, GROSS, DEDUCTIONS, WITHHELD)
                    .may("angka 1, 8, 10", a -> true, OTHER_NET, FINAL_BASE, EXEMPT)
                    .must("angka 9: when 8 is above zero", a -> a.is("final", "yes"), FINAL_TAX)
                    .must("angka 11, 12", a -> true, ASSETS, DEBTS)
                    .told(Taxpayer.NPWP, Taxpayer.NAME, Taxpayer.PHONE);

    static {
        Common.amends(ALL);
        Common.comesLater(ALL);
        Common.pays(ALL, People1770SS::owes);
    }

    /// Who pays: below 54 million nobody owes; an amendment also pays back what was refunded.
    private static boolean owes(Situation a) {
        // A couple's allowance of 63 million takes all of it.
        var underpaid = a.is("outcome", "under") && !a.is("status", "couple");
        return Common.owes(a, underpaid, a.is("outcome", "over"));
    }

    private static Answers someone() {
        var who =
                Answers.NONE
                        .with(Taxpayer.NPWP, "3171010101900001")
                        .with(Taxpayer.NAME, "Siti Rahmawati")
                        .with(Taxpayer.PHONE, "081200000001")
                        .with(EMPLOYERS, 1)
                        .with(BUSINESS, false)
                        .with(ABROAD, false)
                        .withRow(Enclosed.FILES, Common.proof());
        return money(money(who, ASSETS, 20_000_000), DEBTS, 0);
    }

    private static Answers tax(Answers a, long gross, long withheld) {
        return money(money(money(a, GROSS, gross), DEDUCTIONS, gross / 20), WITHHELD, withheld);
    }

    private static Answers status(Answers a, String spousal, String ptkp) {
        return a.with(SPOUSAL_STATUS, spousal).with(PTKP_STATUS, ptkp);
    }

    private static Answers money(
            Answers a, id.lontar.rules.Question<Rupiah> question, long amount) {
        return a.with(question, Rupiah.of(amount));
    }
}
