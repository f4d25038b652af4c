package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Induk.*;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Instalments;
import id.lontar.rules.coretax.Losses;
import id.lontar.rules.coretax.Spouses;

import java.time.LocalDate;
import java.util.HashMap;

/// What people have at hand for the Coretax return, whether or not they have a business. Small
/// incomes together stay below every allowance, so that the outcome follows from its own aspect.
final class CoretaxPersons {
    private CoretaxPersons() {}

    private static final String EMPLOYER = "0013000013012000";
    private static final Rupiah BEFORE = Rupiah.of(1_000);

    static final Aspect STATUS =
            aspect(
                    "status",
                    is("alone", a -> status(a, "KK").with(PTKP_STATUS, "TK/0")),
                    is(
                            "couple",
                            a -> CoretaxWealth.family(status(a, "KK").with(PTKP_STATUS, "K/1"))),
                    is(
                            "wifeAdded",
                            a -> CoretaxWealth.family(status(a, "KK").with(PTKP_STATUS, "K/I/1"))),
                    is(
                            "apart",
                            a -> CoretaxWealth.child(status(a, "HB").with(PTKP_STATUS, "TK/1"))),
                    is("estate", a -> status(a, "KK").with(PTKP_STATUS, Allowance.NONE)),
                    is("PH", a -> splitting(status(a, "PH"), "ISTRI")),
                    is("MT", a -> splitting(status(a, "MT"), "SUAMI")));

    static final Aspect JOB =
            aspect(
                    "job",
                    is("no", a -> a.with(ASK_1A, false)),
                    is("one", a -> job(a, "1")),
                    is("several", a -> job(job(a, "1"), "2")));

    static final Aspect ABROAD =
            aspect(
                    "abroad",
                    is("no", a -> a.with(ASK_1D, false)),
                    is("untaxed", a -> abroad(a, 0)),
                    is("credited", a -> abroad(a, 20_000).with(ASK_10A, true)));

    /// Comes before [#ABROAD], of which a credit opens 10a.
    static final Aspect OUTCOME =
            aspect(
                    "outcome",
                    is("nothing", a -> plain(a).with(ASK_1C, false)),
                    is("below", a -> other(plain(a), 20_000_000)),
                    is("refunds24", a -> refunding(other(plain(a), 20_000_000))),
                    is("withheld", a -> slip(other(plain(a), 20_000_000), 400_000)),
                    is("under", a -> slip(other(plain(a), 400_000_000), 400_000)),
                    is(
                            "later",
                            a ->
                                    other(plain(a), 400_000_000)
                                            .with(ASK_11B, true)
                                            .with(DEFERRED, Rupiah.of(20_000))),
                    is(
                            "paidAhead",
                            a ->
                                    other(plain(a), 400_000_000)
                                            .with(PPH25, Rupiah.of(900_000_000))
                                            .with(STP25, Rupiah.of(100_000))
                                            .with(OVERPAID_REQUEST, "2")));

    static final Aspect REDUCES =
            aspect(
                    "reduces",
                    is("no", a -> a.with(ASK_3, false)),
                    is("keepsLoss", a -> loss(a, 2022, 0)),
                    is("usesLoss", a -> loss(a, 2022, 100_000)),
                    is("lastYearsLoss", a -> loss(a, 2020, 100_000).with(Losses.TEN_YEARS, true)),
                    is("oldLoss", a -> loss(a, 2017, 100_000).with(Losses.TEN_YEARS, true)),
                    is("zakat", CoretaxPersons::zakat),
                    is("both", a -> zakat(loss(a, 2022, 100_000))));

    static final Aspect LESS_TAX =
            aspect(
                    "lessTax",
                    is("no", a -> a.with(ASK_8, false)),
                    is(
                            "yes",
                            a ->
                                    a.with(ASK_8, true)
                                            .withRow(
                                                    Losses.TAX_REDUCTIONS,
                                                    Row.empty("t")
                                                            .with(Losses.CODE, "603")
                                                            .with(
                                                                    Losses.AMOUNT,
                                                                    Rupiah.of(100_000)))));

    static final Aspect FINAL =
            aspect(
                    "final",
                    is("no", a -> a.with(ASK_14C, false)),
                    is("bonds", a -> underFinal(a, "28-401-01")),
                    is("turnover", a -> underFinal(a, Income.TURNOVER_CODES + "99")),
                    is("wife", a -> underFinal(a, Income.WIFE_ONE_EMPLOYER)));

