package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Road;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The code by SMS at the code desk: offered where it is one, asked for once, told as it stands.
@Timeout(60)
class SmsPartTest {
    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskScreen screen;

    @AfterEach
    void close() {
        Snapshots.onFx(
                () -> {
                    screen.leave(() -> {});
                    return null;
                });
        window.close();
    }

    @Test
    void aMessageIsAskedForAndItsWayIsTold() throws Exception {
        open(Words.in(Words.INDONESIAN), Road.OPEN, DeliveryState.HELD);
        window.until(() -> node().isVisible() && !button().isDisabled());
        assertEquals("Kirim SMS ke 0812****890", button().getText());
        assertTrue(texts().contains("Operator dapat mengenakan biaya"), texts());
        assertTrue(texts().contains("Siap, ke 0812****890"), texts());
        picture("meja-sms");
        window.office.sms = sms(Road.OPEN, 3, Optional.of(DeskWindow.NOW.plusSeconds(60)));
        fire();
        window.until(() -> part().sentenceText().contains("Operator menerima SMS"));
        window.until(() -> button().isDisabled());
        assertTrue(texts().contains("Bisa diminta lagi setelah"), texts());
        assertTrue(texts().contains("Buka SMS di ponsel Anda"), texts());
        assertEquals(1, Collections.frequency(window.office.asked, "text id"));
        assertEquals("Masukkan kode dari email atau SMS", page().code().askedFor());
        picture("meja-sms-dikirim");
    }

    @Test
    void inEnglishTheMessageIsAskedForInEnglish() throws Exception {
        open(Words.in(Words.ENGLISH), Road.OPEN, DeliveryState.DEFERRED);
        window.until(() -> node().isVisible() && !button().isDisabled());
        assertEquals("Send an SMS to 0812****890", button().getText());
        window.office.texted = ScriptedPhone.message(DeliveryState.ACCEPTED);
        fire();
        window.until(() -> part().sentenceText().contains("reached the phone"));
        assertEquals(1, Collections.frequency(window.office.asked, "text en"));
        picture("meja-sms-en");
    }

    @Test
    void withoutANumberTheWayToAddOneIsShown() throws Exception {
        open(Words.in(Words.INDONESIAN), Road.NO_NUMBER, DeliveryState.HELD);
        window.until(() -> node().isVisible());
        assertFalse(button().isVisible());
        Snapshots.onFx(
                () -> {
                    ((Hyperlink) node().lookup("#smsAdd")).fire();
                    return null;
                });
        assertTrue(window.went.getLast() instanceof Go.Account, window.went.toString());
    }

    @Test
    void whereItIsSwitchedOffOrNotEnoughItIsNotOffered() throws Exception {
        open(Words.in(Words.INDONESIAN), Road.OFF, DeliveryState.HELD);
        window.until(() -> texts().contains("Gateway ini tidak mengirim SMS"));
        assertFalse(node().isVisible());
        window.office.sms = sms(Road.NOT_ENOUGH, 0, Optional.empty());
        window.office.channels = List.of("TOTP", "QR_PAGE");
        shown();
        window.until(() -> texts().contains("kode yang dikirim saja tidak cukup"));
        assertFalse(node().isVisible());
    }

    @Test
    void whatIsUsedUpSaysWhenItComesBackAndARefusalSaysWhy() throws Exception {
        open(Words.in(Words.INDONESIAN), Road.OPEN, DeliveryState.HELD);
        window.until(() -> node().isVisible() && !button().isDisabled());
        window.office.textRefusal = Optional.of(ScriptedOffice.problem("SMS_USED_UP", 429));
        window.office.sms = sms(Road.OPEN, 0, Optional.of(DeskWindow.NOW.plusSeconds(86_400)));
        fire();
        window.until(() -> page().newsText().contains("Jatah SMS"));
        window.until(() -> button().isDisabled());
        assertTrue(texts().contains("Jatah SMS sehari ke 0812****890 sudah habis"), texts());
    }

    private void open(Words words, Road road, DeliveryState mail) throws Exception {
        window = new DeskWindow(folder, words);
        window.sent("f-1", "underpaid");
        window.office.channels =
                road == Road.OPEN
                        ? List.of("EMAIL", "SMS", "QR_PAGE")
                        : List.of("EMAIL", "QR_PAGE");
        window.office.mail = ScriptedOffice.mail(DeliveryState.SENDING, mail);
        window.office.sms = sms(road, 4, Optional.of(DeskWindow.NOW));
        screen =
                Snapshots.onFx(
                        () ->
                                new CodeDeskScreen(
                                        window.context, Optional.of("f-1"), window.picker()));
        shown();
    }

    private static Optional<Challenge.Sms> sms(Road road, int left, Optional<Instant> next) {
        var to = road == Road.OPEN ? Optional.of("0812****890") : Optional.<String>empty();
        return Optional.of(new Challenge.Sms(road, to, left, next));
    }

    private void shown() {
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
    }

    private void fire() {
        Snapshots.onFx(
                () -> {
                    button().fire();
                    return null;
                });
    }

    private void picture(String name) {
        Snapshots.take(name, screen, window.words);
    }

    private CodeDeskPage page() {
        return screen.page().orElseThrow();
    }

    private SmsPart part() {
        return page().code().sms();
    }

    private Node node() {
        return part().node();
    }

    private Button button() {
        return (Button) node().lookup("#smsAsk");
    }

    private String texts() {
        return Snapshots.onFx(() -> AccountPages.texts(page().node()));
    }
}
