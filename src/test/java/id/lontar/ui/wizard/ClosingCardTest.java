package id.lontar.ui.wizard;

import static id.lontar.rules.coretax.Gates.ASK_1A;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Page;
import id.lontar.form.coretax.FormCtOp;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Income;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.ui.controls.YesNo;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// An answer that closes a part of the form says first what would go, and can be undone.
class ClosingCardTest {
    @TempDir Path folder;
    private WizardWindow window;
    private WizardScreen screen;
    private PageView view;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
        var answers = Answers.NONE.with(ASK_1A, true).withRow(Income.EMPLOYERS, Row.empty("a"));
        screen = window.open(new TaxReturn(FormCode.CT_OP, new TaxYear(2025), 0, answers));
        view = drawn(page());
        Snapshots.onFx(
                () -> {
                    question().setValue(Optional.of(false));
                    return null;
                });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void nothingIsLostBeforeItIsSaid() {
        assertTrue(card().isVisible());
        assertTrue(text(card()).contains("1 baris"), text(card()));
        assertEquals(Optional.of(true), screen.model().answers().get(ASK_1A));
        assertEquals(1, screen.model().answers().rows(Income.EMPLOYERS).size());
    }

    @Test
    void thinkingAgainLeavesTheAnswerAsItWas() {
        press("closing-keep");
        assertFalse(card().isVisible());
        assertEquals(Optional.of(true), question().getValue());
        assertEquals(1, screen.model().answers().rows(Income.EMPLOYERS).size());
    }

    @Test
    void closingDeletesInOneStepThatUndoBringsBack() {
        press("closing-close");
        assertEquals(Optional.of(false), screen.model().answers().get(ASK_1A));
        assertEquals(0, screen.model().answers().rows(Income.EMPLOYERS).size());
        Snapshots.onFx(() -> screen.model().undo());
        assertEquals(Optional.of(true), screen.model().answers().get(ASK_1A));
        assertEquals(1, screen.model().answers().rows(Income.EMPLOYERS).size());
    }

    private void press(String id) {
        Snapshots.onFx(
                () -> {
                    ((Button) find(id)).fire();
                    view.follow();
                    return null;
                });
    }

    private YesNo question() {
        return (YesNo) find(Sheet.id(ASK_1A.id())).getParent();
    }

    private Node card() {
        return find("closing-" + Sheet.id(ASK_1A.id()));
    }

    private Node find(String id) {
        var node = view.root().lookup("#" + id);
        assertNotNull(node, id);
        return node;
    }

    private static String text(Node card) {
        return String.join(
                " ",
                card.lookupAll(".label").stream().map(each -> ((Label) each).getText()).toList());
    }

    private static Page page() {
        return FormCtOp.FORM.pages().stream()
                .filter(
                        page ->
                                page.elements().stream()
                                        .anyMatch(
                                                each ->
                                                        Findings.is(
                                                                each,
                                                                id.lontar.form.Places.at(ASK_1A))))
                .findFirst()
                .orElseThrow();
    }

    private PageView drawn(Page page) {
        return Snapshots.onFx(
                () -> {
                    var drawn =
                            PageView.load(
                                    new FormPage(page), new Views(window.words), screen.sheet());
                    new Scene(new StackPane(drawn.root()), 780, 700);
                    drawn.follow();
                    drawn.root().applyCss();
                    drawn.root().layout();
                    return drawn;
                });
    }
}