    static final Aspect EXEMPT =
            aspect(
                    "exempt",
                    is("no", a -> a.with(ASK_14D, false).with(ASK_14G, false)),
                    is(
                            "yes",
                            a ->
                                    a.with(ASK_14D, true)
                                            .with(ASK_14G, true)
                                            .withRow(
                                                    Income.EXEMPT_INCOME,
                                                    Row.empty("e")
                                                            .with(Income.CODE, "303")
                                                            .with(Income.NPWP, EMPLOYER)
                                                            .with(Income.NAME, "PT Contoh")
                                                            .with(
                                                                    Income.GROSS,
                                                                    Rupiah.of(900_000)))));

    static final Aspect PERIOD =
            aspect(
                    "period",
                    is("year"),
                    is("part", a -> a.with(Taxpayer.FIRST_MONTH, 4).with(Taxpayer.LAST_MONTH, 12)));

    static final Aspect NEXT =
            aspect(
                    "next",
                    is("regular", a -> a.with(ASK_13A, true)),
                    is("none", a -> a.with(ASK_13A, false).with(ASK_13B, false)),
                    is(
                            "own",
                            a ->
                                    a.with(ASK_13A, false)
                                            .with(ASK_13B, true)
                                            .with(Instalments.NET, Rupiah.of(100_000_000))
                                            .with(Instalments.NEXT_LOSS, Rupiah.of(1_000_000))
                                            .with(Instalments.ZAKAT, Rupiah.of(1_000_000))
                                            .with(Allowance.INSTALMENT, "TK/0")
                                            .with(Instalments.REDUCTIONS, Rupiah.of(10_000))
                                            .with(Instalments.CREDITS, Rupiah.of(10_000))));

    static final Aspect REVISION =
            aspect(
                    "revision",
                    is("first"),
                    is("wasUnder", a -> amends(a, BEFORE)),
                    is("wasNil", a -> amends(a, Rupiah.ZERO)),
                    is(
                            "wasOver",
                            a ->
                                    amends(a, Rupiah.ZERO.minus(BEFORE))
                                            .with(Amendment.REFUNDED, true)),
                    is(
                            "wasOverAndOpen",
                            a ->
                                    amends(a, Rupiah.ZERO.minus(BEFORE))
                                            .with(Amendment.REFUNDED, false)));

    static final Aspect SIGNERS =
            aspect(
                    "signer",
                    is("self", a -> a.with(SIGNER, "WP")),
                    is(
                            "proxy",
                            a ->
                                    a.with(SIGNER, "KUASA")
                                            .with(SIGNER_NPWP, "3171010303850003")
                                            .with(SIGNER_NAME, "Bima Santosa")));

    /// What is dated here is of 2025 and the years around; all of it is moved to the tax year.
    static Aspect of(int year) {
        return aspect("year", is(Integer.toString(year), a -> moved(a, year - 2025)));
    }

    private static Answers moved(Answers a, int years) {
        for (var each : a.values().entrySet())
            if (each.getValue() instanceof LocalDate day)
                a = Walked.put(a, each.getKey(), day.plusYears(years));
        for (var each : a.tables().entrySet())
            a =
                    Walked.rows(
                            a,
                            each.getKey(),
                            each.getValue().stream().map(row -> moved(row, years)).toList());
        return a;
    }

    private static Row moved(Row row, int years) {
        var cells = new HashMap<>(row.cells());
        cells.replaceAll((id, cell) -> cell instanceof LocalDate day ? day.plusYears(years) : cell);
        var moved = new Row(row.key(), cells);
        return row.get(Losses.LOSS_YEAR).isPresent() && row.says(Losses.RESULT)
                ? moved.with(Losses.LOSS_YEAR, row.get(Losses.LOSS_YEAR).orElseThrow() + years)
                : moved;
    }

    static Answers someone() {
        return Answers.NONE
                .with(Taxpayer.NPWP, "3171010101900001")
                .with(Taxpayer.NAME, "Siti Rahmawati")
                .with(ID_KIND, "KTP")
                .with(ID_NUMBER, "3171010101900001")
                .with(Taxpayer.PHONE, "081200000001")
                .with(Taxpayer.EMAIL, "siti@contoh.example")
                .with(ASK_13C, false)
                .with(BANK, "Bank Contoh")
                .with(BANK_ACCOUNT, "1234567890")
                .with(BANK_HOLDER, "Siti Rahmawati")
                .withRow(Enclosed.FILES, Common.proof());
    }

