package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.texts;
import static id.lontar.ui.desk.AccountPages.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CardCode;
import id.lontar.filing.Challenge;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The printed code card in the window: making it, being asked for one of its codes, and revoking
/// it.
@Timeout(60)
class PrintedCodesCardTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder.resolve("store"));
        window.sent("f-1", "underpaid");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aCardIsWrittenWhereItsOwnerSaysBeforeItCountsAndIsNeverOnTheScreen() throws Exception {
        var file = folder.resolve("kartu.pdf");
        Files.writeString(file, "yang lama");
        window.picked = Optional.of(file);
        var screen = account(window);
        window.until(() -> card(screen).stateText().contains("belum punya kartu"));
        fire(screen, "cardOpen");
        Snapshots.take("akun-kartu-buat", screen, window.words);
        fire(screen, "cardMake");
        assertTrue(card(screen).newsText().contains("EFIN"), card(screen).newsText());
        type(screen, "cardEfin", "1234567890");
        type(screen, "cardTotp", "287 082");
        fire(screen, "cardMake");
        window.until(() -> card(screen).newsText().contains("rahasia"));
        assertEquals(List.of("make 1234567890 287082", "activate 0011"), window.office.cards.asked);
        assertTrue(texts(screen.centre()).contains("Kartu K4TX: sisa 10 kode"));
        for (var each : window.office.cards.codes)
            assertFalse(texts(screen.centre()).contains(each.substring(0, 5)));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            for (var i = 0; i < CardCode.COUNT; i++) {
                var code = new CardCode("K4TX", i + 1, window.office.cards.codes.get(i));
                assertTrue(text.contains(code.grouped()), text);
            }
        }
        Snapshots.take("akun-kartu", screen, window.words);
    }

    @Test
    void whereTheFileCannotBeWrittenNothingCounts() throws Exception {
        window.picked = Optional.of(folder.resolve("gone").resolve("kartu.pdf"));
        var screen = account(window);
        window.until(() -> card(screen).stateText().contains("belum punya kartu"));
        fire(screen, "cardOpen");
        type(screen, "cardEfin", "1234567890");
        fire(screen, "cardMake");
        window.until(() -> card(screen).newsText().contains("tidak dapat ditulis"));
        assertEquals(List.of("make 1234567890 -"), window.office.cards.asked);
        window.until(() -> card(screen).stateText().contains("belum punya kartu"));
    }

    @Test
    void withThreeCodesLeftTheOwnerIsWarnedAndRevokingAsksOnce() throws Exception {
        window.office.cards.made(3);
        var screen = account(window);
        window.until(() -> card(screen).lowText().contains("tinggal 3"));
        Snapshots.take("akun-kartu-hampir-habis", screen, window.words);
        fire(screen, "card-revoke-K4TX");
        assertEquals(List.of(), window.office.cards.asked);
        assertTrue(texts(screen.centre()).contains("Cabut kartu K4TX?"));
        fire(screen, "card-revoke-yes");
        window.until(() -> card(screen).newsText().contains("sudah dicabut"));
        assertEquals(List.of("revoke 0011"), window.office.cards.asked);
    }

    @Test
    void whereTheGatewayTakesNoCardsNoneIsOffered() throws Exception {
        window.office.cards.cards = new id.lontar.filing.CodeCards.Cards(false, List.of());
        var screen = account(window);
        window.until(() -> card(screen).stateText().contains("tidak menerima"));
        assertFalse(find(screen, "cardOpen").isVisible());
    }

    @Test
    void theDeskNamesTheCodeItAsksForAndASlipGoesNowhere() throws Exception {
        asks(7, 3);
        var screen = window.desk("f-1");
        var page = shown(screen);
        window.until(() -> page.code().node().lookup("#byCard").isVisible());
        var byCard = (Hyperlink) page.code().node().lookup("#byCard");
        assertTrue(byCard.getText().contains("nomor 7 dari kartu K4TX"), byCard.getText());
        Snapshots.onFx(
                () -> {
                    byCard.fire();
                    return null;
                });
        assertTrue(page.code().askedFor().contains("kartu kode"), page.code().askedFor());
        assertTrue(page.code().hintText().contains("tinggal 3"), page.code().hintText());
        var typed = (TextField) page.code().node().lookup("#cardCode");
        var confirm = (Button) page.code().node().lookup("#cardConfirm");
        enter(typed, confirm, window.office.cards.codes.get(5));
        assertTrue(page.code().hintText().contains("baris lain"), page.code().hintText());
        assertFalse(window.office.asked.contains("verify"));
        var right = new CardCode("K4TX", 7, window.office.cards.codes.get(6));
        enter(typed, confirm, right.grouped().toLowerCase(Locale.ROOT));
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        var seal = window.cabinet.filing("f-1").orElseThrow().counted().orElseThrow();
        assertEquals(
                List.of("K4TX 7 " + right.characters() + " " + seal.fingerprint()),
                window.office.codes);
        left(page);
    }

    @Test
    void theDeskLooksLikeThis() throws Exception {
        asks(7, 9);
        window.sent("f-2", "nihil");
        var screen = window.desk("f-2");
        Snapshots.onFx(
                () -> {
                    var code = screen.page().orElseThrow().code();
                    code.draw();
                    ((Hyperlink) code.node().lookup("#byCard")).fire();
                    return null;
                });
        Snapshots.take("meja-kode-kartu", screen, window.words);
        assertTrue(texts(screen.centre()).contains("Kode nomor 7 dari kartu K4TX"));
        assertTrue(texts(screen.centre()).contains("Kartu kode"));
    }

    @Test
    void aLockedMailedCodeStandsNotInItsWayAndAPasteIsTakenAnywhere() throws Exception {
        asks(2, 9);
        window.office.state = Challenge.State.LOCKED;
        var page = shown(window.desk("f-1"));
        window.until(() -> page.code().node().lookup("#byCard").isVisible());
        var right = new CardCode("K4TX", 2, window.office.cards.codes.get(1));
        Snapshots.onFx(
                () -> {
                    page.code().paste(" " + right.grouped() + "\n");
                    return null;
                });
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        left(page);
    }

    @Test
    void whenTheCardIsNoLongerThereTheUsualCodeIsAskedForAgain() throws Exception {
        asks(2, 9);
        var page = shown(window.desk("f-1"));
        window.until(() -> page.code().node().lookup("#byCard").isVisible());
        Snapshots.onFx(
                () -> {
                    ((Hyperlink) page.code().node().lookup("#byCard")).fire();
                    return null;
                });
        window.office.card = Optional.empty();
        window.until(() -> page.code().askedFor().contains("email"));
        left(page);
    }

    private void asks(int number, int left) {
        window.office.channels = List.of("EMAIL", "QR_PAGE", "CARD");
        window.office.card = Optional.of(new Challenge.CardNumber("K4TX", number, left));
    }

    private static void enter(TextField typed, Button confirm, String text) {
        Snapshots.onFx(
                () -> {
                    typed.setText(text);
                    confirm.fire();
                    return null;
                });
    }

    private static CodeDeskPage shown(CodeDeskScreen screen) {
        return Snapshots.onFx(
                () -> {
                    var page = screen.page().orElseThrow();
                    new javafx.scene.Scene((javafx.scene.Parent) screen.centre());
                    page.shown();
                    return page;
                });
    }

    private static void left(CodeDeskPage page) {
        Snapshots.onFx(
                () -> {
                    page.left();
                    return null;
                });
    }

    private static PrintedCodesCard card(AccountScreen screen) {
        return screen.codes().orElseThrow();
    }
}
