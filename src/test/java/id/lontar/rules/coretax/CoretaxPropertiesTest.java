package id.lontar.rules.coretax;

import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Returns.add;
import static id.lontar.rules.coretax.Returns.amount;
import static id.lontar.rules.coretax.Returns.assess;
import static id.lontar.rules.coretax.Returns.closed;
import static id.lontar.rules.coretax.Returns.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.PtkpStatus;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// What must hold for any return, tried on many with a fixed seed.
class CoretaxPropertiesTest {
    private static final int TRIES = 300;

    private final Random random = new Random(20260331);

    @Test
    void moreIncomeIsNeverLessTaxAndNeverMoreThanThirtyFivePercentOfIt() {
        for (var i = 0; i < TRIES; i++) {
            var net = below(8_000_000_000L);
            var more = below(50_000_000);
            var ptkp = anyAllowance();
            var year = 2025 + random.nextInt(2);
            var less = amount(assess(year, job(closed(ptkp), net)), Induk.L7);
            var greater = amount(assess(year, job(closed(ptkp), net + more)), Induk.L7);
            assertTrue(greater >= less, net + " + " + more);
            // The thousand that rounding held back may come on top.
            assertTrue(greater - less <= (more + 1_000) * 35 / 100 + 1, net + " + " + more);
        }
    }

    @Test
    void splittingIncomeAndTaxBetweenSlipsChangesNothing() {
        for (var i = 0; i < TRIES; i++) {
            var gross = below(900_000_000);
            var tax = below(gross / 5 + 1);
            var part = below(gross + 1);
            var slip = below(tax + 1);
            var whole = add(job(closed("K/2"), gross), Income.CREDITS, Income.TAX, tax);
            var split = job(job(closed("K/2"), part), gross - part);
            split = add(split, Income.CREDITS, Income.TAX, slip);
            split = add(split, Income.CREDITS, Income.TAX, tax - slip);
            var one = assess(2025, whole.with(ASK_10A, true).with(ASK_13A, true));
            var two = assess(2025, split.with(ASK_10A, true).with(ASK_13A, true));
            for (var line : List.of(Induk.L2, Induk.L7, Induk.L11A, Instalments.L13A))
                assertEquals(amount(one, line), amount(two, line), line.id());
        }
    }

    @Test
    void splittingTurnoverBetweenPlacesChangesNoFinalTax() {
        for (var i = 0; i < TRIES; i++) {
            var whole = Row.empty("-");
            var one = Row.empty("-");
            var other = Row.empty("-");
            for (var month : Turnover.MONTHS) {
                var amount = below(120_000_000);
                var part = below(amount + 1);
                whole = whole.with(month, Rupiah.of(amount));
                one = one.with(month, Rupiah.of(part));
                other = other.with(month, Rupiah.of(amount - part));
            }
            var single = assess(2026, add(umkm(), Turnover.FINAL, whole));
            var twice = assess(2026, add(add(umkm(), Turnover.FINAL, one), Turnover.FINAL, other));
            assertEquals(amount(single, Turnover.TOTAL_TAX), amount(twice, Turnover.TOTAL_TAX));
            // In all, nothing but the exempt 500 million escapes.
            assertEquals(
                    Math.max(0, amount(single, Turnover.TOTAL) - 500_000_000),
                    amount(single, Turnover.TOTAL_TAXABLE));
        }
    }

    @Test
    void theTwoReturnsOfACoupleAlwaysAddUp() {
        for (var i = 0; i < TRIES; i++) {
            var his = below(600_000_000);
            var hers = below(600_000_000);
            var husband = amount(couple("SUAMI", his, hers), Induk.TAX);
            var wife = amount(couple("ISTRI", hers, his), Induk.TAX);
            assertEquals(amount(couple("SUAMI", his, hers), Spouses.COMBINED_TAX), husband + wife);
            // Rounding never gains over one rupiah.
            if (his + hers > 0) {
                var exact = (double) (husband + wife) * his / (his + hers);
                assertTrue(Math.abs(husband - exact) <= 1, his + " / " + hers);
            }
        }
    }

    /// A gate without its answer leaves every result waiting for just that question.
    @Test
    void aMissingAnswerIsMissingAndNotZero() {
        for (var gate : List.of(ASK_1A, ASK_1B1, ASK_1C, ASK_1D, ASK_3, ASK_8, ASK_10A, ASK_10D)) {
            var answers = job(closed("TK/0"), 100_000_000).without(gate);
            var balance = assess(2025, answers).value(Induk.L11A);
            assertEquals(new Answer.Missing<>(java.util.Set.of(gate)), balance, gate.id());
        }
    }

    private id.lontar.rules.Assessment couple(String filer, long own, long spouse) {
        return assess(
                2025,
                job(closed("-/-"), own)
                        .with(Personal.SPOUSAL_STATUS, "MT")
                        .with(PhMt.FILER, filer)
                        .with(PhMt.SPOUSE_NET, Rupiah.of(spouse))
                        .with(Allowance.COUPLE, "K/I/1"));
    }

    private static Answers umkm() {
        return closed("TK/0")
                .with(ASK_1B1, true)
                .with(Induk.ACTIVITY, "USAHA")
                .with(ASK_1B2, "FINAL")
                .with(ASK_1B3, "HANYA_FINAL");
    }

    private String anyAllowance() {
        var all = PtkpStatus.all();
        return all.get(random.nextInt(all.size())).toString();
    }

    private long below(long bound) {
        return bound <= 0 ? 0 : random.nextLong(bound);
    }
}