    private static Answers status(Answers a, String spousal) {
        return a.with(SPOUSAL_STATUS, spousal);
    }

    private static Answers splitting(Answers a, String filer) {
        return CoretaxWealth.family(
                a.with(SPOUSE_NPWP, "3171010202880002")
                        .with(FILER, filer)
                        .with(Spouses.OWN_GROSS, Rupiah.of(30_000_000))
                        .with(Spouses.SPOUSE_GROSS, Rupiah.of(70_000_000))
                        .with(SPOUSE_NET, Rupiah.of(60_000_000))
                        .with(Allowance.COUPLE, "K/I/1"));
    }

    private static Answers job(Answers a, String key) {
        return a.with(ASK_1A, true)
                .withRow(
                        Income.EMPLOYERS,
                        Row.empty(key)
                                .with(Income.NAME, "PT Contoh " + key)
                                .with(Income.NPWP, "001300001301" + key + "000")
                                .with(Income.GROSS, Rupiah.of(5_000_000))
                                .with(Income.DEDUCTIONS, Rupiah.of(250_000)));
    }

    private static Answers abroad(Answers a, long credit) {
        return a.with(ASK_1D, true)
                .withRow(
                        Income.FOREIGN_INCOME,
                        Row.empty("x")
                                .with(Income.NAME, "Example Pte Ltd")
                                .with(Income.COUNTRY, "Singapura")
                                .with(Income.DATE, LocalDate.of(2025, 6, 30))
                                .with(Income.KIND, "Bunga")
                                .with(Income.NET, Rupiah.of(1_000_000))
                                .with(Income.TAX, Rupiah.of(credit))
                                .with(Income.CREDIT, Rupiah.of(credit)));
    }

    private static Answers plain(Answers a) {
        return a.with(ASK_10A, false)
                .with(ASK_10D, false)
                .with(ASK_11B, false)
                .with(OVERPAID_REQUEST, "1");
    }

    private static Answers refunding(Answers a) {
        return a.with(ASK_10D, true).with(REFUNDED_24, Rupiah.of(30_000));
    }

    private static Answers other(Answers a, long net) {
        return a.with(ASK_1C, true)
                .withRow(
                        Income.OTHER_INCOME,
                        Row.empty("o").with(Income.CODE, "304").with(Income.NET, Rupiah.of(net)));
    }

    private static Answers slip(Answers a, long tax) {
        return a.with(ASK_10A, true)
                .withRow(
                        Income.CREDITS,
                        Row.empty("s")
                                .with(Income.NAME, "PT Contoh")
                                .with(Income.NPWP, EMPLOYER)
                                .with(Income.NUMBER, "2500000123")
                                .with(Income.DATE, LocalDate.of(2025, 12, 31))
                                .with(Income.TYPE, "ARTICLE23")
                                .with(Income.GROSS, Rupiah.of(20_000_000))
                                .with(Income.TAX, Rupiah.of(tax)));
    }

    private static Answers loss(Answers a, int year, long used) {
        return a.with(ASK_3, true)
                .withRow(
                        Losses.LOSSES,
                        Row.empty("l")
                                .with(Losses.LOSS_YEAR, year)
                                .with(Losses.RESULT, Rupiah.of(-300_000))
                                .with(Losses.USED_4, Rupiah.ZERO)
                                .with(Losses.USED_3, Rupiah.ZERO)
                                .with(Losses.USED_2, Rupiah.ZERO)
                                .with(Losses.USED_1, Rupiah.ZERO)
                                .with(Losses.USED_NOW, Rupiah.of(used)));
    }

    private static Answers zakat(Answers a) {
        return a.with(ASK_3, true)
                .withRow(
                        Losses.NET_REDUCTIONS,
                        Row.empty("z")
                                .with(Losses.CODE, "501")
                                .with(Losses.AMOUNT, Rupiah.of(100_000)));
    }

    private static Answers underFinal(Answers a, String code) {
        return a.with(ASK_14C, true)
                .withRow(
                        Income.FINAL_INCOME,
                        Row.empty("f")
                                .with(Income.NPWP, EMPLOYER)
                                .with(Income.NAME, "PT Contoh")
                                .with(Income.CODE, code)
                                .with(Income.BASE, Rupiah.of(900_000))
                                .with(Income.TAX, Rupiah.of(90_000)));
    }

    private static Answers amends(Answers a, Rupiah balance) {
        return a.with(Amendment.AMENDED, true).with(Amendment.PREVIOUS_BALANCE, balance);
    }
}
