package id.lontar.rules.op;

import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770.*;
import static id.lontar.rules.op.PhMt.COMBINED_TAX;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/// What holds for every 1770 and 1770SS, whatever the figures.
class Properties1770Test {
    private static final int RETURNS = 300;
    private static final Law LAW = Law.shipped();

    private final Random random = new Random(20250331);

    @Test
    void moreIncomeNeverMeansLessTax() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var ptkp = ptkp();
            var net = net();
            var more = net + random.nextLong(1, 500_000_000);
            var less = amount(assess(year, wage(records("KK", ptkp), net)), L12);
            var greater = amount(assess(year, wage(records("KK", ptkp), more)), L12);
            assertTrue(less <= greater, year + " " + ptkp + " " + net + " " + more);
            // Of every rupiah at most 35 per cent; the thousand held back may come on top.
            assertTrue(greater - less <= (more - net + 999) * 35 / 100 + 1);
        }
    }

    @Test
    void moreIncomeNeverMeansLessTaxOnTheShortForm() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var gross = random.nextLong(60_000_000);
            var more = random.nextLong(1, 5_000_000);
            var less = amount(simple(year, gross), Personal1770SS.L5);
            var greater = amount(simple(year, gross + more), Personal1770SS.L5);
            assertTrue(0 <= less && less <= greater, year + " " + gross + " " + more);
        }
    }

    @Test
    void splittingIncomeAndTaxBetweenSlipsChangesNothing() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var net = net();
            var tax = random.nextLong(net / 4 + 1);
            var part = random.nextLong(net + 1);
            var slip = random.nextLong(tax + 1);
            var who = records("KK", ptkp());
            var whole = assess(year, slip(wage(who, net), tax));
            var parts =
                    assess(year, slip(slip(wage(wage(who, part), net - part), slip), tax - slip));
            assertSame(whole, parts);
        }
    }

    /// By place or by row: what counts is the month.
    @Test
    void splittingTurnoverBetweenPlacesChangesNoFinalTax() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var one = records("KK", "TK/0");
            var two = one;
            for (var month = 1; month <= Turnover.MONTHS; month++) {
                var amount = random.nextLong(200_000_000);
                var part = random.nextLong(amount + 1);
                one = month(one, month, amount);
                two = month(month(two, month, part), month, amount - part);
            }
            assertSame(assess(year, one), assess(year, two));
        }
    }

    /// Half a rupiah of each activity is rounded up, so two rows differ from one by a rupiah.
    @Test
    void splittingAnActivityOfTheNormGainsNobodyOverOneRupiah() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var turnover = random.nextLong(4_800_000_000L);
            var part = random.nextLong(turnover + 1);
            var percent = 5 + random.nextInt(90) + ",5";
            var whole = norm(records("KK", "TK/0"), turnover, percent);
            var parts = norm(records("KK", "TK/0"), part, percent);
            parts = norm(parts, turnover - part, percent);
            var off = amount(assess(year, whole), L1) - amount(assess(year, parts), L1);
            assertTrue(Math.abs(off) <= 1, turnover + " " + part + " " + percent);
        }
    }

    @Test
    void theSharesOfACoupleAddUpAndRoundingGainsNobodyOverOneRupiah() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var his = net() + 1;
            var hers = net() + 1;
            var who = records(random.nextBoolean() ? "PH" : "MT", "K/I/" + random.nextInt(4));
            var husband = assess(year, couple(wage(who, his), "SUAMI", hers));
            var wife = assess(year, couple(wage(who, hers), "ISTRI", his));
            var whole = amount(husband, COMBINED_TAX);
            assertEquals(whole, amount(wife, COMBINED_TAX));
            assertEquals(whole, amount(husband, L12) + amount(wife, L12));
            var exact = big(whole).multiply(big(his)).divide(big(his + hers)).longValueExact();
            var off = amount(husband, L12) - exact;
            assertTrue(off == 0 || off == 1, his + " and " + hers);
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        for (var i = 0; i < RETURNS; i++) {
            var ordered = records("KK", ptkp());
            for (var n = 0; n < 6; n++) {
                ordered = slip(wage(ordered, net()), random.nextLong(1_000_000));
                ordered = add(ordered, ASSETS, ASSET_COST, net());
                ordered = add(ordered, DEBTS, DEBT_AMOUNT, net());
            }
            var shuffled = ordered;
            for (var table : ordered.tables().keySet()) {
                var rows = new ArrayList<>(ordered.tables().get(table));
                Collections.shuffle(rows, random);
                var its = new Table(table, java.util.List.of());
                shuffled = shuffled.withRows(its, rows);
            }
            var year = year();
            assertSame(assess(year, ordered), assess(year, shuffled));
        }
    }

    private static void assertSame(Assessment one, Assessment other) {
        for (var line : one.lines()) assertEquals(one.value(line), other.value(line), line.id());
    }

    private static Assessment simple(int year, long gross) {
        var answers =
                Answers.NONE
                        .with(PTKP_STATUS, "TK/0")
                        .with(Personal1770SS.GROSS, Rupiah.of(gross))
                        .with(Personal1770SS.DEDUCTIONS, Rupiah.ZERO)
                        .with(Personal1770SS.WITHHELD, Rupiah.ZERO);
        return Assessment.of(Personal1770SS.RULES, LAW, new TaxYear(year), answers);
    }

    private static Assessment assess(int year, Answers answers) {
        return Assessment.of(Personal1770.RULES, LAW, new TaxYear(year), answers);
    }

    private static Answers records(String spousal, String ptkp) {
        return Answers.NONE
                .with(Books.METHOD, "PENCATATAN")
                .with(NO_EMPLOYERS, true)
                .with(Norm.NONE, true)
                .with(SPOUSAL_STATUS, spousal)
                .with(PTKP_STATUS, ptkp);
    }

    private static Answers wage(Answers a, long net) {
        return add(a, EMPLOYERS, EMPLOYER_NET, net);
    }

    private static Answers slip(Answers a, long tax) {
        return add(a, CREDITS, CREDIT_AMOUNT, tax);
    }

    private static Answers couple(Answers a, String filer, long spouse) {
        return a.with(FILER, filer).with(SPOUSE_NET, Rupiah.of(spouse));
    }

    private static Answers month(Answers a, int month, long amount) {
        return a.withRow(
                Turnover.MONTHLY,
                row(a, Turnover.MONTHLY)
                        .with(Turnover.MONTH, month)
                        .with(Turnover.AMOUNT, Rupiah.of(amount)));
    }

    private static Answers norm(Answers a, long turnover, String percent) {
        return a.withRow(
                Norm.ACTIVITIES,
                row(a, Norm.ACTIVITIES)
                        .with(Norm.TURNOVER, Rupiah.of(turnover))
                        .with(Norm.PERCENT, percent));
    }

    private static Answers add(Answers a, Table table, Column<Rupiah> column, long amount) {
        return a.withRow(table, row(a, table).with(column, Rupiah.of(amount)));
    }

    private static Row row(Answers a, Table table) {
        return Row.empty("r" + a.rows(table).size());
    }

    private static long amount(Assessment assessment, Line<Rupiah> line) {
        return assessment.known(line).orElseThrow().amount();
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    private int year() {
        return random.nextInt(2019, 2025);
    }

    private long net() {
        return random.nextLong(0, 1L << random.nextInt(1, 36));
    }

    private String ptkp() {
        var all = PtkpStatus.all();
        return all.get(random.nextInt(all.size())).toString();
    }
}
