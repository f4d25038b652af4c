package id.lontar.form.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element.Grid;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.LossYears;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands on paper beside what was typed: what each year's loss gives this year, and the sums
/// of a chart of accounts. Worked by hand.
class PrintedRowsTest {
    private static final TaxYear YEAR = new TaxYear(2025);
    private static final Form FORM = AnnualForms.ALL.find(FormCode.CT_BADAN, YEAR).orElseThrow();

    /// Sales 1,000, of which 100 are not taxed; purchases 600, of which 50 are not deducted:
    /// commercial 400, fiscal 900 - 550 = 350.
    private static final List<Row> PROFIT =
            List.of(
                    account("4002", 1000).with(Accounts.NOT_OBJECT, Rupiah.of(100)),
                    account("5001", 600).with(Accounts.UP, Rupiah.of(50)));

    @Test
    void theOldestLossGivesFirstAndWhatExpiredGivesNothing() {
        var rows =
                List.of(
                        loss("a", 2019, 900, 0),
                        loss("b", 2022, 300, 100),
                        loss("c", 2020, 250, 0));
        var answers =
                noToAll()
                        .with(Accounts.SECTOR, "1C")
                        .with(CoretaxCorporate.HAS_LOSSES, true)
                        .withRows(Accounts.PROFIT, PROFIT)
                        .withRows(LossYears.WORKSHEET, rows);
        var printed = printed(answers, LossYears.WORKSHEET);
        assertEquals(List.of("a", "b", "c"), keys(printed));
        assertEquals(List.of("2019: null null", "2022: 100 100", "2020: 250 0"), uses(printed));
    }

    @Test
    void sumsStandAmongTheAccountsAndAreNotTyped() {
        var answers = Answers.NONE.with(Accounts.SECTOR, "1C").withRows(Accounts.PROFIT, PROFIT);
        var printed = printed(answers, Accounts.PROFIT);
        var typed = printed.stream().filter(each -> !each.isWorkedOut()).toList();
        assertEquals(2, typed.size());
        assertTrue(printed.size() > typed.size(), printed.toString());
        var last = printed.getLast();
        assertTrue(last.isWorkedOut());
        assertEquals("4800", last.text(Accounts.CODE));
        assertEquals(Rupiah.of(400), last.amount(Accounts.COMMERCIAL));
        assertEquals(Rupiah.of(350), last.cells().get("fiscal"));
    }

    /// Of two rows of one account the first stands at it; the second, and an account nobody knows,
    /// follow as typed.
    @Test
    void aDraftHidesNoRow() {
        var odd = new ArrayList<>(PROFIT);
        odd.add(account("9999", 7));
        odd.add(
                Row.empty("again")
                        .with(Accounts.CODE, "4002")
                        .with(Accounts.COMMERCIAL, Rupiah.of(5)));
        var answers = Answers.NONE.with(Accounts.SECTOR, "1C").withRows(Accounts.PROFIT, odd);
        var keys = keys(printed(answers, Accounts.PROFIT));
        assertEquals(List.of("9999", "again"), keys.subList(keys.size() - 2, keys.size()));
        assertEquals(1, keys.stream().filter("4002"::equals).count());
    }

    private static Answers noToAll() {
        var no = new HashMap<String, Object>();
        FORM.questions()
                .filter(each -> each.kind().equals(Kind.FLAG))
                .forEach(each -> no.put(each.id(), false));
        return new Answers(no, Map.of());
    }

    private static Row account(String code, long amount) {
        return Row.empty(code)
                .with(Accounts.CODE, code)
                .with(Accounts.COMMERCIAL, Rupiah.of(amount));
    }

    private static Row loss(String key, int year, long loss, long used) {
        return Row.empty(key)
                .with(LossYears.YEAR, year)
                .with(LossYears.LOSS, Rupiah.of(loss))
                .with(LossYears.USED, Rupiah.of(used));
    }

    private static List<Row> printed(Answers answers, Table table) {
        var assessment = FORM.assess(Law.shipped(), YEAR, answers);
        return FORM.pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> grid.table().equals(table))
                .filter(grid -> grid.asked().test(assessment))
                .findFirst()
                .orElseThrow()
                .onPaper(assessment);
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(Row::key).toList();
    }

    private static List<String> uses(List<Row> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.get(LossYears.YEAR).orElseThrow()
                                        + ": "
                                        + row.cells().get("now")
                                        + " "
                                        + row.cells().get("left"))
                .collect(Collectors.toList());
    }
}
