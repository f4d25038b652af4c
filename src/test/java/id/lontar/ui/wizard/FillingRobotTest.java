package id.lontar.ui.wizard;

import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.op.Personal.ASSETS;
import static id.lontar.rules.op.Personal.ASSET_CODE;
import static id.lontar.rules.op.Personal.ASSET_COST;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;
import id.lontar.ui.frame.Frame;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Somebody at the keyboard, from an empty wizard to a return that only wants its seal.
class FillingRobotTest {
    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private WizardWindow window;
    private WizardScreen screen;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
        show(window.open(2024, Answers.NONE));
    }

    private void show(WizardScreen opened) {
        screen = opened;
        stage =
                Snapshots.onFx(
                        () -> {
                            var frame = new Frame(window.words, true);
                            frame.show(opened);
                            var shown = new Stage();
                            var scene = new Scene(frame.root(), 1000, 900);
                            Theme.dress(scene, 90);
                            shown.setScene(scene);
                            shown.show();
                            shown.requestFocus();
                            return shown;
                        });
    }

    @AfterEach
    void close() throws Exception {
        Snapshots.onFx(
                () -> {
                    stage.close();
                    return null;
                });
        window.close();
    }

    @Test
    void anUnderpaidReturnIsFilledInPaidAndFoundAgainWhereItWasLeft() throws Exception {
        identity();
        next("income");
        fire("employers-add");
        type("employers-0-name", "PT Harapan Nusantara");
        type("employers-0-gross", "210500000");
        type("employers-0-deductions", "10320000");
        type("employers-0-net", "200180000");
        assertEquals("14.577.000", text("result-tax"));
        assertEquals("belum diisi", text("result-withheld"));
        next("credits");
        credits();
        assertEquals("1.240.000", text("result-balance"));
        next("final");
        next("assets");
        fire("assets-add");
        robot.write("012", 0);
        robot.push(KeyCode.ENTER);
        typeOn("Tabungan Bank Contoh");
        robot.push(KeyCode.ENTER);
        typeOn("2015");
        robot.push(KeyCode.ENTER);
        typeOn("25000000");
        robot.push(KeyCode.TAB);
        next("debts");
        fire("debts-none");
        next("family");
        fire("profile");
        next("result");
        next("payment");
        pay();
        assertEquals(List.of(), blocking());
        var answers = window.saved(screen);
        assertEquals(Optional.of("012"), answers.rows(ASSETS).getFirst().get(ASSET_CODE));
        assertEquals(
                Optional.of(Rupiah.of(25_000_000)),
                answers.rows(ASSETS).getFirst().get(ASSET_COST));
        reopened(answers);
    }

    private void identity() {
        type("identity-npwp", "3171010101900001");
        type("identity-name", "Siti Rahmawati");
        type("identity-occupation", "Pegawai");
        type("identity-klu", "96304");
        choose("identity-ptkpStatus", "K/1");
        choose("identity-spousalStatus", "KK");
    }

    private void credits() {
        fire("fromEmployers");
        type("credits-0-npwp", "0012345674901000");
        type("credits-0-number", "1.1-12.24-0000123");
        type("credits-0-date", "31/12/2024");
        type("credits-0-amount", "13337000");
    }

    private void pay() {
        fire("payments-add");
        type("payments-0-number", "8F2A19C077D14B6E");
        type("payments-0-date", "20/03/2025");
        type("payments-0-amount", "1240000");
    }

    /// As after a kill: nothing but what is on disk is known.
    private void reopened(Answers before) {
        var again = window.reopen(new Go.Wizard(WizardWindow.ID));
        assertEquals("payment", again.model().page().id());
        assertEquals(before, again.model().answers());
    }

    @Test
    void aFindingLeadsToItsFieldAndUndoTakesTheLastWordBack() {
        robot.interact(() -> node("identity-name").requestFocus());
        robot.write("Siti", 0);
        assertEquals(Optional.of("Siti"), screen.model().answers().get(NAME));
        next("income");
        Snapshots.onFx(
                () -> {
                    screen.reveal(new id.lontar.form.Place.AtQuestion(KLU.id()));
                    return null;
                });
        robot.interact(() -> {});
        assertTrue(Snapshots.onFx(() -> node("identity-klu").isFocused()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.interact(() -> {});
        assertFalse(screen.model().answers().get(NAME).isPresent());
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        robot.interact(() -> {});
        assertEquals("income", screen.model().page().id());
    }

    private List<Finding> blocking() {
        return screen.model().findings().stream()
                .filter(each -> each.severity().blocksSealing())
                .toList();
    }

    private void next(String page) {
        fire("next");
        assertEquals(page, screen.model().page().id());
    }

    private void type(String id, String text) {
        robot.interact(() -> node(id).requestFocus());
        typeOn(text);
    }

    private void typeOn(String text) {
        robot.interact(
                () -> {
                    var field = (TextInputControl) stage.getScene().getFocusOwner();
                    field.selectAll();
                    field.replaceSelection(text);
                });
    }

    private void fire(String id) {
        robot.interact(
                () -> {
                    switch (node(id)) {
                        case Button button -> button.fire();
                        case javafx.scene.control.CheckBox box -> box.fire();
                        default -> throw new IllegalArgumentException(id);
                    }
                });
        robot.interact(() -> {});
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String value) {
        robot.interact(() -> ((ComboBox<String>) node(id)).setValue(value));
    }

    private String text(String id) {
        return Snapshots.onFx(() -> ((Label) node(id)).getText());
    }

    private Node node(String id) {
        var found = stage.getScene().getRoot().lookup("#" + id);
        if (found == null) throw new IllegalArgumentException("no #" + id);
        return found;
    }
}
