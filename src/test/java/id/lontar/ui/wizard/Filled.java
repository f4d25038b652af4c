package id.lontar.ui.wizard;

import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.time.LocalDate;

/// Returns to look at: one that is nearly done, one with mistakes, one with a thousand assets.
final class Filled {
    private Filled() {}

    static Answers underpaid() {
        var answers = identity("KK", "K/1");
        answers =
                row(
                        answers,
                        EMPLOYERS,
                        employer("1", "PT Harapan Nusantara", 186_500_000, 9_120_000));
        answers = row(answers, EMPLOYERS, employer("2", "CV Dua Roda", 24_000_000, 1_200_000));
        answers =
                row(
                        answers,
                        CREDITS,
                        slip("1", "PT Harapan Nusantara", "1.1-12.24-0000123", 11_257_000));
        answers = row(answers, CREDITS, slip("2", "CV Dua Roda", "1.1-12.24-0000077", 2_080_000));
        answers =
                row(
                        answers,
                        FINAL_INCOME,
                        Row.empty("1")
                                .with(FINAL_TYPE, "1")
                                .with(FINAL_BASE, Rupiah.of(5_000_000))
                                .with(FINAL_TAX, Rupiah.of(1_000_000)));
        answers = row(answers, ASSETS, asset("1", "012", "Tabungan Bank Contoh", 2015, 25_000_000));
        answers = row(answers, ASSETS, asset("2", "043", "Sepeda motor", 2019, 17_500_000));
        answers =
                row(
                        answers,
                        DEBTS,
                        Row.empty("1")
                                .with(DEBT_CODE, "102")
                                .with(DEBT_LENDER, "Bank Contoh")
                                .with(DEBT_YEAR, 2024)
                                .with(DEBT_AMOUNT, Rupiah.of(3_000_000)));
        answers = row(answers, FAMILY, member("1", "Budi Santoso", "3171010101880002", "SUAMI"));
        answers = row(answers, FAMILY, member("2", "Ani", "3171010101150003", "ANAK_KANDUNG"));
        return answers;
    }

    static Answers wrong() {
        var answers = underpaid();
        var net =
                answers.row(EMPLOYERS, "2").orElseThrow().with(EMPLOYER_NET, Rupiah.of(28_800_000));
        answers = answers.withRow(EMPLOYERS, net);
        answers =
                answers.withRow(
                        CREDITS, slip("2", "PT Harapan Nusantara", "1.1-12.24-0000123", 2_080_000));
        answers = row(answers, ASSETS, asset("3", "999", "Rumah", 2031, 900_000_000));
        answers =
                row(
                        answers,
                        FINAL_INCOME,
                        Row.empty("2")
                                .with(FINAL_TYPE, "8")
                                .with(FINAL_BASE, Rupiah.of(1_000_000))
                                .with(FINAL_TAX, Rupiah.of(5_000_000)));
        return row(answers, FAMILY, member("3", "Tono", "317101", "ANAK_KANDUNG"));
    }

    static Answers overpaid() {
        var answers = underpaid();
        return answers.withRow(
                CREDITS, slip("1", "PT Harapan Nusantara", "1.1-12.24-0000123", 21_257_000));
    }

    static Answers separate() {
        var answers = underpaid().with(SPOUSAL_STATUS, "MT").with(PTKP_STATUS, "K/I/1");
        return answers.with(SPOUSE_NPWP, "3171010101880002")
                .with(FILER, "ISTRI")
                .with(SPOUSE_NET, Rupiah.of(120_000_000));
    }

    static Answers paid() {
        return row(
                underpaid(),
                PAYMENTS,
                Row.empty("1")
                        .with(PAYMENT_KIND, "NTPN")
                        .with(PAYMENT_NUMBER, "8F2A19C077D14B6E")
                        .with(PAYMENT_DATE, LocalDate.of(2025, 3, 20))
                        .with(PAYMENT_AMOUNT, Rupiah.of(1_000_000)));
    }

    static Answers thousandAssets() {
        var answers = underpaid();
        var rows = new java.util.ArrayList<Row>();
        for (var i = 1; i <= 1_000; i++)
            rows.add(asset("" + i, "012", "Tabungan " + i, 2000 + i % 24, i * 1_000L));
        return answers.withRows(ASSETS, rows);
    }

    static Answers identity(String spousal, String ptkp) {
        return Answers.NONE
                .with(NPWP, "3171010101900001")
                .with(NAME, "Siti Rahmawati")
                .with(OCCUPATION, "Pegawai swasta")
                .with(KLU, "96304")
                .with(SPOUSAL_STATUS, spousal)
                .with(PTKP_STATUS, ptkp);
    }

    private static Row employer(String key, String name, long gross, long deductions) {
        return Row.empty(key)
                .with(EMPLOYER_NAME, name)
                .with(EMPLOYER_GROSS, Rupiah.of(gross))
                .with(EMPLOYER_DEDUCTIONS, Rupiah.of(deductions))
                .with(EMPLOYER_NET, Rupiah.of(gross - deductions));
    }

    private static Row slip(String key, String name, String number, long amount) {
        return Row.empty(key)
                .with(CREDIT_NAME, name)
                .with(CREDIT_NPWP, "0012345674901000")
                .with(CREDIT_NUMBER, number)
                .with(CREDIT_DATE, LocalDate.of(2024, 12, 31))
                .with(CREDIT_TYPE, "21")
                .with(CREDIT_AMOUNT, Rupiah.of(amount));
    }

    private static Row asset(String key, String code, String name, int year, long cost) {
        return Row.empty(key)
                .with(ASSET_CODE, code)
                .with(ASSET_NAME, name)
                .with(ASSET_YEAR, year)
                .with(ASSET_COST, Rupiah.of(cost));
    }

    private static Row member(String key, String name, String nik, String relation) {
        return Row.empty(key)
                .with(MEMBER_NAME, name)
                .with(MEMBER_NIK, nik)
                .with(MEMBER_RELATION, relation);
    }

    private static Answers row(Answers answers, Table table, Row row) {
        return answers.withRow(table, row);
    }
}
