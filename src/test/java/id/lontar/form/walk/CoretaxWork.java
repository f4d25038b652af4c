package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Induk.ACTIVITY;
import static id.lontar.rules.coretax.Induk.METHOD;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Lists;
import id.lontar.rules.coretax.Turnover;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// What people have at hand for the Coretax return who work on their own account: L-3A to L-3D. No
/// business earns above the allowance.
final class CoretaxWork {
    private CoretaxWork() {}

    private static final String NUMBER = "0013000013012000";
    private static final String PLACE = "3171010101900001000000";

    static final Aspect BUSINESS =
            aspect(
                    "business",
                    is("none", a -> a.with(ASK_1B1, false).with(METHOD, "PENCATATAN")),
                    is("trade", a -> trade(works(a, "USAHA", "TIDAK", "PEMBUKUAN"))),
                    is("loss", a -> loss(works(a, "USAHA", "TIDAK", "PEMBUKUAN"))),
                    is("services", a -> services(works(a, "KEDUANYA", "TIDAK", "PEMBUKUAN"))),
                    is("industry", a -> industry(works(a, "USAHA", "TIDAK", "PEMBUKUAN"))),
                    is("norm", a -> norm(works(a, "PEKERJAAN_BEBAS", "TIDAK", "NORMA"))),
                    is("final", a -> turnover(works(a, "USAHA", "FINAL", "HANYA_FINAL"))),
                    is("finalNorm", a -> turnover(norm(works(a, "KEDUANYA", "FINAL", "NORMA")))),
                    is("finalBooks", a -> turnover(trade(works(a, "USAHA", "FINAL", "PEMBUKUAN")))),
                    is("opptBooks", a -> oppt(trade(works(a, "USAHA", "OPPT", "PEMBUKUAN")))),
                    is("opptNorm", a -> oppt(norm(works(a, "USAHA", "OPPT", "NORMA")))));

    static final Aspect AUDIT =
            aspect(
                    "audited",
                    is("no", a -> a.with(Books.AUDITED, false)),
                    is(
                            "yes",
                            a ->
                                    a.with(Books.AUDITED, true)
                                            .with(Books.AUDITOR_NPWP, NUMBER)
                                            .with(Books.AUDITOR_NAME, "KAP Contoh")));

    static final Aspect DEPRECIATES =
            aspect(
                    "depreciates",
                    is("no", a -> a.with(ASK_14E, false)),
                    is("yes", a -> depreciation(a.with(ASK_14E, true))));

    static final Aspect LISTS =
            aspect(
                    "lists",
                    is("none", a -> a.with(ASK_14F, false)),
                    is("guests", listed(CoretaxWork::guests)),
                    is("promotion", listed(CoretaxWork::promotion)),
                    is("badDebts", listed(CoretaxWork::badDebts)),
                    is("all", listed(a -> guests(promotion(badDebts(a))))));

    static boolean works(Situation a) {
        return !a.is("business", "none");
    }

    static boolean keepsBooks(Situation a) {
        return a.is("business", "trade", "loss", "services", "industry", "finalBooks", "opptBooks");
    }

    static boolean trades(Situation a) {
        return a.is("business", "trade", "loss", "finalBooks", "opptBooks");
    }

    static boolean usesNorm(Situation a) {
        return a.is("business", "norm", "finalNorm", "opptNorm");
    }

    static boolean paysFinal(Situation a) {
        return a.is("business", "final", "finalNorm", "finalBooks");
    }

    static boolean countsMonths(Situation a) {
        return usesNorm(a) || paysFinal(a) || isCertain(a);
    }

    static boolean isCertain(Situation a) {
        return a.is("business", "opptBooks", "opptNorm");
    }

    private static Answers works(Answers a, String activity, String regime, String net) {
        return a.with(ASK_1B1, true)
                .with(ACTIVITY, activity)
                .with(ASK_1B2, regime)
                .with(ASK_1B3, net)
                .with(METHOD, net.equals("PEMBUKUAN") ? "AKRUAL" : "PENCATATAN");
    }

    /// 30.000.000 - 12.000.000 - 9.000.000 + 100.000 = 9.100.000.
    private static Answers trade(Answers a) {
        return books(a.with(ASK_1B4, "DAGANG"), Books.TRADE, "4002", "5001");
    }

    /// 30.000.000 - 30.000.000 - 9.000.000 + 100.000 = -8.900.000.
    private static Answers loss(Answers a) {
        return trade(a).withRow(Books.TRADE.accounts(), account("5001", 30_000_000));
    }

    private static Answers services(Answers a) {
        return books(a.with(ASK_1B4, "JASA").with(METHOD, "KAS"), Books.SERVICES, "4021", "5320");
    }

    private static Answers industry(Answers a) {
        return books(a.with(ASK_1B4, "INDUSTRI"), Books.INDUSTRY, "4002", "5040");
    }

    private static Answers books(Answers a, Books.Sector sector, String income, String cost) {
        return a.withRow(sector.accounts(), account(income, 30_000_000))
                .withRow(sector.accounts(), account(cost, 12_000_000))
                .withRow(
                        sector.accounts(),
                        account("5311", 9_000_000)
                                .with(Books.PLUS, Rupiah.of(100_000))
                                .with(Books.ADJUSTMENT, "FPO-01"))
                .withRow(sector.balances(), balance("1101"))
                .withRow(sector.balances(), balance("3102"))
                .with(Books.CONSULTANT_NPWP, NUMBER)
                .with(Books.CONSULTANT_NAME, "Konsultan Contoh");
    }

