package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.MailAddress.Standing;
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

/// The account's e-mail address in the window: which it is, and changing it in two steps.
@Timeout(60)
class EmailCardTest {
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
    void anAddressThatTakesNoMailIsToldAndChangedInTwoSteps() throws Exception {
        window.office.address.standing =
                new Standing("s***@gmail.com", Optional.of(DeskWindow.NOW), Optional.empty());
        var screen = account(window);
        until(screen, "Alamat sekarang: s***@gmail.com");
        fire(screen, "emailOpen");
        picture(screen, "akun-email");
        type(screen, "emailAddress", "budi");
        fire(screen, "emailBegin");
        assertTrue(card(screen).newsText().contains("dengan @"), card(screen).newsText());
        type(screen, "emailAddress", "budi@contoh.id");
        type(screen, "emailEfin", "1234567890");
        fire(screen, "emailBegin");
        window.until(() -> card(screen).waitsText().contains("b***@contoh.id"));
        picture(screen, "akun-email-menunggu");
        type(screen, "emailCode", "12345678");
        fire(screen, "emailConfirm");
        assertTrue(card(screen).newsText().contains("bukan kode"), card(screen).newsText());
        type(screen, "emailCode", "Kode Anda: 8180 3094");
        fire(screen, "emailConfirm");
        until(screen, "Alamat sekarang: b***@contoh.id");
        assertEquals(
                List.of("begin budi@contoh.id 1234567890 -", "confirm 81803094"),
                window.office.address.asked);
    }

    @Test
    void whoSignsInHearsThatTheAddressTakesNoMail() throws Exception {
        window.office.address.standing =
                new Standing("s***@gmail.com", Optional.of(DeskWindow.NOW), Optional.empty());
        window.office.app.signedOut = true;
        var screen = account(window);
        var signIn = screen.signIn().orElseThrow();
        window.until(signIn::shown);
        window.office.app.signedOut = false;
        fire(screen, "signInEnter");
        window.until(() -> !signIn.shown());
        assertTrue(signIn.newsText().contains("tidak sampai"), signIn.newsText());
        picture(screen, "akun-masuk-email-mati");
    }

    @Test
    void whatMustWaitSaysFromWhenItsCodeIsTaken() throws Exception {
        window.office.address.delay = Duration.ofDays(1);
        var screen = begun();
        assertTrue(card(screen).waitsText().contains("dapat dimasukkan mulai"));
        fire(screen, "emailCancel");
        window.until(() -> card(screen).newsText().contains("dibatalkan"));
        assertTrue(find(screen, "emailOpen").isVisible());
    }

    @Test
    void aRefusalSaysWhyAndACutIsSeenWhenThePageIsOpenedAgain() throws Exception {
        var screen = begun();
        window.office.address.refusal =
                Optional.of(ScriptedOffice.problem("EMAIL_CODE_LOCKED", 409));
        type(screen, "emailCode", "81803094");
        fire(screen, "emailConfirm");
        window.until(() -> card(screen).newsText().contains("terlalu sering"));
        window.office.address.refusal = Optional.empty();
        window.office.address.cut = true;
        fire(screen, "emailConfirm");
        window.until(() -> card(screen).newsText().contains("Mungkin sudah terlaksana"));
        assertFalse(card(screen).stateText().contains("b***"));
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
        until(screen, "Alamat sekarang: b***@contoh.id");
    }

    private AccountScreen begun() throws Exception {
        var screen = account(window);
        until(screen, "Alamat sekarang");
        fire(screen, "emailOpen");
        type(screen, "emailAddress", "budi@contoh.id");
        type(screen, "emailEfin", "1234567890");
        fire(screen, "emailBegin");
        window.until(() -> card(screen).waitsText().contains("b***@contoh.id"));
        return screen;
    }

    private void picture(AccountScreen screen, String name) {
        Snapshots.onFx(
                () -> {
                    ((ScrollPane) screen.centre()).setVvalue(0.6);
                    return null;
                });
        Snapshots.take(name, screen, window.words);
    }

    private void until(AccountScreen screen, String state) throws InterruptedException {
        window.until(() -> card(screen).stateText().startsWith(state));
    }

    private static EmailCard card(AccountScreen screen) {
        return screen.email().orElseThrow();
    }
}
