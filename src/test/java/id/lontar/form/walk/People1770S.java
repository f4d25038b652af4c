package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Taxpayer;

import java.time.LocalDate;

/// Who files form 1770S: employees without a business. Source: PER-34/PJ/2010 as amended by
/// PER-30/PJ/2017; its lines as printed.
final class People1770S {
    private People1770S() {}

    static final Taxpayers ALL =
            new Taxpayers(Form1770S.FORM, 2024, LocalDate.of(2025, 3, 20), Persons.someone())
                    .differ(Persons.STATUS)
                    .differ(
                            aspect(
                                    "outcome",
                                    is(
                                            "under",
                                            a ->
                                                    Persons.job(a, 400_000_000)
                                                            .with(STP25, Rupiah.of(10_000))),
                                    is("nil", a -> Persons.job(a, 40_000_000)),
                                    is(
                                            "noJob",
                                            a -> a.with(NO_EMPLOYERS, true).with(NO_CREDITS, true)),
                                    // Withheld too much, so nothing is paid in advance.
                                    is(
                                            "withheld",
                                            a ->
                                                    Persons.slip(
                                                                    Persons.job(a, 60_000_000),
                                                                    2_000_000)
                                                            .with(OVERPAID_REQUEST, "b")),
                                    // Tax was due of which more was paid in advance than due.
                                    is(
                                            "paidAhead",
                                            a ->
                                                    Persons.job(a, 400_000_000)
                                                            .with(PPH25, Rupiah.of(900_000_000))
                                                            .with(OVERPAID_REQUEST, "a")
                                                            .with(
                                                                    OWN_INSTALMENT,
                                                                    Rupiah.of(1_000_000)))))
                    .differ(Persons.OTHER)
                    .differ(Persons.FINAL)
                    .differ(
                            aspect(
                                    "abroad",
                                    is("no"),
                                    is("yes", a -> a.with(FOREIGN_NET, Rupiah.of(2_000_000)))))
                    .differ(Persons.ASSET)
                    .differ(Persons.DEBT)
                    .differ(Common.REVISION)
                    .differ(Common.later(2025))
                    .must(
                            "kepala formulir",
                            a -> true,
                            Taxpayer.NPWP,
                            Taxpayer.NAME,
                            OCCUPATION,
                            Taxpayer.KLU)
                    .may("kepala formulir", a -> true, Taxpayer.PHONE)
                    .must("UU PPh Pasal 7, 8; angka 7", a -> true, SPOUSAL_STATUS, PTKP_STATUS)
                    .asked(
                            "PH, MT: the spouse files too; HB: if it is known",
                            Persons::apart,
                            Persons::splits,
                            SPOUSE_NPWP)
                    .must("UU PPh Pasal 8 ayat (3)", Persons::splits, FILER, SPOUSE_NET)
                    .must("angka 1, or that there is none", a -> true, NO_EMPLOYERS, EMPLOYERS)
                    .may("angka 2, 3, 5", a -> true, OTHER_INCOME, FOREIGN_NET, ZAKAT)
                    .must("1770S-I bagian C, or that there is none", a -> true, NO_CREDITS, CREDITS)
                    .may("angka 10, 14", a -> true, PPH25, STP25, REFUNDED_24)
                    .may("1770S-I bagian B, 1770S-II bagian A", a -> true, FINAL_INCOME)
                    .may("1770S-I bagian B", a -> true, EXEMPT_INCOME)
                    .must("1770S-II bagian B, C", a -> true, ASSETS, NO_ASSETS, DEBTS, NO_DEBTS)
                    .must("1770S-II bagian D; V07", a -> true, FAMILY)
                    .told(Taxpayer.NPWP, Taxpayer.NAME, OCCUPATION, Taxpayer.KLU, Taxpayer.PHONE)
                    .told(SPOUSE_NPWP, FILER, OVERPAID_REQUEST)
                    .must("angka 17: V06", People1770S::overpaid, OVERPAID_REQUEST)
                    .may("angka 18: nothing when 13 b", People1770S::paysAhead, OWN_INSTALMENT);

    static {
        Common.amends(ALL);
        Common.comesLater(ALL);
        Common.pays(ALL, a -> Common.owes(a, a.is("outcome", "under"), overpaid(a)));
    }

    private static boolean overpaid(Situation a) {
        return a.is("outcome", "withheld", "paidAhead");
    }

    private static boolean paysAhead(Situation a) {
        return a.is("outcome", "under", "paidAhead");
    }
}
