package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.badan.Account;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Charts;
import id.lontar.ui.Snapshots;
import id.lontar.ui.frame.Frame;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The corporate returns in the real wizard, page by page.
class CompanyPagesTest {
    @TempDir Path folder;
    private WizardWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1771-2024-underpaid", "CT-BADAN-2025-overpaid"})
    void everyPageIsDrawn(String name) throws IOException {
        var taxReturn = sample(name);
        var screen = window.open(taxReturn);
        for (var page : screen.model().flow()) {
            if (page.id().equals(Steps.REVIEW)) continue;
            Snapshots.onFx(
                    () -> {
                        screen.goTo(page.id());
                        assertEquals(page.id(), screen.model().page().id());
                        return null;
                    });
            Snapshots.take(taxReturn.form() + "-" + page.id(), screen, window.words);
        }
        assertEquals(List.of(), window.failures);
    }

    /// One table, twelve charts: the grid in sight is the one of the company's sector.
    @Test
    void theAccountsAreThoseOfTheSector() throws IOException {
        var screen = window.open(sample("CT-BADAN-2025-overpaid"));
        var account = Snapshots.onFx(() -> (TextField) cell(screen, "l1.profit-0-code"));
        assertEquals("4021 Pendapatan Jasa", account.getText());
        Snapshots.onFx(
                () -> {
                    screen.reveal(new Place.AtCell("l1.profit", "1", "code"));
                    return null;
                });
        assertSame(account, Snapshots.onFx(() -> account.getScene().getFocusOwner()));
    }

    /// What was typed stays, at its place in the order of the form; what is left empty is asked
    /// for, and goes in one step.
    @Test
    void theWholeChartIsBroughtInOneStepAndTakenBackInOne() throws IOException {
        var screen = window.open(sample("CT-BADAN-2025-overpaid"));
        var model = screen.model();
        var before = model.answers();
        var chart = Charts.in(model.assessment().law(), model.year()).balance("1D");
        var accounts = chart.accounts().stream().filter(Account::input).map(Account::code).toList();
        Snapshots.onFx(
                () -> {
                    screen.goTo("balance");
                    ((Button) seen(screen, "l1.balance-each").orElseThrow()).fire();
                    return null;
                });
        Snapshots.take("CT-BADAN-balance-chart", screen, window.words);
        var rows = model.answers().rows(Accounts.BALANCE);
        assertEquals(accounts, rows.stream().map(row -> row.text(Accounts.CODE)).toList());
        assertTrue(rows.containsAll(before.rows(Accounts.BALANCE)));
        assertEquals(Optional.empty(), Snapshots.onFx(() -> seen(screen, "l1.balance-each")));
        var blank = named(model, "finding.l1.blank").getFirst();
        model.repair(blank);
        assertEquals(
                Set.copyOf(before.rows(Accounts.BALANCE)),
                Set.copyOf(model.answers().rows(Accounts.BALANCE)));
        assertEquals(List.of(), named(model, "finding.l1.blank"));
        model.undo();
        model.undo();
        assertEquals(before, model.answers());
    }

    @ParameterizedTest
    @CsvSource({
        "1771-2024-underpaid, transcript, transcript.assets",
        "CT-BADAN-2025-overpaid, balance, l1.balance"
    })
    void aBalanceSheetThatDoesNotBalanceIsToldWhereItIs(String name, String page, String table)
            throws IOException {
        var right = sample(name);
        var rows = right.answers().tables().get(table);
        var short1 = new HashMap<>(right.answers().tables());
        short1.put(table, rows.subList(1, rows.size()));
        var wrong = right.with(new Answers(right.answers().values(), short1));
        var screen = window.open(wrong);
        Snapshots.onFx(
                () -> {
                    screen.goTo(page);
                    return null;
                });
        Snapshots.take(right.form() + "-" + page + "-wrong", screen, window.words);
        var said =
                Snapshots.onFx(
                        () ->
                                screen.centre().lookupAll(".label").stream()
                                        .filter(CompanyPagesTest::inSight)
                                        .map(each -> ((Label) each).getText())
                                        .toList());
        assertTrue(said.stream().anyMatch(each -> each.contains("harus sama")), said.toString());
    }

