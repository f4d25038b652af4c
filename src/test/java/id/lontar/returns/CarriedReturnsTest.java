package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.carry.Carried;
import id.lontar.form.carry.CarryOver;
import id.lontar.form.carry.Known;
import id.lontar.form.carry.LastReturn;
import id.lontar.form.carry.Meaning;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Branches;
import id.lontar.rules.badan.Charts;
import id.lontar.rules.badan.Companies;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.Reconciliation1771;
import id.lontar.rules.badan.Transcript8A;
import id.lontar.rules.badan.Withheld;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
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
                    Assets.OTHER_ASSETS,
                    Company.OFFICERS,
                    Company.EQUITY_IN,
                    Company.OWED_TO,
                    Company.OWED_BY,
                    Branches.BRANCHES);
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
                    Withheld.CREDITS,
                    ApartIncome.FINAL_INCOME,
                    ApartIncome.EXEMPT_INCOME,
                    ForeignCredit.FOREIGN,
                    Facilities.TRAINING,
                    InterestLimits.SPECIAL_COSTS,
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
            if (!asks(each.next(), LossYears.WORKSHEET)) continue;
            if (!asks(each.last().form(), LossYears.WORKSHEET)) continue;
            var left = each.last().assessment().known(LossYears.NEXT).orElse(Rupiah.ZERO);
            var now =
                    each.next()
                            .assess(
                                    LAW,
                                    new TaxYear(each.last().year().year() + 1),
                                    Companies.closed(each.carried().answers()))
                            .known(LossYears.AVAILABLE)
                            .orElseThrow(() -> new AssertionError(each.toString()));
            assertEquals(left, now, each.toString());
            if (left.isPositive()) losses++;
        }
        assertTrue(losses > 50, "only " + losses + " returns leave a loss");
    }

    /// So nothing of it is left out without a word.
    @Test
    void aFinishedReturnKnowsWhatItComesTo() {
        var finished = 0;
        for (var each : CASES) {
            var form = each.last().form();
            var last = LastReturn.of(form, each.last().assessment(), LocalDate.of(2026, 12, 31));
            if (!last.finished()) continue;
            finished++;
            for (var meaning : List.of(Meaning.LOSSES_USED, Meaning.NET, Meaning.NEXT_INSTALMENT))
                meaning.on(form.code())
                        .ifPresent(
                                line ->
                                        assertTrue(
                                                last.amount(line).isPresent(),
                                                each + " " + meaning));
            if (form.code() == FormCode.CT_BADAN)
                assertTrue(last.amount(CoretaxCorporate.L10.id()).isPresent(), each.toString());
        }
        assertTrue(finished > 100, "only " + finished + " returns are finished");
    }

    /// Nothing is sold, bought or written off in the year between, so the next one begins as that
    /// one did: a year later, and without losses that are over by then.
    @Test
    void aCompanyWithoutAChangeBeginsTheSameAgain() {
        var rows = 0;
        for (var each : CASES) {
            var year = new TaxYear(each.last().year().year() + 2);
            var later = AnnualForms.ALL.find(each.next().code(), year);
            if (each.next().kind() != TaxpayerKind.CORPORATE || later.isEmpty()) continue;
            var begun = each.carried().answers();
            if (each.next().questions().anyMatch(Accounts.SECTOR::equals))
                begun = begun.with(Accounts.SECTOR, begun.get(Accounts.SECTOR).orElse("1A"));
            var year1 = new TaxYear(year.year() - 1);
            begun = nothingSold(begun, year1);
            var idle =
                    unused(
                            begun.with(Reconciliation1771.TURNOVER, Rupiah.ZERO)
                                    .withRows(Reconciliation1771.COSTS, List.of()));
            var last = new LastReturn(each.next(), each.next().assess(LAW, year1, idle), true);
            var again = carry(last, later.get()).orElseThrow().answers();
            assertEquals(steady(begun, year), steady(again, year), each.toString());
            rows += again.tables().values().stream().mapToInt(List::size).sum();
        }
        assertTrue(rows > 1000, "only " + rows + " rows tried");
    }

    /// A profit and loss account that says zero, on the account the year before had or on any.
    private static Answers nothingSold(Answers begun, TaxYear year) {
        if (begun.get(Accounts.SECTOR).isEmpty()) return begun;
        var rows = begun.rows(Accounts.PROFIT);
        if (rows.isEmpty()) {
            var chart = Charts.in(LAW, year).profit(begun.get(Accounts.SECTOR).get());
            var any = chart.accounts().stream().filter(Account::input).findFirst().orElseThrow();
            rows = List.of(Row.empty("any").with(Accounts.CODE, any.code()));
        }
        return begun.withRows(
                Accounts.PROFIT,
                rows.stream().map(row -> row.with(Accounts.COMMERCIAL, Rupiah.ZERO)).toList());
    }

    /// All gates answered, and nothing of a facility used in the year.
    private static Answers unused(Answers answers) {
        var rows =
                answers.rows(Facilities.INVESTMENTS).stream()
                        .map(row -> row.with(Facilities.REDUCTION, Rupiah.ZERO))
                        .toList();
        return Companies.closed(answers.withRows(Facilities.INVESTMENTS, rows));
    }

    /// Without what a year more moves on.
    private static Answers steady(Answers answers, TaxYear in) {
        var terms = LAW.value(LossYears.TERMS, in);
        var losses =
                answers.rows(LossYears.WORKSHEET).stream()
                        .filter(row -> terms.lasts(row, in.year()))
                        .toList();
        var kept =
                answers.withRows(LossYears.WORKSHEET, losses)
                        .withRows(Reconciliation1771.COSTS, List.of())
                        .without(Taxpayer.BOOK_YEAR_START)
                        .without(Taxpayer.BOOK_YEAR_END);
        if (losses.isEmpty()) kept = kept.without(CoretaxCorporate.HAS_LOSSES);
        for (var table : List.of(Facilities.INVESTMENTS, Reconciliation1771.FACILITY))
            kept = without(kept, table, Facilities.YEAR);
        return without(kept, Accounts.PROFIT, Accounts.COMMERCIAL);
    }

    private static Answers without(Answers answers, Table table, Column<?> column) {
        return answers.withRows(
                table, answers.rows(table).stream().map(row -> row.without(column)).toList());
    }

    /// What an asset of a company is worth at the start is what was left of it at the end: nothing,
    /// where more was taken than there was.
    @Test
    void theBookValueOfACompanyGoesOn() {
        var assets = 0;
        for (var each : CASES)
            for (var row : rows(each.last().form(), each.last().answers(), Depreciation.ASSETS)) {
                if (row.get(Depreciation.OPENING).isEmpty()) continue;
                var now =
                        each.carried()
                                .answers()
                                .row(Depreciation.ASSETS, row.key())
                                .map(it -> it.amount(Depreciation.OPENING))
                                .orElse(Rupiah.ZERO);
                assertEquals(
                        row.amount(Depreciation.OPENING),
                        now.plus(
                                row.amount(Depreciation.FISCAL)
                                        .min(row.amount(Depreciation.OPENING))),
                        each + " " + row.key());
                assets++;
            }
        assertTrue(assets > 100, "only " + assets + " assets tried");
    }

    /// Every rupiah of assets and debts stands in the new lists, whatever their tables.
    @Test
    void theOpeningIsLastYearsEnd() {
        var moved = 0;
        for (var each : CASES) {
            if (each.last().form().code() == FormCode.CT_OP || each.next().code() != FormCode.CT_OP)
                continue;
            var before =
                    Row.typed(
                            rows(each.last().form(), each.last().answers(), Personal.ASSETS),
                            Personal.ASSET_COST);
            var after = new ArrayList<Rupiah>();
            for (var table : Assets.TABLES)
                after.add(Row.typed(each.carried().answers().rows(table), Assets.cost(table)));
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
        var last = new LastReturn(form, form.assess(LAW, year, answers), true);
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
            filled = ofCompany(filled, Integer.toString(i), random);
        }
        return filled;
    }

    private static Answers ofCompany(Answers answers, String key, Random random) {
        var fiscal = random.nextLong(0, 90_000_000);
        return answers.withRow(
                        Depreciation.ASSETS,
                        Row.empty(key)
                                .with(Depreciation.NAME, "Mesin " + key)
                                .with(Depreciation.YEAR, 2020)
                                .with(Depreciation.COST, Rupiah.of(900_000_000))
                                .with(
                                        Depreciation.OPENING,
                                        Rupiah.of(fiscal + random.nextLong(0, 9_000_000)))
                                .with(Depreciation.COMMERCIAL, Rupiah.of(1))
                                .with(Depreciation.FISCAL, Rupiah.of(fiscal)))
                .withRow(Company.OWED_TO, affiliate(key, random))
                .withRow(Company.OWED_BY, affiliate(key, random))
                .withRow(Company.EQUITY_IN, affiliate(key, random))
                .withRow(Branches.BRANCHES, Row.empty(key).with(Branches.NAME, "Cabang " + key))
                .withRow(
                        Transcript8A.INCOME,
                        Row.empty(key)
                                .with(Transcript8A.NAME, "Penjualan " + key)
                                .with(Transcript8A.AMOUNT, Rupiah.of(random.nextLong(1, 9_000))))
                .withRow(
                        Reconciliation1771.FACILITY,
                        Row.empty(key)
                                .with(Facilities.DECISION, "KEP-" + key)
                                .with(Facilities.YEAR, 1)
                                .with(Facilities.REDUCTION, Rupiah.of(random.nextLong(1, 9_000))));
    }

    private static Row affiliate(String key, Random random) {
        return Row.empty(key)
                .with(Company.AFFILIATE_NAME, "PT " + key)
                .with(Company.AFFILIATE_NPWP, "0013000021013000")
                .with(Company.AFFILIATE_AMOUNT, Rupiah.of(random.nextLong(1, 90_000_000)));
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
        var row = year % 2 == 0 ? Row.empty(key).with(LossYears.TERM, 10) : Row.empty(key);
        return row.with(LossYears.YEAR, year)
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
        return new LastReturn(form, form.assess(LAW, new TaxYear(year), carried.answers()), true);
    }

    private static boolean asks(Form form, Table table) {
        return form.tables().anyMatch(table::equals);
    }

    private static List<Row> rows(Form form, Answers answers, Table table) {
        return asks(form, table) ? answers.rows(table) : List.of();
    }
}
