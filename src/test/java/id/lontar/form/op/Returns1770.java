package id.lontar.form.op;

import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.NextYear;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.PartYear;
import id.lontar.rules.op.PhMt;
import id.lontar.rules.op.Turnover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Returns of form 1770 with everything filled in: business by books and by norm, losses of five
/// years, income from abroad, every list, fifty assets. No person has all of this at once; each
/// return differs from the others in its amounts.
public final class Returns1770 {
    private Returns1770() {}

    public static final Form FORM = Form1770.FORM;

    private static final int ASSETS_HELD = 50;
    private static final int YEAR = 2024;

    /// @param number tells returns apart; an odd one is of a couple that files separately
    public static Answers withEverything(int number) {
        return lists(books(person(number), number), number);
    }

    private static Answers person(int number) {
        var couple = number % 2 == 1;
        return Answers.NONE
                .with(Taxpayer.NPWP, "3174012303850001")
                .with(Taxpayer.NAME, "Sekar Ayu Wulandari")
                .with(Taxpayer.PHONE, "081200000001")
                .with(Taxpayer.KLU, "47711")
                .with(OCCUPATION, "Pedagang eceran")
                .with(SPOUSAL_STATUS, couple ? "MT" : "KK")
                .with(PTKP_STATUS, couple ? "K/I/2" : "K/2")
                .with(SPOUSE_NPWP, "3174012303850002")
                .with(PhMt.FILER, "SUAMI")
                .with(PhMt.SPOUSE_NET, Rupiah.of(120_000_000 + number))
                .with(PartYear.BEGINS, LocalDate.of(YEAR, 2, 10))
                .with(PartYear.ENDS, LocalDate.of(YEAR, 12, 31))
                .with(Amendment.NUMBER, 1)
                .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(1_250_000 + number))
                .with(Amendment.REFUNDED, true)
                .with(ZAKAT, Rupiah.of(2_500_000))
                .with(PPH25, Rupiah.of(12_000_000))
                .with(STP25, Rupiah.of(500_000))
                .with(REFUNDED_24, Rupiah.of(150_000))
                .with(NextYear.METHOD, "c")
                .with(NextYear.IRREGULAR, Rupiah.of(40_000_000))
                .with(NextYear.IRREGULAR_CREDITS, Rupiah.of(1_000_000))
                .with(NextYear.MONTH_TURNOVER, Rupiah.of(90_000_000))
                .with(OVERPAID_REQUEST, "a");
    }

    private static Answers books(Answers answers, int number) {
        var with =
                answers.with(Books.METHOD, Books.KEEPS_BOOKS)
                        .with(Books.ACTIVITY, "47711")
                        .with(Books.AUDITED, true)
                        .with(Books.OPINION, "1")
                        .with(Books.ACCOUNTANT, "Bima Santosa")
                        .with(Books.FIRM, "KAP Santosa")
                        .with(Books.TURNOVER, Rupiah.of(3_200_000_000L + number * 1_000L))
                        .with(Books.COST_OF_GOODS, Rupiah.of(1_900_000_000L))
                        .with(Books.EXPENSES, Rupiah.of(640_000_000L));
        for (var each : Books.PLUS) with = with.with(each, Rupiah.of(1_750_000));
        for (var each : Books.MINUS) with = with.with(each, Rupiah.of(2_250_000));
        return with;
    }

    private static Answers lists(Answers answers, int number) {
        var with = answers;
        with = fill(with, Norm.ACTIVITIES, 5, Returns1770::activity);
        with = fill(with, Turnover.MONTHLY, 24, i -> month(i, number));
        with = fill(with, EMPLOYERS, 3, Returns1770::employer);
        with = fill(with, OTHER_INCOME, 6, Returns1770::other);
        with = fill(with, Abroad.INCOME, 6, Returns1770::abroad);
        with = fill(with, LossYears.WORKSHEET, 5, Returns1770::loss);
        with = fill(with, CREDITS, 12, Returns1770::credit);
        with = fill(with, FINAL_INCOME, 16, Returns1770::fin);
        with = fill(with, EXEMPT_INCOME, 6, Returns1770::exempt);
        with = fill(with, ASSETS, ASSETS_HELD, i -> asset(i, number));
        with = fill(with, DEBTS, 6, Returns1770::debt);
        with = fill(with, FAMILY, 4, Returns1770::member);
        with = fill(with, Settlement.PAYMENTS, 2, Returns1770::payment);
        return fill(with, Enclosed.FILES, 3, Returns1770::file);
    }

    private static Answers fill(Answers answers, Table table, int rows, IntFunction<Row> row) {
        var all = new ArrayList<Row>(rows);
        for (var i = 0; i < rows; i++) all.add(row.apply(i));
        return answers.withRows(table, List.copyOf(all));
    }

    private static Row activity(int i) {
        return row(i).with(Norm.KIND, String.valueOf(i + 1))
                .with(Norm.KLU, "4771" + i)
                .with(Norm.TURNOVER, Rupiah.of(120_000_000L + i * 333_333L))
                .with(Norm.PERCENT, i % 2 == 0 ? "30" : "12,5");
    }

    private static Row month(int i, int number) {
        return row(i).with(Turnover.PLACE, i < Turnover.MONTHS ? "Toko" : "Gudang")
                .with(Turnover.MONTH, i % Turnover.MONTHS + 1)
                .with(Turnover.AMOUNT, Rupiah.of(55_000_000L + number))
                .with(Turnover.PAID, Rupiah.of(200_000))
                .with(Turnover.WITHHELD, Rupiah.of(50_000));
    }

    private static Row employer(int i) {
        return row(i).with(EMPLOYER_NAME, "PT Contoh " + i)
                .with(EMPLOYER_NPWP, "0123456789012345")
                .with(EMPLOYER_GROSS, Rupiah.of(96_000_000))
                .with(EMPLOYER_DEDUCTIONS, Rupiah.of(4_800_000))
                .with(EMPLOYER_NET, Rupiah.of(91_200_000));
    }

    private static Row other(int i) {
        return row(i).with(OTHER_TYPE, String.valueOf(i + 1))
                .with(OTHER_NOTE, "Sewa kendaraan")
                .with(OTHER_AMOUNT, Rupiah.of(7_000_000L + i));
    }

    private static Row abroad(int i) {
        return row(i).with(Abroad.COUNTRY, i % 3 == 0 ? "Singapura" : "Malaysia " + i % 3)
                .with(Abroad.PAYER, "Example Pte Ltd")
                .with(Abroad.NET, Rupiah.of(30_000_000L + i))
                .with(Abroad.TAX, Rupiah.of(4_500_000L + i));
    }

    private static Row loss(int i) {
        return row(i).with(LossYears.YEAR, YEAR - 1 - i)
                .with(LossYears.LOSS, Rupiah.of(25_000_000))
                .with(LossYears.USED, Rupiah.of(5_000_000));
    }

    private static Row credit(int i) {
        return row(i).with(CREDIT_NAME, "PT Pemotong " + i)
                .with(CREDIT_NPWP, "0123456789012345")
                .with(CREDIT_NUMBER, "1.3-12.24-" + (1_000_000 + i))
                .with(CREDIT_DATE, LocalDate.of(YEAR, i + 1, 28))
                .with(CREDIT_TYPE, i % 2 == 0 ? "21" : "23")
                .with(CREDIT_AMOUNT, Rupiah.of(1_100_000L + i));
    }

    private static Row fin(int i) {
        return row(i).with(FINAL_TYPE, String.valueOf(i + 1))
                .with(FINAL_BASE, Rupiah.of(9_000_000))
                .with(FINAL_TAX, Rupiah.of(900_000));
    }

    private static Row exempt(int i) {
        return row(i).with(EXEMPT_SOURCE, String.valueOf(i + 1))
                .with(EXEMPT_GROSS, Rupiah.of(5_000_000));
    }

    private static Row asset(int i, int number) {
        return row(i).with(ASSET_CODE, "012")
                .with(ASSET_NAME, "Tabungan bank " + i)
                .with(ASSET_YEAR, 2000 + i % 25)
                .with(ASSET_COST, Rupiah.of(15_000_000L + number + i))
                .with(ASSET_NOTE, "Rekening " + i);
    }

    private static Row debt(int i) {
        return row(i).with(DEBT_CODE, "101")
                .with(DEBT_LENDER, "Bank Contoh")
                .with(DEBT_ADDRESS, "Jakarta")
                .with(DEBT_YEAR, 2020)
                .with(DEBT_AMOUNT, Rupiah.of(50_000_000));
    }

    private static Row member(int i) {
        return row(i).with(MEMBER_NAME, "Anggota " + i)
                .with(MEMBER_NIK, "317401230385000" + i)
                .with(MEMBER_RELATION, "Anak Kandung")
                .with(MEMBER_OCCUPATION, "Pelajar");
    }

    private static Row payment(int i) {
        return row(i).with(Settlement.PAYMENT_KIND, "NTPN")
                .with(Settlement.PAYMENT_NUMBER, "ABCDEF012345678" + i)
                .with(Settlement.PAYMENT_DATE, LocalDate.of(YEAR + 1, 3, 20))
                .with(Settlement.PAYMENT_AMOUNT, Rupiah.of(10_000_000))
                .with(Settlement.PAYMENT_PROOF, "bukti.pdf");
    }

    private static Row file(int i) {
        return row(i).with(Enclosed.FILE_NAME, i == 0 ? "bukti.pdf" : "slip" + i + ".pdf")
                .with(Enclosed.FILE_PURPOSE, i == 0 ? "PAYMENT" : "SLIP")
                .with(Enclosed.FILE_SHA256, "0".repeat(64));
    }

    private static Row row(int i) {
        return Row.empty("r" + i);
    }
}