    /// What to do stands at the end of a sentence, so none is cut short.
    @Test
    void whatIsSaidUnderARowIsReadToItsEnd() throws IOException {
        var right = sample("CT-BADAN-2025-overpaid");
        var row = right.answers().rows(Accounts.PROFIT).getFirst();
        var adjusted = row.with(Accounts.DOWN, Rupiah.of(3)).with(Accounts.REASONS, "FPO-09");
        var screen = window.open(right.with(right.answers().withRow(Accounts.PROFIT, adjusted)));
        Snapshots.onFx(
                () -> {
                    var field = cell(screen, "l1.profit-0-code");
                    var inRow = row(field);
                    var note = (Label) inRow.lookup(".grid-problem .label");
                    assertTrue(note.getText().endsWith("kolom positif."), note.getText());
                    var wanted = note.prefHeight(note.getWidth());
                    assertTrue(wanted > 1.5 * note.prefHeight(-1), "it takes two lines");
                    assertEquals(wanted, note.getHeight(), 1);
                    var below = note.localToScene(note.getBoundsInLocal()).getMaxY();
                    var end = inRow.localToScene(inRow.getBoundsInLocal()).getMaxY();
                    assertTrue(below <= end, below + " of " + end);
                    return null;
                });
    }

    private static ListCell<?> row(Node field) {
        for (var each = field; each != null; each = each.getParent())
            if (each instanceof ListCell<?> cell) return cell;
        throw new AssertionError("not in a row");
    }

    /// Each step has its figure as text and says itself whole to a reader; its name leads on.
    @Test
    void theWayToTaxableIncomeIsToldStepByStep() throws IOException {
        var screen = window.open(sample("1771-2024-underpaid"));
        var rows =
                Snapshots.onFx(
                        () -> {
                            screen.goTo("result");
                            var plot = screen.centre().lookup(".waterfall");
                            return ((WaterfallPlot) plot).rows();
                        });
        var said =
                rows.stream()
                        .filter(Labeled.class::isInstance)
                        .map(each -> each.getAccessibleText())
                        .filter(java.util.Objects::nonNull)
                        .toList();
        assertEquals(
                List.of(
                        "Jumlah penghasilan neto komersial: 1.950.000.000",
                        "Penghasilan final dan bukan objek pajak: berkurang 50.000.000,"
                                + " menjadi 1.900.000.000",
                        "Hibah, bantuan, sumbangan: bertambah 20.000.000,"
                                + " menjadi 1.920.000.000",
                        "Sanksi administrasi: bertambah 10.000.000, menjadi 1.930.000.000",
                        "Penyusutan komersial di atas fiskal: bertambah 40.000.000,"
                                + " menjadi 1.970.000.000",
                        "Penghasilan neto fiskal: 1.970.000.000",
                        "Kompensasi kerugian fiskal: berkurang 170.000.000,"
                                + " menjadi 1.800.000.000",
                        "Penghasilan kena pajak: 1.800.000.000"),
                said);
        Snapshots.onFx(
                () -> {
                    ((Hyperlink) rows.get(6)).fire();
                    return null;
                });
        assertEquals("reconciliation", screen.model().page().id());
    }

    private Node cell(WizardScreen screen, String id) {
        screen.goTo("profit");
        var frame = new Frame(window.words, true);
        frame.show(screen);
        new Scene(frame.root(), 1366, 768);
        frame.root().applyCss();
        frame.root().layout();
        return seen(screen, id).orElseThrow();
    }

    private static Optional<Node> seen(WizardScreen screen, String id) {
        return screen.centre().lookupAll("*").stream()
                .filter(each -> id.equals(each.getId()))
                .filter(CompanyPagesTest::inSight)
                .findFirst();
    }

    private static boolean inSight(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible()) return false;
        return true;
    }

    @ParameterizedTest
    @CsvSource(value = {"angka 11 a, 11a", "1771-I angka 5 a, 5a", "Lampiran Khusus 8A, ''"})
    void aLineShowsTheNumberItHasOnPaper(String paper, String number) {
        assertEquals(number, LineRow.numberIn(paper));
    }

    private static List<Finding> named(WizardModel model, String key) {
        return model.findings().stream().filter(each -> each.key().equals(key)).toList();
    }

    private static TaxReturn sample(String name) throws IOException {
        try (var in =
                ReturnFileJson.class.getResourceAsStream("samples/" + name + ".lontar.json")) {
            var read = new ReturnFileJson(AnnualForms.ALL).read(in.readAllBytes());
            return ((ReturnFiles.Reading.Read) read).taxReturn();
        }
    }
}
