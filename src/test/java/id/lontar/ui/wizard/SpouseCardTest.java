package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.TaxReturn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SpouseCardTest {
    @TempDir Path folder;
    private WizardWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new WizardWindow(folder);
        var budi = budi();
        window.cabinet.save(budi);
        var his = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, job("SUAMI", 150_000_000));
        window.cabinet.save(
                Filing.draft("his", budi.id(), his, Instant.parse("2025-03-20T00:00:00Z")));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theSpousesIncomeIsTakenOverAndADifferenceIsToldAfterwards() {
        var screen = window.open(2024, job("ISTRI", 100_000_000));
        Snapshots.onFx(
                () -> {
                    screen.goTo("spouse");
                    return null;
                });
        var card = card(screen);
        assertTrue(card.isVisible());
        assertTrue(says(card, "SPT pasangan: Budi Santoso, 1770S tahun 2024"));
        assertTrue(says(card, "150.000.000"));
        Snapshots.take("wizard-spouse-return", screen, window.words);
        Snapshots.onFx(
                () -> {
                    ((Button) card.lookup("#take-spouse")).fire();
                    return null;
                });
        var answers = screen.model().answers();
        assertEquals(Optional.of(Rupiah.of(150_000_000)), answers.get(PhMt.SPOUSE_NET));
        assertTrue(says(card, "SPT pasangan belum memuat penghasilan neto Anda"));
        Snapshots.onFx(
                () -> {
                    screen.model().answer(PhMt.SPOUSE_NET, Rupiah.of(140_000_000));
                    screen.goTo("result");
                    return null;
                });
        assertTrue(card.isVisible(), "the result warns too");
        assertTrue(says(card, "menurut SPT pasangan sekarang Rp 150.000.000"));
        Snapshots.onFx(
                () -> {
                    screen.goTo("assets");
                    return null;
                });
        assertFalse(card.isVisible());
        assertEquals(List.of(), window.failures);
    }

    private static Node card(WizardScreen screen) {
        return Snapshots.onFx(
                () ->
                        ((Parent) screen.centre())
                                .getChildrenUnmodifiable().stream()
                                        .filter(each -> "spouse-return".equals(each.getId()))
                                        .findFirst()
                                        .orElseThrow());
    }

    private static boolean says(Node card, String text) {
        return Snapshots.onFx(
                () ->
                        ((Parent) card)
                                .getChildrenUnmodifiable().stream()
                                        .anyMatch(
                                                each ->
                                                        each instanceof Labeled label
                                                                && label.getText().contains(text)));
    }

    private static Answers job(String filer, long net) {
        return Answers.NONE
                .with(
                        Taxpayer.NPWP,
                        filer.equals("SUAMI") ? "3171010101880002" : "3171010101900001")
                .with(Personal.SPOUSAL_STATUS, "PH")
                .with(Personal.PTKP_STATUS, "K/0")
                .with(PhMt.FILER, filer)
                .withRow(
                        Personal.EMPLOYERS,
                        Row.empty("e")
                                .with(Personal.EMPLOYER_NAME, "PT Contoh")
                                .with(Personal.EMPLOYER_NET, Rupiah.of(net)));
    }

    private static Person budi() {
        return new Person(
                "p-2",
                "Budi Santoso",
                Optional.empty(),
                "3171010101880002",
                "3171010101880002",
                "Guru",
                "85311",
                "",
                "budi@contoh.example",
                "PH",
                "K/0",
                Optional.empty(),
                List.of());
    }
}
