package id.lontar.rules.badan;

import static id.lontar.rules.badan.Companies.*;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Step;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
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
                said(Walk.ofCoretax(assessCoretax(2025, closed(answers)))));
    }

    @Test
    void ofForm1771WithIncomeFromAbroad() {
        var abroad =
                Row.empty("1")
                        .with(ForeignCredit.PAYER, "Harbour Pte Ltd")
                        .with(ForeignCredit.COUNTRY, "SG")
                        .with(ForeignCredit.NET, Rupiah.of(400_000));
        var answers = company("a", 9_000_000, 7_000_000).withRow(ForeignCredit.FOREIGN, abroad);
        answers = with(answers, Reconciliation1771.NEGATIVE.get(1), 100_000);
        assertEquals(
                List.of("I.1h 2000000", "I.2 400000", "I.3 2400000", "I.6b -100000", "3 2300000"),
                said(Walk.of1771(assess1771(2024, answers))));
    }

    @Test
    void ofTheCoretaxReturnWithEverythingOnTheWay() {
        var income =
                Row.empty("1")
                        .with(Accounts.CODE, "4002")
                        .with(Accounts.COMMERCIAL, Rupiah.of(9_000_000))
                        .with(Accounts.NOT_OBJECT, Rupiah.of(100_000))
                        .with(Accounts.UNDER_FINAL, Rupiah.of(200_000));
        var answers =
                row(Answers.NONE.withRow(Accounts.PROFIT, income), "5311", 7_000_000, 0, 0)
                        .with(Accounts.SECTOR, "1A")
                        .with(Tariff.CHOICE, "a")
                        .with(Facilities.INVESTS, true)
                        .withRow(
                                Facilities.INVESTMENTS,
                                Row.empty("1").with(Facilities.REDUCTION, Rupiah.of(50_000)))
                        .with(Facilities.TRAINS, true)
                        .withRow(
                                Facilities.TRAINING,
                                Row.empty("1").with(Facilities.DEDUCTION, Rupiah.of(30_000)))
                        .with(Facilities.RESEARCHES, true)
                        .withRow(
                                Facilities.RESEARCH,
                                Row.empty("1").with(Facilities.DEDUCTION, Rupiah.of(10_000)));
        assertEquals(
                List.of(
                        "L-1.commercial 2000000",
                        "L-1.notObject -100000",
                        "L-1.underFinal -200000",
                        "4 1700000",
                        "5 -50000",
                        "6 -30000",
                        "7 1620000",
                        "10 -10000",
                        "9 1610000"),
                said(Walk.ofCoretax(assessCoretax(2025, closed(answers)))));
    }

    /// What is owed to others is that of the balance sheet under 2999, not the equity beside it.
    @Test
    void liabilitiesAreApartFromEquity() {
        var answers =
                balance(balance(Answers.NONE, "1101", 900), "2102", 300)
                        .with(Accounts.SECTOR, "1A");
        answers = balance(answers, "3102", 600);
        assertEquals(
                Optional.of(Rupiah.of(300)), Accounts.liabilities(assessCoretax(2025, answers)));
        assertEquals(Optional.empty(), Accounts.liabilities(assessCoretax(2025, Answers.NONE)));
    }

    private static Answers balance(Answers answers, String code, long amount) {
        return answers.withRow(
                Accounts.BALANCE,
                Row.empty(code).with(Accounts.CODE, code).with(Accounts.AMOUNT, Rupiah.of(amount)));
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
