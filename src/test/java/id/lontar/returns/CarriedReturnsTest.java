package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.carry.Carried;
import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What holds of every whole return when it is carried into the next year.
class CarriedReturnsTest {
    private static final Law LAW = Law.shipped();
    private static final List<Table> KEPT =
            List.of(
                    Personal.ASSETS,
                    Personal.DEBTS,
                    Personal.FAMILY,
                    Assets.DEBTS,
                    Assets.FAMILY,
                    Assets.CASH,
                    Assets.RECEIVABLES,
                    Assets.INVESTMENTS,
                    Assets.MOVABLES,
                    Assets.IMMOVABLES,
                    Assets.OTHER_ASSETS);
    private static final List<Table> OF_ITS_YEAR =
            List.of(
                    Personal.EMPLOYERS,
                    Personal.OTHER_INCOME,
                    Personal.CREDITS,
                    Personal.FINAL_INCOME,
                    Personal.EXEMPT_INCOME,
                    Income.EMPLOYERS,
                    Income.CREDITS,
                    Income.FINAL_INCOME,
                    Income.EXEMPT_INCOME,
                    Income.FOREIGN_INCOME,
                    Settlement.PAYMENTS);

    /// One return and what the next year begins with.
    private record Case(Scenario scenario, LastReturn last, Form next, Carried carried) {
        @Override
        public String toString() {
            return scenario.file() + ", " + scenario + " into " + next.code();
        }
    }

    private static final List<Case> CASES = readCases();

    @Test
    void aListCarriedToTheSameFormHasTheSameRows() {
        var rows = 0;
        for (var each : CASES)
            if (each.next().code() == each.last().form().code())
                for (var table : KEPT) {
                    var before = rows(each.last().form(), each.last().answers(), table);
                    assertEquals(
                            before,
                            rows(each.next(), each.carried().answers(), table),
                            each + " " + table.id());
                    rows += before.size();
                }
        assertTrue(rows > 1000, "only " + rows + " rows tried");
    }

    @Test
    void whatIsCarriedTwiceIsCarriedOnce() {
        for (var each : CASES) {
            var year = new TaxYear(each.last().year().year() + 2);
            var later = AnnualForms.ALL.find(each.next().code(), year);
            if (later.isEmpty()) continue;
            var again = carry(last(each.next(), year.year() - 1, each.carried()), later.get());
            for (var table : KEPT)
                assertEquals(
                        rows(each.next(), each.carried().answers(), table),
                        rows(later.get(), again.orElseThrow().answers(), table),
                        each + " " + table.id());
        }
    }

    @Test
    void noIncomeCreditOrPaymentComesAlong() {
        for (var each : CASES)
            for (var table : OF_ITS_YEAR)
                assertEquals(
                        List.of(), rows(each.next(), each.carried().answers(), table), each + "");
    }

    /// Told by the old return's own line on what is left, and by the new one's on what there is.
    @Test
    void noLossIsLostOrWonOnTheWay() {
        var losses = 0;
        for (var each : CASES) {
            if (!each.next().tables().toList().contains(LossYears.WORKSHEET)) continue;
            if (each.last().form().code() != FormCode.F1770) continue;
            var left = each.last().assessment().known(LossYears.NEXT).orElse(Rupiah.ZERO);
            var now =
                    each.next()
                            .assess(
                                    LAW,
                                    new TaxYear(each.last().year().year() + 1),
                                    each.carried().answers())
                            .known(LossYears.AVAILABLE)
                            .orElseThrow();
            assertEquals(left, now, each.toString());
            if (left.isPositive()) losses++;
        }
        assertTrue(losses > 50, "only " + losses + " returns leave a loss");
    }

    /// Every rupiah of assets and debts stands in the new lists, whatever their tables.
    @Test
    void theOpeningIsLastYearsEnd() {
        var moved = 0;
        for (var each : CASES) {
            if (each.last().form().code() == FormCode.CT_OP || each.next().code() != FormCode.CT_OP)
                continue;
            var before =
                    Row.total(
                            rows(each.last().form(), each.last().answers(), Personal.ASSETS),
                            Personal.ASSET_COST);
            var after = new ArrayList<Rupiah>();
            for (var table : Assets.TABLES)
                after.add(Row.total(each.carried().answers().rows(table), Assets.cost(table)));
            assertEquals(before, Rupiah.sum(after), each.toString());
            if (before.isPositive()) moved++;
        }
        assertTrue(moved > 50, "only " + moved + " returns with assets reach Coretax");
    }

