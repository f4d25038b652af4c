package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.Phone.Shown;
import id.lontar.filing.Practice.Phone.Waiting;

import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;

import java.time.Duration;
import java.time.Instant;

/// The QR, large, and for how long it is good.
final class PhoneQr {
    private final PhonePages pages;
    private final Practice.Phone phone;
    private final Waiting waiting;
    private final Shown shown;

    @FXML private ImageView picture;
    @FXML private Label left;
    @FXML private Label fingerprint;

    PhoneQr(PhonePages pages, Practice.Phone phone, Waiting waiting, Shown shown) {
        this.pages = pages;
        this.phone = phone;
        this.waiting = waiting;
        this.shown = shown;
    }

    @FXML
    void initialize() {
        picture.setImage(SwingFXUtils.toFXImage(shown.picture(), null));
        // Squares stay sharp; a softened edge is harder to read.
        picture.setSmooth(false);
        fingerprint.setText(waiting.fingerprint());
        tick();
    }

    void tick() {
        var seconds = Duration.between(Instant.now(), shown.expiresAt()).toSeconds();
        picture.setOpacity(seconds > 0 ? 1 : 0.1);
        left.setText(
                seconds > 0
                        ? pages.words()
                                .say(
                                        "practice.phone.left",
                                        "%d.%02d".formatted(seconds / 60, seconds % 60))
                        : pages.words().say("practice.phone.expired"));
    }

    @FXML
    void copyPicture() {
        var content = new javafx.scene.input.ClipboardContent();
        content.putImage(picture.getImage());
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void back() {
        pages.list(phone);
    }
}
