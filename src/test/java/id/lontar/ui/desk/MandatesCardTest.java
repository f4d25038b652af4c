package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.texts;
import static id.lontar.ui.desk.AccountPages.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Mandates.Known;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.Side;
import id.lontar.filing.Mandates.Wanted;
import id.lontar.ui.Snapshots;
import id.lontar.ui.controls.DateField;
import id.lontar.words.Words;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Mandates in the window: what there is, giving one, and ending one after a second question.
@Timeout(60)
class MandatesCardTest {
    private static final Side SITI = new Side("3171010101900001", "Siti Rahmawati");
    private static final Side BUDI = new Side("3273010207850003", "Budi Santoso");
    private static final Instant NOW = DeskWindow.NOW;
    private static final String LONG = "0195f3a1b2c37d4e8f60718293a4b5c6";
    @TempDir Path folder;
    private DeskWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aMandateIsGivenWithItsScopeAndNamesWhoGotIt() throws Exception {
        open(Words.INDONESIAN);
        var screen = account(window);
        window.until(() -> card(screen).stateText().contains("tidak memberi"));
        fire(screen, "mandateOpen");
        fire(screen, "mandateGive");
        assertTrue(card(screen).newsText().contains("NPWP"), card(screen).newsText());
        type(screen, "mandateDelegate", BUDI.npwp());
        type(screen, "mandateYears", "2024, duluan");
        fire(screen, "mandateGive");
        assertTrue(card(screen).newsText().contains("empat angka"), card(screen).newsText());
        type(screen, "mandateYears", "2024, 2025");
        fire(screen, "mandateGive");
        assertTrue(card(screen).newsText().contains("hari terakhir"), card(screen).newsText());
        Snapshots.onFx(
                () -> {
                    ((DateField) find(screen, "mandateUntil"))
                            .setValue(Optional.of(LocalDate.of(2025, 12, 31)));
                    ((CheckBox) find(screen, "mandate-form-1770S")).setSelected(true);
                    ((CheckBox) find(screen, "mandateConfirms")).setSelected(true);
                    return null;
                });
        fire(screen, "mandateGive");
        assertTrue(card(screen).newsText().contains("EFIN"), card(screen).newsText());
        assertEquals(List.of(), window.office.mandates.wanted);
        picture(screen, "akun-kuasa-beri");
        type(screen, "mandateEfin", "1234567890");
        fire(screen, "mandateGive");
        window.until(() -> card(screen).newsText().contains("Budi Santoso"));
        window.until(() -> texts(screen.centre()).contains("Diberikan kepada Budi Santoso"));
        assertTrue(texts(screen.centre()).contains("Formulir: 1770S. Tahun pajak: 2024, 2025."));
        assertTrue(texts(screen.centre()).contains("Untuk mengirim dan melepas."));
        assertEquals(
                List.of(
                        new Wanted(
                                BUDI.npwp(),
                                new Scope(List.of("1770S"), List.of(2024, 2025)),
                                LocalDate.of(2025, 12, 31),
                                true)),
                window.office.mandates.wanted);
        assertFalse(find(screen, "mandateGive").getParent().getParent().isVisible());
    }

    @Test
    void endingOneIsAskedOnceMoreAndSaysWhatComesOfIt() throws Exception {
        open(Words.INDONESIAN);
        window.office.mandates.known =
                new Known(
                        List.of(mandate(LONG, Optional.of(NOW.minusSeconds(60)), Optional.empty())),
                        List.of());
        var screen = account(window);
        window.until(() -> texts(screen.centre()).contains("Diberikan kepada Budi Santoso"));
        fire(screen, "mandate-end-" + LONG);
        assertTrue(texts(screen.centre()).contains("tidak dapat dibatalkan"));
        picture(screen, "akun-kuasa-cabut");
        fire(screen, "mandate-yes");
        window.until(() -> card(screen).newsText().contains("diakhiri"));
        window.until(() -> card(screen).stateText().contains("tidak memberi"));
    }

    @Test
    void eachStateHasWordsAndWhatIsOverCannotBeEnded() throws Exception {
        open(Words.ENGLISH);
        var before = Optional.of(NOW.minusSeconds(60));
        window.office.mandates.known =
                new Known(
                        List.of(
                                mandate("a1", before, Optional.empty()),
                                mandate("a2", Optional.empty(), Optional.empty()),
                                mandate("a3", before, Optional.of(NOW))),
                        List.of(
                                new Mandate(
                                        "a4",
                                        SITI,
                                        BUDI,
                                        Scope.ALL,
                                        NOW.minus(Duration.ofDays(9)),
                                        before,
                                        NOW.minusSeconds(1),
                                        Optional.empty(),
                                        true)));
        var screen = account(window);
        window.until(() -> texts(screen.centre()).contains("Held, from Siti Rahmawati"));
        var said = texts(screen.centre());
        for (var state : List.of("In force", "Not yet in force", "Revoked", "Over"))
            assertTrue(said.contains(state), said);
        assertTrue(said.contains("which has not happened yet"), said);
        for (var over : List.of("a3", "a4"))
            assertEquals(null, find(screen, "mandate-end-" + over));
        picture(screen, "akun-kuasa-en");
    }

    private static Mandate mandate(String id, Optional<Instant> from, Optional<Instant> revoked) {
        return new Mandate(
                id,
                SITI,
                BUDI,
                Scope.ALL,
                NOW,
                from,
                NOW.plus(Duration.ofDays(90)),
                revoked,
                false);
    }

    private void open(java.util.Locale language) throws Exception {
        window = new DeskWindow(folder, Words.in(language));
        window.draft("f-1", "underpaid");
    }

    private void picture(AccountScreen screen, String name) {
        Snapshots.onFx(
                () -> {
                    ((ScrollPane) screen.centre()).setVvalue(1);
                    return null;
                });
        Snapshots.take(name, screen, window.words);
    }

    private static MandatesCard card(AccountScreen screen) {
        return screen.mandates().orElseThrow();
    }
}
