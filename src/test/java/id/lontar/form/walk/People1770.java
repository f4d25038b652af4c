package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.form.op.Form1770;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.NextYear;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.PartYear;
import id.lontar.rules.op.Turnover;

import java.time.LocalDate;

/// Who files form 1770: business and professions. Source: PER-34/PJ/2010 as amended by
/// PER-30/PJ/2017; its lines as printed. Small incomes stay below every allowance, so that the
/// outcome follows from its own aspect.
final class People1770 {
    private People1770() {}

    private static final Aspect BUSINESS =
            aspect(
                    "business",
                    is("books", People1770::books),
                    is("audited", a -> audited(books(a))),
                    is("booksAndNorm", a -> norm(books(a))),
                    is("norm", a -> norm(records(a))),
                    is("turnover", a -> turnover(records(a))));

    private static final Aspect OUTCOME =
            aspect(
                    "outcome",
                    is("nil", a -> a.with(NO_CREDITS, true)),
                    is(
                            "under",
                            a ->
                                    a.with(NO_CREDITS, true)
                                            .with(REFUNDED_24, Rupiah.of(10_000))
                                            .withRow(OTHER_INCOME, interest())),
                    is("withheld", a -> Persons.slip(a, 400_000).with(OVERPAID_REQUEST, "b")),
                    is(
                            "paidAhead",
                            a ->
                                    a.with(NO_CREDITS, true)
                                            .with(PPH25, Rupiah.of(900_000_000))
                                            .with(STP25, Rupiah.of(100_000))
                                            .with(OVERPAID_REQUEST, "a")
                                            .withRow(OTHER_INCOME, interest())));

    private static final Aspect JOB =
            aspect(
                    "job",
                    is("no", a -> a.with(NO_EMPLOYERS, true)),
                    is("yes", a -> Persons.wage(a, 10_000_000)));

    private static final Aspect ABROAD =
            aspect(
                    "abroad",
                    is("no"),
                    is(
                            "yes",
                            a ->
                                    a.withRow(
                                            Abroad.INCOME,
                                            Row.empty("x")
                                                    .with(Abroad.COUNTRY, "Singapura")
                                                    .with(Abroad.PAYER, "Example Pte Ltd")
                                                    .with(Abroad.NET, Rupiah.of(1_000_000))
                                                    .with(Abroad.TAX, Rupiah.of(100_000)))));

    private static final Aspect LOSSES =
            aspect(
                    "losses",
                    is("no"),
                    is(
                            "yes",
                            a ->
                                    a.withRow(
                                            LossYears.WORKSHEET,
                                            Row.empty("l")
                                                    .with(LossYears.YEAR, 2022)
                                                    .with(LossYears.LOSS, Rupiah.of(300_000))
                                                    .with(LossYears.USED, Rupiah.ZERO))));

    private static final Aspect PERIOD =
            aspect(
                    "period",
                    is("year"),
                    is(
                            "part",
                            a ->
                                    a.with(PartYear.BEGINS, LocalDate.of(2024, 2, 10))
                                            .with(PartYear.ENDS, LocalDate.of(2024, 12, 31))));

    private static final Aspect NEXT =
            aspect(
                    "next",
                    is("twelfth", a -> a.with(NextYear.METHOD, "a")),
                    is(
                            "turnover",
                            a ->
                                    a.with(NextYear.METHOD, "b")
                                            .with(NextYear.MONTH_TURNOVER, Rupiah.of(8_000_000))),
                    is(
                            "worksheet",
                            a ->
                                    a.with(NextYear.METHOD, "c")
                                            .with(NextYear.IRREGULAR, Rupiah.of(100_000))
                                            .with(NextYear.IRREGULAR_CREDITS, Rupiah.ZERO)));

    static final Taxpayers ALL =
            new Taxpayers(Form1770.FORM, 2024, LocalDate.of(2025, 3, 20), Persons.someone())
                    .differ(Persons.STATUS)
                    .differ(BUSINESS)
                    .differ(OUTCOME)
                    .differ(JOB)
                    .differ(Persons.OTHER)
                    .differ(Persons.FINAL)
                    .differ(ABROAD)
                    .differ(LOSSES)
                    .differ(PERIOD)
                    .differ(NEXT)
                    .differ(Persons.ASSET)
                    .differ(Persons.DEBT)
                    .differ(Common.REVISION)
                    .differ(Common.later(2025));

