package id.lontar.rules.badan;

import static id.lontar.rules.badan.Companies.LAW;
import static id.lontar.rules.badan.Companies.amount;
import static id.lontar.rules.badan.Companies.assess1771;
import static id.lontar.rules.badan.Companies.assessCoretax;
import static id.lontar.rules.badan.Companies.closed;
import static id.lontar.rules.badan.Companies.company;
import static id.lontar.rules.badan.Companies.cost;
import static id.lontar.rules.badan.Companies.withheld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What holds for every company's return of both generations, whatever the figures.
class PropertiesBadanTest {
    private static final int RETURNS = 300;
    private static final long SMALL = 4_800_000_000L;
    private static final long CEILING = 50_000_000_000L;

    private final Random random = new Random(30042025);

    /// At the same turnover: above 50 billion the facility of Pasal 31E ends at once.
    @Test
    void moreTaxableIncomeNeverMeansLessTax() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var tariff = List.of("a", "b", "c").get(random.nextInt(3));
            var turnover = turnover();
            var costs = random.nextLong(turnover + 1);
            var fewer = random.nextLong(costs + 1);
            var less = amount(assess1771(year, company(tariff, turnover, costs)), Corporate1771.L4);
            var more = amount(assess1771(year, company(tariff, turnover, fewer)), Corporate1771.L4);
            assertTrue(0 <= less && less <= more, year + tariff + turnover + " " + costs);
            // Of every rupiah at most a quarter; the thousand held back may come on top.
            assertTrue(more - less <= (costs - fewer + 999) / 4 + 2);
        }
    }

    @Test
    void moreTaxableIncomeNeverMeansLessTaxInCoretax() {
        for (var i = 0; i < RETURNS; i++) {
            var tariff = List.of("a", "b", "c").get(random.nextInt(3));
            var turnover = turnover();
            var costs = random.nextLong(turnover + 1);
            var fewer = random.nextLong(costs + 1);
            var less = amount(coretax(tariff, turnover, costs), CoretaxCorporate.L12);
            var more = amount(coretax(tariff, turnover, fewer), CoretaxCorporate.L12);
            assertTrue(0 <= less && less <= more, tariff + turnover + " " + costs);
        }
    }

    @Test
    void splittingCostsAndCreditsChangesNothing() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var turnover = turnover();
            var costs = random.nextLong(turnover + 1);
            var part = random.nextLong(costs + 1);
            var tax = random.nextLong(turnover / 10 + 1);
            var slip = random.nextLong(tax + 1);
            var whole = withheld(company("c", turnover, costs), tax);
            var parts = cost(company("c", turnover, part), "2", costs - part);
            parts = withheld(withheld(parts, slip), tax - slip);
            assertSame(assess1771(year, whole), assess1771(year, parts));
        }
    }

    @Test
    void theFacilityCoversBetweenNothingAndAllAndItsPartsAddUp() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var turnover = turnover();
            var costs = random.nextLong(turnover + 1);
            var with = assess1771(year, company("c", turnover, costs));
            var without = assess1771(year, company("a", turnover, costs));
            var taxable = amount(with, Corporate1771.L3);
            var covered = amount(with, Tariff.COVERED);
            assertTrue(0 <= covered && covered <= taxable, turnover + " " + costs);
            assertEquals(taxable, covered + amount(with, Tariff.UNCOVERED));
            var tax = amount(with, Corporate1771.L4);
            var full = amount(without, Corporate1771.L4);
            // Half the rate on all is the least there is.
            assertTrue(full <= 2 * tax + 1 && tax <= full, tax + " of " + full);
            if (turnover <= SMALL) assertEquals(taxable, covered);
            if (turnover > CEILING) assertEquals(0, covered);
        }
    }

    /// UU PPh Pasal 31E with fractions: the law's own sum, rounded once.
    @Test
    void roundingTheFacilityGainsNobodyOverOneRupiah() {
        for (var i = 0; i < RETURNS; i++) {
            var turnover = random.nextLong(SMALL + 1, CEILING);
            var with = assess1771(2024, company("c", turnover, random.nextLong(turnover)));
            var taxable = big(amount(with, Corporate1771.L3));
            // 22 % of all, less 11 % of the part that is covered, times 100 x turnover
            var hundredfold =
                    taxable.multiply(big(turnover))
                            .multiply(big(22))
                            .subtract(taxable.multiply(big(SMALL)).multiply(big(11)));
            var tax = big(amount(with, Corporate1771.L4));
            var off = tax.multiply(big(100)).multiply(big(turnover)).subtract(hundredfold).abs();
            assertTrue(off.compareTo(big(turnover).multiply(big(106))) <= 0, turnover + " " + tax);
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        for (var i = 0; i < RETURNS; i++) {
            var turnover = turnover();
            var old = withheld(withheld(company("c", turnover, turnover / 3), 5_000_000), 7);
            for (var each : List.of(Transcript8A.ASSETS, Transcript8A.FUNDING))
                for (var n = 0; n < 5; n++) old = line(old, each, random.nextLong(turnover + 1));
            var year = year();
            assertSame(assess1771(year, old), assess1771(year, shuffled(old)));
            var now = accounts("a", turnover, turnover / 3);
            for (var code : codes(Charts.in(LAW, new TaxYear(2025)).balance("1C")))
                now = balance(now, code, random.nextLong(turnover + 1));
            assertSame(assessCoretax(2025, now), assessCoretax(2025, shuffled(now)));
        }
    }

    private static List<String> codes(Chart chart) {
        return chart.accounts().stream().filter(Account::input).map(Account::code).toList();
    }

    private static void assertSame(Assessment one, Assessment other) {
        for (var line : one.lines()) assertEquals(one.value(line), other.value(line), line.id());
    }

    private Answers shuffled(Answers answers) {
        var shuffled = answers;
        for (var table : answers.tables().keySet()) {
            var rows = new ArrayList<>(answers.tables().get(table));
            Collections.shuffle(rows, random);
            shuffled = shuffled.withRows(new Table(table, List.of()), rows);
        }
        return shuffled;
    }

    private static Answers line(Answers a, Table table, long amount) {
        return a.withRow(
                table,
                Row.empty("t" + a.rows(table).size()).with(Transcript8A.AMOUNT, Rupiah.of(amount)));
    }

    private static Assessment coretax(String tariff, long turnover, long costs) {
        return assessCoretax(2025, closed(accounts(tariff, turnover, costs)));
    }

    private static Answers accounts(String tariff, long turnover, long costs) {
        var a = Answers.NONE.with(Accounts.SECTOR, "1C").with(Tariff.CHOICE, tariff);
        return entry(entry(a, "4002", turnover), "5311", costs);
    }

    private static Answers entry(Answers a, String code, long amount) {
        return a.withRow(
                Accounts.PROFIT,
                Row.empty(code)
                        .with(Accounts.CODE, code)
                        .with(Accounts.COMMERCIAL, Rupiah.of(amount)));
    }

    private static Answers balance(Answers a, String code, long amount) {
        return a.withRow(
                Accounts.BALANCE,
                Row.empty(code).with(Accounts.CODE, code).with(Accounts.AMOUNT, Rupiah.of(amount)));
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    private int year() {
        return random.nextInt(2019, 2025);
    }

    /// Small, middling and large alike.
    private long turnover() {
        return random.nextLong(1, 1L << random.nextInt(20, 38));
    }
}