    @Test
    void everyAssumptionOfEveryReturnHasWords() {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var each : CASES)
                for (var assumption : each.carried().assumptions())
                    assertTrue(!assumption.said(words).isBlank(), each + " " + assumption.key());
    }

    /// Every scenario as it is, and once more with long lists in the last year before Coretax.
    private static List<Case> readCases() {
        var cases = new ArrayList<Case>();
        var random = new Random(2025);
        for (var file : WholeReturnsTest.files())
            for (var scenario : WholeReturnsTest.read(file)) {
                add(cases, scenario, scenario.year(), scenario.answers());
                var form = Scenario.form(scenario.form(), scenario.year());
                if (form.lastYear() > 2024) continue;
                var lists = form.only(withLists(scenario.answers(), random));
                add(cases, scenario, new TaxYear(2023), lists);
                add(cases, scenario, new TaxYear(2024), lists);
            }
        return List.copyOf(cases);
    }

    private static void add(List<Case> cases, Scenario scenario, TaxYear year, Answers answers) {
        var form = Scenario.form(scenario.form(), year);
        if (form.kind() != TaxpayerKind.INDIVIDUAL) return;
        var last = new LastReturn(form, form.assess(LAW, year, answers));
        for (var next : AnnualForms.ALL.all())
            if (next.covers(new TaxYear(year.year() + 1)))
                carry(last, next)
                        .ifPresent(carried -> cases.add(new Case(scenario, last, next, carried)));
    }

    private static Answers withLists(Answers answers, Random random) {
        var filled = answers;
        var codes = LAW.codes("asset-codes", new TaxYear(2024));
        for (var i = 0; i < 5; i++) {
            var code = codes.get(random.nextInt(codes.size())).code();
            filled = filled.withRow(Personal.ASSETS, asset("asset" + i, code, random));
            filled = filled.withRow(Personal.DEBTS, debt("debt" + i, random));
            filled = filled.withRow(LossYears.WORKSHEET, loss("loss" + i, 2018 + i, random));
        }
        return filled;
    }

    private static Row asset(String key, String code, Random random) {
        return Row.empty(key)
                .with(Personal.ASSET_CODE, code)
                .with(Personal.ASSET_NAME, "Harta " + key)
                .with(Personal.ASSET_YEAR, 2015)
                .with(Personal.ASSET_COST, Rupiah.of(random.nextLong(1, 900_000_000)));
    }

    private static Row debt(String key, Random random) {
        return Row.empty(key)
                .with(Personal.DEBT_CODE, "101")
                .with(Personal.DEBT_LENDER, "Bank Contoh")
                .with(Personal.DEBT_YEAR, 2020)
                .with(Personal.DEBT_AMOUNT, Rupiah.of(random.nextLong(1, 90_000_000)));
    }

    private static Row loss(String key, int year, Random random) {
        var loss = random.nextLong(1, 400_000_000);
        return Row.empty(key)
                .with(LossYears.YEAR, year)
                .with(LossYears.LOSS, Rupiah.of(loss))
                .with(LossYears.USED, Rupiah.of(random.nextLong(0, loss)));
    }

    private static Optional<Carried> carry(LastReturn last, Form next) {
        var year = new TaxYear(last.year().year() + 1);
        return switch (new CarryOver(LAW).carry(last, next, year, Known.NOTHING)) {
            case CarryOver.Result.Done(var carried) -> Optional.of(carried);
            case CarryOver.Result.Impossible impossible -> Optional.empty();
        };
    }

    private static LastReturn last(Form form, int year, Carried carried) {
        return new LastReturn(form, form.assess(LAW, new TaxYear(year), carried.answers()));
    }

    private static List<Row> rows(Form form, Answers answers, Table table) {
        return form.tables().anyMatch(table::equals) ? answers.rows(table) : List.of();
    }
}
