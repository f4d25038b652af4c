package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.Proof;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// How a return was sent, saved from the page of its receipt.
@Timeout(60)
class EvidenceCardTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFileIsWrittenOnceThePassphraseOpensTheKey() throws Exception {
        var filing = filed();
        window.keys.certificate(filing.signer(), Duration.ofDays(30));
        var file = folder.resolve("riwayat.zip");
        window.picked = Optional.of(file);
        var card = card(filing);
        assertFalse(find(card, "evidencePassphrase").isPresent(), "asked for before it is wanted");
        fire(card, "evidenceBegin");
        fire(card, "evidenceSave");
        assertTrue(
                text(card).contains("Ketik passphrase-nya dulu. Belum ada yang disimpan"),
                text(card));
        type(card, "Salah-123");
        fire(card, "evidenceSave");
        window.until(() -> text(card).contains("Passphrase tidak cocok. Belum ada yang disimpan"));
        assertFalse(Files.exists(file));
        type(card, TestKeys.PASSPHRASE);
        fire(card, "evidenceSave");
        window.until(() -> text(card).contains("Disimpan: riwayat.zip"));
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            zip.stream().forEach(each -> names.add(each.getName()));
            assertEquals(
                    Set.of(
                            "riwayat.pdf",
                            "riwayat.json",
                            "receipt.pdf",
                            "isi.sha256",
                            "isi.sha256.p7s"),
                    names);
        }
        for (var typed : window.keys.typed)
            assertEquals(0, typed[0], "a passphrase was left in memory");
    }

    @Test
    void withoutTheKeyItSaysWhereToGo() throws Exception {
        var card = card(filed());
        fire(card, "evidenceBegin");
        assertTrue(text(card).contains("tidak ada di komputer ini"), text(card));
        assertTrue(find(card, "evidenceSave").isEmpty());
        fire(card, "evidenceCancel");
        assertTrue(find(card, "evidenceBegin").orElseThrow().isVisible());
    }

    @Test
    void aDraftHasNoHistoryToSave() throws Exception {
        assertFalse(Snapshots.onFx(() -> card(window.draft("f-2", "underpaid")).isVisible()));
    }

    private Filing filed() throws Exception {
        var sent = window.sent("f-1", "underpaid");
        return window.bench().journey().confirm(sent, new Proof.QrToken("SPT1:X")).filing();
    }

    private Parent card(Filing filing) {
        return Snapshots.onFx(
                () -> {
                    var card = new EvidenceCard(window.context, filing, window.picker());
                    var node = (Parent) card.node();
                    new Scene(node, 600, 500);
                    return node;
                });
    }

    private static Optional<Node> find(Parent root, String id) {
        return Snapshots.onFx(() -> Optional.ofNullable(root.lookup("#" + id)));
    }

    private static void fire(Parent root, String id) {
        var button = (Button) find(root, id).orElseThrow();
        Snapshots.onFx(
                () -> {
                    button.fire();
                    return null;
                });
    }

    private static void type(Parent root, String text) {
        var field = (TextInputControl) find(root, "evidencePassphrase").orElseThrow();
        Snapshots.onFx(
                () -> {
                    field.setText(text);
                    return null;
                });
    }

    private static String text(Parent root) {
        return Snapshots.onFx(
                () ->
                        root.lookupAll(".label").stream()
                                .filter(Labeled.class::isInstance)
                                .map(each -> ((Labeled) each).getText())
                                .collect(Collectors.joining(" ")));
    }
}
