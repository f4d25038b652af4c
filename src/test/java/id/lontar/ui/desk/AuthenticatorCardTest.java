package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.texts;
import static id.lontar.ui.desk.AccountPages.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.verify.Tools;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.ImageView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/// The authenticator app in the window: adding it, being asked for its code, and removing it.
@Timeout(60)
class AuthenticatorCardTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sent("f-1", "underpaid");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theQrHoldsWhatTheAppNeedsAndTwoCodesMakeItCount() throws Exception {
        var screen = account(window);
        until(screen, "Belum terpasang");
        type(screen, "appEfin", "1234567890");
        fire(screen, "appBegin");
        window.until(() -> picture(screen).getImage() != null);
        assertEquals(ScriptedApp.URI, read(picture(screen)));
        Snapshots.take("akun-autentikator", screen, window.words);
        type(screen, "appFirst", "287 082");
        type(screen, "appSecond", "359152");
        fire(screen, "appConfirm");
        until(screen, "Terpasang");
        assertTrue(window.office.app.asked.contains("confirm 287082 359152"));
        assertNull(picture(screen).getImage(), "the secret is off the screen");
    }

    @Test
    void theSameCodeTwiceIsNoSecondOneAndGoesNowhere() throws Exception {
        var screen = offered();
        type(screen, "appFirst", "287082");
        type(screen, "appSecond", "287082");
        fire(screen, "appConfirm");
        assertTrue(card(screen).newsText().contains("kode yang sama"), card(screen).newsText());
        assertFalse(window.office.app.asked.stream().anyMatch(each -> each.startsWith("confirm")));
    }

    @Test
    void aRefusalSaysWhyAndTheSecretStaysForAnotherTry() throws Exception {
        var screen = offered();
        window.office.app.refusal = Optional.of(ScriptedOffice.problem("TOTP_PAIR_WRONG", 422));
        type(screen, "appFirst", "111111");
        type(screen, "appSecond", "222222");
        fire(screen, "appConfirm");
        window.until(() -> card(screen).newsText().contains("bukan dua kode berurutan"));
        assertTrue(picture(screen).getImage() != null);
    }

    @Test
    void whoLeavesThePageLeavesNoSecretBehind() throws Exception {
        var screen = offered();
        Snapshots.onFx(
                () -> {
                    screen.leave(() -> {});
                    return null;
                });
        assertNull(picture(screen).getImage());
        assertFalse(texts(screen.centre()).contains("GEZD"));
    }

    @Test
    void withoutASessionThePasswordIsAskedForHereAndThePageGoesOn() throws Exception {
        window.office.app.signedOut = true;
        var screen = account(window);
        window.until(() -> screen.signIn().orElseThrow().shown());
        window.office.app.signedOut = false;
        Snapshots.onFx(
                () -> {
                    screen.signIn().orElseThrow().enter();
                    return null;
                });
        until(screen, "Belum terpasang");
    }

    @Test
    void aLostPhoneIsRemovedWithoutACodeAndAnEmptyOneAsksForIt() throws Exception {
        window.office.app.enrolled();
        var screen = account(window);
        until(screen, "Terpasang");
        Snapshots.take("akun-autentikator-terpasang", screen, window.words);
        type(screen, "appEfin", "1234567890");
        fire(screen, "appRemove");
        assertTrue(card(screen).newsText().contains("enam angka"), card(screen).newsText());
        fire(screen, "appLost");
        until(screen, "Belum terpasang");
        assertEquals(List.of("remove 1234567890 -"), window.office.app.asked);
    }

    @Test
    void theDeskAsksForTheCodeOfTheAppWhereNoMailIsSent() throws Exception {
        window.office.channels = List.of("TOTP", "QR_PAGE");
        var page = desk();
        window.until(() -> page.code().askedFor().contains("aplikasi autentikator"));
        Snapshots.onFx(
                () -> {
                    page.code().paste("81803094");
                    return null;
                });
        assertTrue(page.code().hintText().contains("enam angka"), page.code().hintText());
        assertFalse(window.office.asked.contains("verify"));
        Snapshots.onFx(
                () -> {
                    for (var digit : "287082".toCharArray()) page.code().type(digit);
                    return null;
                });
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        left(page);
    }

    @Test
    void whereBothAreTakenTheOtherCodeIsOneStepAway() throws Exception {
        window.office.channels = List.of("TOTP", "EMAIL", "QR_PAGE");
        var page = desk();
        window.until(() -> page.code().askedFor().contains("aplikasi autentikator"));
        Snapshots.onFx(
                () -> {
                    page.code().other();
                    return null;
                });
        assertTrue(page.code().askedFor().contains("email"));
        Snapshots.onFx(
                () -> {
                    page.code().draw();
                    page.code().paste("Kode Anda: 8180 3094");
                    return null;
                });
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        left(page);
    }

    private AccountScreen offered() throws Exception {
        var screen = account(window);
        until(screen, "Belum terpasang");
        type(screen, "appEfin", "1234567890");
        fire(screen, "appBegin");
        window.until(() -> picture(screen).getImage() != null);
        return screen;
    }

    private CodeDeskPage desk() {
        return Snapshots.onFx(
                () -> {
                    var screen =
                            new CodeDeskScreen(window.context, Optional.of("f-1"), window.picker());
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

    private void until(AccountScreen screen, String state) throws InterruptedException {
        window.until(() -> card(screen).stateText().startsWith(state));
    }

    private static AuthenticatorCard card(AccountScreen screen) {
        return screen.app().orElseThrow();
    }

    private static ImageView picture(AccountScreen screen) {
        return (ImageView) find(screen, "appPicture");
    }

    private String read(ImageView view) throws Exception {
        assumeFalse(Tools.missing("zbarimg"), "zbar-tools is not on this machine");
        var file = folder.resolve("qr.png");
        ImageIO.write(SwingFXUtils.fromFXImage(view.getImage(), null), "png", file.toFile());
        return Tools.run("zbarimg", "--nodbus", "-q", "--raw", file.toString()).output().strip();
    }
}
