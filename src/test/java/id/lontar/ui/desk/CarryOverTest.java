package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.FilingState;
import id.lontar.ui.Snapshots;
import id.lontar.ui.controls.CopyButton;
import id.lontar.ui.controls.DateField;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The page that carries a return to the portal: its list, its ticks, and files only where their
/// layout is known.
class CarryOverTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Parent page(String id) {
        return Snapshots.onFx(() -> new CarryOverScreen(window.context, id).page().node());
    }

    private static Stream<Node> all(Node node) {
        var below =
                switch (node) {
                    case ScrollPane scroll -> Stream.of(scroll.getContent());
                    case Parent parent -> parent.getChildrenUnmodifiable().stream();
                    default -> Stream.<Node>empty();
                };
        return Stream.concat(Stream.of(node), below.flatMap(CarryOverTest::all));
    }

    private static List<String> texts(Node node) {
        return all(node)
                .filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText())
                .toList();
    }

    private static boolean offersFiles(Node node) {
        return all(node).anyMatch(each -> "carry-files".equals(each.getId()) && each.isVisible());
    }

    @Test
    void theListFollowsThePagesOfThePortal() throws Exception {
        window.draft("f-1", "underpaid");
        var texts = texts(page("f-1"));
        assertTrue(texts.indexOf("Lampiran II") > 0);
        assertTrue(texts.indexOf("Lampiran II") < texts.indexOf("Lampiran I"));
        assertTrue(texts.indexOf("Lampiran I") < texts.indexOf("Induk"));
        assertTrue(offersFiles(page("f-1")));
    }

    /// Of 1770 SS and the Coretax returns nobody has seen a layout.
    @Test
    void noFileIsOfferedWhoseLayoutIsNotKnown() throws Exception {
        window.draftOf("f-1", "1770SS-2024-nihil");
        var page = page("f-1");
        assertFalse(offersFiles(page));
        assertTrue(
                texts(page).contains(window.words.say("desk.carry.filesNone", "1770SS")),
                String.join("\n", texts(page)));
        Snapshots.take(
                "meja-portal-ss",
                Snapshots.onFx(() -> new CarryOverScreen(window.context, "f-1")),
                window.words);
    }

    /// The paper order is said to be just that.
    @Test
    void wherePortalOrderIsNotKnownItSaysSo() throws Exception {
        window.draftOf("f-1", "1771-2024-underpaid");
        var page = page("f-1");
        assertTrue(texts(page).contains(window.words.say("desk.carry.orderUnknown")));
        assertFalse(offersFiles(page));
    }

    @Test
    void copyingTicksOffAndTheTickIsThereNextTime() throws Exception {
        window.draft("f-1", "underpaid");
        var page = page("f-1");
        var copied =
                Snapshots.onFx(
                        () -> {
                            var button =
                                    all(page)
                                            .filter(CopyButton.class::isInstance)
                                            .map(CopyButton.class::cast)
                                            .filter(each -> each.getValue().equals("10650000"))
                                            .findFirst()
                                            .orElseThrow();
                            button.fire();
                            return javafx.scene.input.Clipboard.getSystemClipboard().getString();
                        });
        assertEquals("10650000", copied);
        assertEquals(1, ticked(page));
        assertEquals(1, ticked(page("f-1")));
    }

    /// The receipt needs its number, its day and the file; then the return is closed.
    @Test
    void theReceiptOfThePortalClosesTheReturn() throws Exception {
        window.draft("f-1", "underpaid");
        window.picked = Optional.of(Files.writeString(folder.resolve("bpe.pdf"), "%PDF-1.7"));
        var screen =
                Snapshots.onFx(() -> new CarryOverScreen(window.context, "f-1", window.picker()));
        var page = screen.page().node();
        var needed = window.words.say("desk.carry.needed");
        Snapshots.onFx(() -> press(page, "desk.carry.close"));
        assertTrue(texts(page).contains(needed));
        Snapshots.onFx(
                () -> {
                    press(page, "desk.carry.choose");
                    var ntte = all(page).filter(TextField.class::isInstance).findFirst();
                    ((TextField) ntte.orElseThrow()).setText("S-01/2025");
                    var date = all(page).filter(DateField.class::isInstance).findFirst();
                    ((DateField) date.orElseThrow())
                            .valueProperty()
                            .set(Optional.of(LocalDate.of(2025, 3, 1)));
                    return press(page, "desk.carry.close");
                });
        window.until(() -> !window.went.isEmpty());
        var closed = window.cabinet.filing("f-1").orElseThrow();
        assertEquals(FilingState.FILED_AT_PORTAL, closed.state());
    }

    private boolean press(Node page, String key) {
        var text = window.words.say(key);
        all(page)
                .filter(each -> each instanceof Button button && button.getText().equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
        return true;
    }

    private static long ticked(Node page) {
        return all(page).filter(each -> each instanceof CheckBox box && box.isSelected()).count();
    }
}
