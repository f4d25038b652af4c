package id.lontar.rules.op;

import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.*;
import static id.lontar.rules.op.PhMt.*;
import static id.lontar.rules.op.Returns1770S.add;
import static id.lontar.rules.op.Returns1770S.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.tax.PtkpStatus;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Random;

/// What holds for every 1770S, whatever the figures.
class Properties1770STest {
    private static final int RETURNS = 2_000;

    private final Random random = new Random(1770);

    @Test
    void moreIncomeNeverMeansLessTax() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var who = person("KK", ptkp());
            var net = net();
            var more = net + random.nextLong(1, 500_000_000);
            var tax = amount(job(year, who, net), L9);
            var taxOfMore = amount(job(year, who, more), L9);
            assertTrue(tax <= taxOfMore, year + " " + who + " " + net + " " + more);
            assertTrue(taxOfMore - tax <= (more - net + 999) * 35 / 100 + 350);
        }
    }

    @Test
    void splittingIncomeBetweenSlipsChangesNothing() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var who = person("KK", ptkp());
            var net = net();
            var whole = job(year, who, net);
            var first = random.nextLong(0, net + 1);
            var second = random.nextLong(0, net - first + 1);
            var split = add(who, EMPLOYERS, EMPLOYER_NET, first);
            split = add(split, EMPLOYERS, EMPLOYER_NET, second);
            split = add(split, EMPLOYERS, EMPLOYER_NET, net - first - second);
            var parts = Returns1770S.assess(year, split);
            for (var line : whole.lines())
                assertEquals(whole.known(line), parts.known(line), line.id() + " of " + net);
        }
    }

    @Test
    void theSharesOfACoupleAddUpAndRoundingGainsNobodyOverOneRupiah() {
        for (var i = 0; i < RETURNS; i++) {
            var year = year();
            var his = net() + 1;
            var hers = net() + 1;
            var who = person("PH", "K/I/" + random.nextInt(4));
            var husband = job(year, with(who, "SUAMI", hers), his);
            var wife = job(year, with(who, "ISTRI", his), hers);
            var whole = amount(husband, COMBINED_TAX);
            assertEquals(whole, amount(husband, L9) + amount(wife, L9));
            var exact = big(whole).multiply(big(his)).divide(big(his + hers)).longValueExact();
            var off = amount(husband, L9) - exact;
            assertTrue(off == 0 || off == 1, his + " and " + hers);
        }
    }

    /// The floor to a thousand is worth at most the top rate of 999 rupiah; an instalment of a
    /// twelfth loses less than a rupiah a month.
    @Test
    void aTwelfthNeverAsksForMoreThanTheYear() {
        for (var i = 0; i < RETURNS; i++) {
            var assessment = job(year(), person("KK", ptkp()).with(NO_CREDITS, true), net());
            var left = amount(assessment, L13A) - 12 * amount(assessment, L18);
            assertTrue(0 <= left && left < 12, "left over: " + left);
        }
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    private static Answers with(Answers who, String filer, long spouse) {
        return who.with(FILER, filer).with(SPOUSE_NET, Rupiah.of(spouse));
    }

    private static Assessment job(int year, Answers who, long net) {
        return Returns1770S.assess(year, add(who, EMPLOYERS, EMPLOYER_NET, net));
    }

    private static long amount(Assessment assessment, Line<Rupiah> line) {
        return assessment.known(line).orElseThrow().amount();
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