    private static Row account(String code, long amount) {
        return Row.empty(code).with(Books.ACCOUNT, code).with(Books.COMMERCIAL, Rupiah.of(amount));
    }

    private static Row balance(String code) {
        return Row.empty(code).with(Books.ACCOUNT, code).with(Books.AMOUNT, Rupiah.of(900_000_000));
    }

    /// 20.000.000 x 30 % = 6.000.000.
    private static Answers norm(Answers a) {
        return months(
                a,
                Turnover.NORM_USERS,
                20_000_000,
                row -> row.with(Turnover.ACTIVITY, "Jasa").with(Turnover.NORM, "30"));
    }

    /// 700.000.000 - 500.000.000 = 200.000.000, of which 0,5 %.
    private static Answers turnover(Answers a) {
        return months(a, Turnover.FINAL, 700_000_000, row -> row)
                .with(Taxpayer.REGISTERED, 2020)
                .with(Induk.REFUNDABLE_TURNOVER_TAX, Rupiah.of(10_000))
                .withRow(
                        Turnover.FINAL_PAID,
                        Row.empty("p")
                                .with(Turnover.MONTH, "5")
                                .with(Turnover.SELF_PAID, Rupiah.of(1_000_000)));
    }

    private static Answers oppt(Answers a) {
        return months(
                a.with(ASK_13C, true),
                Turnover.OPPT,
                20_000_000,
                row -> row.with(Turnover.METHOD, "1"));
    }

    private static Answers months(Answers a, Table table, long may, UnaryOperator<Row> more) {
        var row = Row.empty("t").with(Turnover.PLACE_ID, PLACE).with(Turnover.PLACE, "Toko");
        var first = a.get(Taxpayer.FIRST_MONTH).orElse(1);
        for (var month : Turnover.MONTHS.subList(first - 1, 12)) row = row.with(month, Rupiah.ZERO);
        return a.withRow(table, more.apply(row.with(Turnover.MONTHS.get(4), Rupiah.of(may))));
    }

    private static Answers depreciation(Answers a) {
        return a.withRow(
                Lists.DEPRECIATION,
                Row.empty("d")
                        .with(Lists.PART, "BERWUJUD")
                        .with(Lists.GROUP, "1")
                        .with(Lists.ACQUIRED, LocalDate.of(2024, 1, 1))
                        .with(Lists.COST, Rupiah.of(8_000_000))
                        .with(Lists.BOOK_VALUE, Rupiah.of(6_000_000))
                        .with(Lists.COMMERCIAL_METHOD, "Garis lurus")
                        .with(Lists.FISCAL_METHOD, "GL")
                        .with(Lists.COMMERCIAL_THIS_YEAR, Rupiah.of(2_000_000))
                        .with(Lists.FISCAL_THIS_YEAR, Rupiah.of(2_000_000)));
    }

    private static UnaryOperator<Answers> listed(UnaryOperator<Answers> rows) {
        return a -> rows.apply(a.with(ASK_14F, true));
    }

    private static Answers guests(Answers a) {
        return a.withRow(
                Lists.ENTERTAINMENT,
                Row.empty("g")
                        .with(Lists.DATE, LocalDate.of(2025, 6, 1))
                        .with(Lists.PLACE, "Rumah makan")
                        .with(Lists.ADDRESS, "Jakarta")
                        .with(Lists.KIND, "Jamuan")
                        .with(Lists.AMOUNT, Rupiah.of(500_000))
                        .with(Lists.NAME, "Bima Santosa")
                        .with(Lists.POSITION, "Direktur")
                        .with(Lists.COMPANY, "PT Contoh")
                        .with(Lists.BUSINESS, "Perdagangan")
                        .with(Lists.NOTE, "Kontrak"));
    }

    private static Answers promotion(Answers a) {
        return a.withRow(
                Lists.PROMOTION,
                Row.empty("p")
                        .with(Lists.PARTY_ID, NUMBER)
                        .with(Lists.NAME, "PT Iklan")
                        .with(Lists.ADDRESS, "Jakarta")
                        .with(Lists.DATE, LocalDate.of(2025, 6, 1))
                        .with(Lists.KIND, "ADVERTISING")
                        .with(Lists.AMOUNT, Rupiah.of(500_000))
                        .with(Lists.NOTE, "Iklan")
                        .with(Lists.WITHHELD, Rupiah.of(10_000))
                        .with(Lists.SLIP, "2500000124"));
    }

    private static Answers badDebts(Answers a) {
        return a.withRow(
                Lists.BAD_DEBTS,
                Row.empty("b")
                        .with(Lists.PARTY_ID, NUMBER)
                        .with(Lists.NAME, "PT Macet")
                        .with(Lists.ADDRESS, "Jakarta")
                        .with(Lists.CREDIT_LIMIT, Rupiah.of(900_000))
                        .with(Lists.AMOUNT, Rupiah.of(500_000))
                        .with(Lists.METHOD, "LANGSUNG")
                        .with(Lists.PROOF, "PENGAKUAN"));
    }
}
