package id.lontar.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.batch.LastBatch;
import id.lontar.filing.season.SmallOffice;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.TaxYear;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/// A person's returns from drafts to receipts on the board, against the gateway of the practice
/// town: reviewed, sealed with one unlock, sent, and a key that does not open.
class BulkJourneyTest {
    private static final String ANDI = "3578011505950005";

    @TempDir Path folder;

    @Test
    void manyAreSealedWithOneUnlockAndSent() {
        try (var desk = new Desk(SmallOffice.inTown(folder))) {
            keep(desk, "f-1", ANDI);
            keep(desk, "f-2", "3171014101900001");
            var screen = desk.open();
            desk.press(KeyCode.DIGIT4, true, false);
            desk.until(() -> screen.isRead() && screen.model().lane(Lane.TO_SIGN).size() == 2);

            desk.press(KeyCode.DIGIT5, true, false);
            desk.until(() -> !desk.all(PasswordField.class).isEmpty());
            var passphrase = desk.all(PasswordField.class).getFirst();
            desk.onFx(() -> passphrase.setText("wrong"));
            desk.onFx(() -> main(desk, "Segel 2 SPT").fire());
            desk.until(() -> !main(desk, "Segel 2 SPT").isDisabled());
            assertTrue(desk.drawerIsOpen(), "a wrong passphrase seals nothing");
            desk.onFx(() -> passphrase.setText("Kertas-Lontar7"));
            desk.onFx(() -> main(desk, "Segel 2 SPT").fire());
            desk.until(() -> screen.isRead() && screen.model().lane(Lane.READY).size() == 1);
            assertEquals(
                    FilingState.DRAFT,
                    desk.office.cabinet().filing("f-2").orElseThrow().state(),
                    "of somebody else, without a mandate");

            desk.press(KeyCode.DIGIT6, true, false);
            desk.until(() -> !desk.all(PasswordField.class).isEmpty());
            desk.onFx(() -> main(desk, "Kirim 1 SPT").fire());
            desk.until(() -> screen.isRead() && screen.model().lane(Lane.FILED).size() == 1);
            assertEquals(
                    FilingState.ACCEPTED,
                    desk.office.cabinet().filing("f-1").orElseThrow().state());
            var last = LastBatch.in(desk.office.cabinet()).orElseThrow();
            assertEquals("send", last.command().getFirst());
            assertTrue(last.over());
            assertEquals(java.util.List.of(), desk.failures);
        }
    }

    private static Button main(Desk desk, String text) {
        return desk.find(
                Button.class,
                each ->
                        text.equals(each.getText())
                                && each.getStyleClass().contains("primary")
                                && each.getId() == null);
    }

    private static void keep(Desk desk, String id, String npwp) {
        var sample = SmallOffice.sample("1770S-2024-nihil");
        var own = sample.with(sample.answers().with(Taxpayer.NPWP, npwp));
        assertEquals(new TaxYear(2024), own.year());
        desk.office.cabinet().save(SmallOffice.person(id, npwp));
        desk.office.cabinet().save(Filing.draft(id, id, own, Instant.now()));
    }
}