    static {
        head(ALL);
        business(ALL);
        income(ALL);
        ending(ALL);
    }

    private static void head(Taxpayers all) {
        all.must(
                        "kepala formulir",
                        a -> true,
                        Taxpayer.NPWP,
                        Taxpayer.NAME,
                        OCCUPATION,
                        Taxpayer.KLU,
                        Books.METHOD)
                .may("kepala formulir", a -> true, Taxpayer.PHONE, PartYear.BEGINS, PartYear.ENDS)
                .must("UU PPh Pasal 7, 8; angka 10", a -> true, SPOUSAL_STATUS, PTKP_STATUS)
                .asked(
                        "PH, MT: the spouse files too; HB: if it is known",
                        Persons::apart,
                        Persons::splits,
                        SPOUSE_NPWP)
                .must("UU PPh Pasal 8 ayat (3)", Persons::splits, FILER)
                .asked("1770-III bagian C", Persons::apart, Persons::splits, SPOUSE_NET)
                .told(Taxpayer.NPWP, Taxpayer.NAME, OCCUPATION, Taxpayer.KLU, Taxpayer.PHONE)
                .told(SPOUSE_NPWP, FILER, OVERPAID_REQUEST);
        Common.amends(all);
        Common.comesLater(all);
    }

    private static void business(Taxpayers all) {
        all.must(
                        "1770-I hal. 1 angka 1",
                        People1770::keepsBooks,
                        Books.TURNOVER,
                        Books.COST_OF_GOODS,
                        Books.EXPENSES)
                .may("1770-I hal. 1 angka 2", People1770::keepsBooks, Books.PLUS.toArray())
                .may("1770-I hal. 1 angka 3", People1770::keepsBooks, Books.MINUS.toArray())
                .may(
                        "1770-I hal. 1",
                        People1770::keepsBooks,
                        Books.ACTIVITY,
                        Books.AUDITED,
                        Books.CONSULTANT,
                        Books.CONSULTANT_NPWP)
                .must(
                        "1770-I hal. 1: opini",
                        a -> a.is("business", "audited"),
                        Books.OPINION,
                        Books.ACCOUNTANT)
                .may(
                        "1770-I hal. 1: akuntan publik",
                        a -> a.is("business", "audited"),
                        Books.ACCOUNTANT_NPWP,
                        Books.FIRM,
                        Books.FIRM_NPWP)
                .asked(
                        "1770-I hal. 2 bagian B",
                        a -> true,
                        a -> a.is("business", "norm"),
                        Norm.ACTIVITIES)
                .may("that nothing is on the norm", a -> a.is("business", "norm"), Norm.NONE)
                .may(
                        "UU PPh Pasal 14 ayat (2)",
                        a -> a.is("business", "norm", "booksAndNorm"),
                        Norm.NOTIFIED)
                .asked(
                        "1770-III bagian A angka 16",
                        a -> true,
                        a -> a.is("business", "turnover"),
                        Turnover.MONTHLY)
                .told(
                        Books.ACTIVITY,
                        Books.OPINION,
                        Books.ACCOUNTANT,
                        Books.ACCOUNTANT_NPWP,
                        Books.FIRM,
                        Books.FIRM_NPWP,
                        Books.CONSULTANT,
                        Books.CONSULTANT_NPWP);
    }

    private static void income(Taxpayers all) {
        all.must("1770-I bagian C, or that there is none", a -> true, NO_EMPLOYERS, EMPLOYERS)
                .may("1770-I hal. 2 bagian D", a -> true, OTHER_INCOME)
                .may("angka 4, 6, 8", a -> true, Abroad.INCOME, ZAKAT, LossYears.WORKSHEET)
                .must("1770-II bagian A, or that there is none", a -> true, NO_CREDITS, CREDITS)
                .may("angka 13, 17", a -> true, PPH25, STP25, REFUNDED_24)
                .may("1770-III bagian A, B", a -> true, FINAL_INCOME, EXEMPT_INCOME)
                .must("1770-IV bagian A, B", a -> true, ASSETS, NO_ASSETS, DEBTS, NO_DEBTS)
                .must("1770-IV bagian C; V07", a -> true, FAMILY);
    }

