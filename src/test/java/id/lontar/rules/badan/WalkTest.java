package id.lontar.rules.badan;

import static id.lontar.rules.badan.Companies.*;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Step;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// The way from commercial profit to taxable income adds up, whatever stands on it.
class WalkTest {
    @Test
    void ofForm1771() {
        var answers = loss(company("a", 9_000_000, 7_000_000), 2023, 300_000, 0);
        answers = with(answers, Reconciliation1771.POSITIVE.get(4), 500_000);
        answers = with(answers, Reconciliation1771.FINAL_OR_EXEMPT, 400_700);
        assertEquals(
                List.of(
                        "I.3 2000000",
                        "I.4 -400700",
                        "I.5e 500000",
                        "1 2099300",
                        "2 -300000",
                        "walk.rounding -300",
                        "3 1799000"),
                said(Walk.of1771(assess1771(2024, answers))));
    }

    @Test
    void ofALoss() {
        assertEquals(
                List.of("I.3 -500000", "1 -500000", "walk.loss 500000", "3 0"),
                said(Walk.of1771(assess1771(2024, company("a", 1_000_000, 1_500_000)))));
    }

    @Test
    void ofTheCoretaxReturnAccountByAccount() {
        var answers =
                row(row(Answers.NONE, "4002", 9_000_000, 0, 700), "5311", 7_000_000, 250_000, 0)
                        .with(Accounts.SECTOR, "1A")
                        .with(Tariff.CHOICE, "a");
        assertEquals(
                List.of(
                        "L-1.commercial 2000000",
                        "Penjualan Domestik -700",
                        "Gaji, Tunjangan, Bonus, Honorarium, THR, dsb 250000",
                        "7 2249300",
                        "walk.rounding -300",
                        "9 2249000"),
                said(Walk.ofCoretax(assessCoretax(2025, answers))));
    }

    @Test
    void nothingWhileAFigureIsMissing() {
        assertEquals(List.of(), Walk.of1771(assess1771(2024, Answers.NONE)));
        assertEquals(List.of(), Walk.ofCoretax(assessCoretax(2025, Answers.NONE)));
    }

    @Test
    void theChangesBetweenTwoTotalsAddUp() {
        var random = new Random(4800);
        for (var i = 0; i < 300; i++) {
            var answers =
                    company(
                            "c",
                            random.nextLong(90_000_000_000L),
                            random.nextLong(90_000_000_000L));
            answers = loss(answers, 2023, random.nextLong(5_000_000_000L), 0);
            answers =
                    with(
                            answers,
                            Reconciliation1771.FINAL_OR_EXEMPT,
                            random.nextLong(1_000_000_000));
            answers =
                    with(answers, Reconciliation1771.POSITIVE.get(0), random.nextLong(500_000_000));
            addsUp(Walk.of1771(assess1771(2024, answers)));
        }
    }

    private static void addsUp(List<Step> steps) {
        var reached = steps.getFirst().amount();
        for (var step : steps) {
            if (step.isTotal()) assertEquals(step.amount(), reached, steps.toString());
            else reached = reached.plus(step.amount());
        }
    }

    private static Answers row(Answers answers, String code, long amount, long up, long down) {
        return answers.withRow(
                Accounts.PROFIT,
                Row.empty(code)
                        .with(Accounts.CODE, code)
                        .with(Accounts.COMMERCIAL, Rupiah.of(amount))
                        .with(Accounts.UP, Rupiah.of(up))
                        .with(Accounts.DOWN, Rupiah.of(down)));
    }

    private static List<String> said(List<Step> steps) {
        return steps.stream()
                .map(each -> each.name().orElse(each.source()) + " " + each.amount().amount())
                .toList();
    }
}
