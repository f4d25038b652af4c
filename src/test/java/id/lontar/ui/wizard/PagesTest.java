package id.lontar.ui.wizard;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;
import static id.lontar.rules.Settlement.PAYMENTS;
import static id.lontar.rules.Settlement.PAYMENT_PROOF;
import static id.lontar.rules.op.Personal.CREDITS;
import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;
import static id.lontar.rules.op.Personal.ZAKAT;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The real pages off stage, without a robot.
class PagesTest {
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

    @Test
    void theConsequenceFollowsWhatIsTyped() {
        on(
                "income",
                Filled.underpaid(),
                screen -> {
                    field(screen, "employers-0-net").setText("187.380.000");
                    assertEquals("210.180.000", label(right(screen), "result-net").getText());
                    assertEquals("16.077.000", label(right(screen), "result-tax").getText());
                });
    }

    @Test
    void aRepairIsOfferedUnderTheFieldAndTaken() {
        on(
                "income",
                Filled.wrong(),
                screen -> {
                    link(screen.centre(), "Isi Rp 22.800.000").fire();
                    assertEquals("22.800.000", field(screen, "employers-1-net").getText());
                    screen.undo();
                    assertEquals("28.800.000", field(screen, "employers-1-net").getText());
                });
    }

    @Test
    void aThousandRowsHaveControlsOnlyForThoseInSight() {
        on(
                "assets",
                Filled.thousandAssets(),
                screen -> {
                    var rows = (ListView<?>) node(screen.centre(), "assets-rows");
                    assertEquals(1_000, rows.getItems().size());
                    assertTrue(screen.centre().lookupAll(".text-field").size() < 120);
                });
    }

    @Test
    void theRowsOfAnEmployerAreCopiedToTheCredits() {
        on(
                "credits",
                Filled.underpaid().withRows(CREDITS, List.of()),
                screen -> {
                    ((Button) node(screen.centre(), "fromEmployers")).fire();
                    assertEquals("PT Harapan Nusantara", field(screen, "credits-0-name").getText());
                    assertEquals("CV Dua Roda", field(screen, "credits-1-name").getText());
                });
    }

    @Test
    void whyOfTheTaxShowsRuleArticleBandsAndTheWayToItsSource() {
        on(
                "result",
                Filled.underpaid(),
                screen -> {
                    ((Hyperlink) node(screen.centre(), "why-9")).fire();
                    assertEquals("Rp 14.577.000", label(window.drawer, "why-result").getText());
                    assertTrue(label(window.drawer, "why-article").getText().contains("Pasal 17"));
                    assertTrue(label(window.drawer, "why-rule").getText().contains("137.180.000"));
                    assertTrue(texts(window.drawer).contains("5 % × Rp 60.000.000"));
                    ((Hyperlink) node(window.drawer, "why-to-8")).fire();
                    assertEquals("Rp 137.180.000", label(window.drawer, "why-result").getText());
                    ((Hyperlink) node(window.drawer, "why-to-identity-spousalStatus")).fire();
                    assertEquals("identity", screen.model().page().id());
                });
    }

    @Test
    void anOverpaidReturnAsksWhatToDoWithIt() {
        on(
                "result",
                Filled.overpaid(),
                screen -> {
                    ((RadioButton) node(screen.centre(), "result-overpaidRequest-a")).fire();
                    assertEquals(Optional.of("a"), screen.model().answers().get(OVERPAID_REQUEST));
                    assertFalse(node(screen.left().orElseThrow(), "step-review").isDisabled());
                });
    }

    @Test
    void aProofOfPaymentIsKeptBesideTheReturnWithItsHash() throws Exception {
        var file = Files.writeString(folder.resolve("BPN.pdf"), "bukti");
        var screen = window.open(2024, Filled.paid());
        Snapshots.onFx(
                () -> {
                    screen.goTo("payment");
                    scene(screen);
                    var attach =
                            (AttachedFiles) screen.centre().lookup(".row-card .attached-files");
                    attach.attach(List.of(file.toFile()));
                    return null;
                });
        Await.until(() -> !screen.model().answers().rows(FILES).isEmpty());
        var row = screen.model().answers().rows(FILES).getFirst();
        assertEquals("PAYMENT", row.text(FILE_PURPOSE));
        assertEquals(
                "BPN.pdf", screen.model().answers().rows(PAYMENTS).getFirst().text(PAYMENT_PROOF));
        assertArrayEquals(
                "bukti".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                window.cabinet.kept(WizardWindow.ID, "attachments/BPN.pdf").orElseThrow());
    }

    @Test
    void aPlaceOutsideTheWizardCanNameAFieldAndItIsShown() {
        window.open(2024, Filled.underpaid());
        var go = new Go.Wizard(WizardWindow.ID, Optional.of("assets"), Optional.of("debts"));
        assertEquals("debts", window.reopen(go).model().page().id());
    }

    @Test
    void theLastStepLeadsToTheSealOnceEverythingIsOnDisk() throws Exception {
        var screen = window.open(2024, Filled.underpaid());
        Snapshots.onFx(
                () -> {
                    screen.model().answer(ZAKAT, Rupiah.of(1));
                    screen.goTo("review");
                    return null;
                });
        Await.until(() -> !window.went.isEmpty());
        assertEquals(List.of(new Go.SealAndSign(WizardWindow.ID)), window.went);
        var stored = window.cabinet.filing(WizardWindow.ID).orElseThrow().taxReturn().answers();
        assertEquals(Optional.of(Rupiah.of(1)), stored.get(ZAKAT));
    }

    @Test
    void aFindingOfTheListShowsItsField() {
        on(
                "result",
                Filled.wrong(),
                screen -> {
                    screen.reveal(new Place.AtCell("family", "3", "nik"));
                    assertEquals("family", screen.model().page().id());
                });
    }

    private interface Look {
        void at(WizardScreen screen) throws Exception;
    }

    private void on(String page, Answers answers, Look look) {
        var screen = window.open(2024, answers);
        Snapshots.onFx(
                () -> {
                    screen.goTo(page);
                    scene(screen);
                    look.at(screen);
                    return null;
                });
    }

    private static void scene(WizardScreen screen) {
        var scene = new Scene((javafx.scene.Parent) screen.centre(), 820, 900);
        Theme.dress(scene, 100);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Node right(WizardScreen screen) {
        return screen.right().orElseThrow();
    }

    private static Node node(Node root, String id) {
        var found = root.lookup("#" + id);
        if (found == null) throw new AssertionError("no #" + id);
        return found;
    }

    private static TextField field(WizardScreen screen, String id) {
        screen.centre().getScene().getRoot().layout();
        return (TextField) node(screen.centre(), id);
    }

    private static Label label(Node root, String id) {
        return (Label) node(root, id);
    }

    private static List<String> texts(Node root) {
        return root.lookupAll(".label").stream().map(each -> ((Label) each).getText()).toList();
    }

    private static Hyperlink link(Node root, String text) {
        return root.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