    private static void ending(Taxpayers all) {
        all.must("angka 20: V06", People1770::overpaid, OVERPAID_REQUEST)
                .must("angka 21", People1770::paysAhead, NextYear.METHOD)
                .must(
                        "angka 21 b",
                        a -> paysAhead(a) && a.is("next", "turnover"),
                        NextYear.MONTH_TURNOVER)
                .may(
                        "angka 21 c",
                        a -> paysAhead(a) && a.is("next", "worksheet"),
                        NextYear.IRREGULAR,
                        NextYear.IRREGULAR_CREDITS);
        Common.pays(all, a -> Common.owes(a, a.is("outcome", "under"), overpaid(a)));
    }

    private static boolean keepsBooks(Situation a) {
        return a.is("business", "books", "audited", "booksAndNorm");
    }

    private static boolean overpaid(Situation a) {
        return a.is("outcome", "withheld", "paidAhead");
    }

    /// Something was to be paid by the taxpayer (16 a), or would have been without old losses
    /// (UU PPh Pasal 25 ayat (6)), or a business pays by its turnover or its regular income
    /// (ayat (7)).
    private static boolean paysAhead(Situation a) {
        return a.is("outcome", "under", "paidAhead")
                || a.is("business", "norm", "books", "audited", "booksAndNorm")
                || (a.is("losses", "yes") && !(a.is("business", "turnover") && hasNoNet(a)));
    }

    private static boolean hasNoNet(Situation a) {
        return a.is("job", "no") && a.is("other", "no") && a.is("abroad", "no");
    }

    private static Answers records(Answers a) {
        return a.with(Books.METHOD, "PENCATATAN");
    }

    /// 30.000.000 - 12.000.000 - 9.000.000 + 11 x 100.000 - 3 x 100.000 = 9.800.000.
    private static Answers books(Answers a) {
        var with =
                a.with(Books.METHOD, Books.KEEPS_BOOKS)
                        .with(Books.ACTIVITY, "47711")
                        .with(Books.TURNOVER, Rupiah.of(30_000_000))
                        .with(Books.COST_OF_GOODS, Rupiah.of(12_000_000))
                        .with(Books.EXPENSES, Rupiah.of(9_000_000))
                        .with(Books.CONSULTANT, "Konsultan Contoh")
                        .with(Books.CONSULTANT_NPWP, "0013000013012000");
        for (var each : Books.PLUS) with = with.with(each, Rupiah.of(100_000));
        for (var each : Books.MINUS) with = with.with(each, Rupiah.of(100_000));
        return with;
    }

    private static Answers audited(Answers a) {
        return a.with(Books.AUDITED, true)
                .with(Books.OPINION, "1")
                .with(Books.ACCOUNTANT, "Bima Santosa")
                .with(Books.ACCOUNTANT_NPWP, "0013000013012000")
                .with(Books.FIRM, "KAP Santosa")
                .with(Books.FIRM_NPWP, "0013000013012000");
    }

    /// 20.000.000 x 30 % = 6.000.000.
    private static Answers norm(Answers a) {
        return a.with(Norm.NOTIFIED, true)
                .withRow(
                        Norm.ACTIVITIES,
                        Row.empty("n")
                                .with(Norm.KIND, "3")
                                .with(Norm.KLU, "96302")
                                .with(Norm.TURNOVER, Rupiah.of(20_000_000))
                                .with(Norm.PERCENT, "30"));
    }

    private static Answers turnover(Answers a) {
        for (var month = 1; month <= Turnover.MONTHS; month++)
            a =
                    a.withRow(
                            Turnover.MONTHLY,
                            Row.empty("t" + month)
                                    .with(Turnover.PLACE, "Toko")
                                    .with(Turnover.MONTH, month)
                                    .with(Turnover.AMOUNT, Rupiah.of(month == 3 ? 700_000_000 : 0))
                                    .with(Turnover.PAID, Rupiah.of(month == 3 ? 1_000_000 : 0)));
        return a;
    }

    private static Row interest() {
        return Row.empty("big").with(OTHER_TYPE, "1").with(OTHER_AMOUNT, Rupiah.of(400_000_000));
    }
}
