package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.ContactPhone.Standing;
import id.lontar.ui.Snapshots;

import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The account's mobile number in the window: adding it in two steps, and taking it away.
@Timeout(60)
class PhoneCardTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.draft("f-1", "underpaid");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aNumberIsAddedInTwoSteps() throws Exception {
        var screen = account(window);
        until(screen, "Belum ada nomor");
        assertFalse(find(screen, "phoneRemove").isVisible());
        fire(screen, "phoneOpen");
        picture(screen, "akun-ponsel");
        type(screen, "phoneNumber", "0812");
        fire(screen, "phoneBegin");
        assertTrue(card(screen).newsText().contains("yang lengkap"), card(screen).newsText());
        type(screen, "phoneNumber", "0812-3456-7890");
        type(screen, "phoneEfin", "1234567890");
        fire(screen, "phoneBegin");
        window.until(() -> card(screen).waitsText().contains("0812****890"));
        picture(screen, "akun-ponsel-menunggu");
        fire(screen, "phoneAgain");
        window.until(() -> card(screen).newsText().contains("dikirim lagi"));
        type(screen, "phoneCode", "12345678");
        fire(screen, "phoneConfirm");
        assertTrue(card(screen).newsText().contains("bukan kode"), card(screen).newsText());
        type(screen, "phoneCode", "Kode 8180 3094 untuk konfirmasi");
        fire(screen, "phoneConfirm");
        until(screen, "Nomor sekarang: 0812****890");
        assertEquals(
                List.of("begin +6281234567890 1234567890 -", "again", "confirm 81803094"),
                window.office.phone.asked);
    }

    @Test
    void takingItAwayIsAskedOnceMore() throws Exception {
        window.office.phone.standing =
                new Standing(true, Optional.of("0812****890"), 5, Optional.empty());
        var screen = account(window);
        until(screen, "Nomor sekarang: 0812****890");
        fire(screen, "phoneRemove");
        picture(screen, "akun-ponsel-hapus");
        fire(screen, "phoneKeep");
        assertEquals(List.of(), window.office.phone.asked);
        assertTrue(find(screen, "phoneOpen").isVisible());
        fire(screen, "phoneRemove");
        fire(screen, "phoneRemoveNow");
        until(screen, "Belum ada nomor");
        assertEquals(List.of("remove"), window.office.phone.asked);
    }

    @Test
    void whatMustWaitSaysFromWhenItsCodeIsTaken() throws Exception {
        window.office.phone.delay = Duration.ofDays(1);
        var screen = begun();
        assertTrue(card(screen).waitsText().contains("dapat dimasukkan mulai"));
        fire(screen, "phoneCancel");
        window.until(() -> card(screen).newsText().contains("dibatalkan"));
        window.office.phone.told = false;
        var untold = begun();
        assertTrue(card(untold).waitsText().contains("server email Anda"));
    }

    @Test
    void aGatewayWithoutSmsOffersNoneAndARefusalSaysWhy() throws Exception {
        window.office.phone.standing = new Standing(false, Optional.empty(), 0, Optional.empty());
        var screen = account(window);
        until(screen, "Gateway ini tidak mengirim SMS");
        assertFalse(find(screen, "phoneOpen").isVisible());
        window.office.phone.standing = new Standing(true, Optional.empty(), 0, Optional.empty());
        window.office.phone.refusal = Optional.of(ScriptedOffice.problem("SMS_USED_UP", 429));
        var refused = account(window);
        until(refused, "Belum ada nomor");
        fire(refused, "phoneOpen");
        type(refused, "phoneNumber", "0812-3456-7890");
        type(refused, "phoneEfin", "1234567890");
        fire(refused, "phoneBegin");
        window.until(() -> card(refused).newsText().contains("Jatah SMS"));
    }

    private AccountScreen begun() throws Exception {
        var screen = account(window);
        until(screen, "Belum ada nomor");
        fire(screen, "phoneOpen");
        type(screen, "phoneNumber", "0812-3456-7890");
        type(screen, "phoneEfin", "1234567890");
        fire(screen, "phoneBegin");
        window.until(() -> card(screen).waitsText().contains("0812****890"));
        return screen;
    }

    private void picture(AccountScreen screen, String name) {
        Snapshots.onFx(
                () -> {
                    ((ScrollPane) screen.centre()).setVvalue(0.8);
                    return null;
                });
        Snapshots.take(name, screen, window.words);
    }

    private void until(AccountScreen screen, String state) throws InterruptedException {
        window.until(() -> card(screen).stateText().startsWith(state));
    }

    private static PhoneCard card(AccountScreen screen) {
        return screen.phone().orElseThrow();
    }
}
