package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.Phone.Waiting;
import id.lontar.ui.controls.FingerprintLabel;
import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/// What is about to be released, in full, before the PIN is asked for.
final class PhoneApproval {
    private final PhonePages pages;
    private final Practice.Phone phone;
    private final Waiting waiting;

    @FXML private Label title;
    @FXML private Label what;
    @FXML private Label amount;
    @FXML private FingerprintLabel fingerprint;
    @FXML private LabeledField pinField;
    @FXML private PasswordField pin;
    @FXML private Button approve;

    PhoneApproval(PhonePages pages, Practice.Phone phone, Waiting waiting) {
        this.pages = pages;
        this.phone = phone;
        this.waiting = waiting;
    }

    @FXML
    void initialize() {
        var words = pages.words();
        title.setText(words.say("practice.phone.return", waiting.form(), waiting.period()));
        what.setText(
                waiting.revision() == 0
                        ? words.say("practice.phone.normal")
                        : words.say("practice.phone.revision", waiting.revision()));
        amount.setText(
                words.find("practice.status." + waiting.status()).orElse(waiting.status())
                        + " · "
                        + waiting.amount());
        pinField.setHint(words.say("practice.phone.pinHint", Practice.PHONE_PIN));
        fingerprint.setFingerprint(waiting.fingerprint());
        fingerprint.large();
    }

    @FXML
    void approve() {
        pinField.clearProblem();
        approve.setDisable(true);
        pages.approve(
                phone,
                waiting,
                pin.getText(),
                () -> {
                    pin.clear();
                    approve.setDisable(false);
                },
                shown ->
                        shown.ifPresentOrElse(
                                qr -> pages.qr(phone, waiting, qr),
                                () ->
                                        pinField.setError(
                                                pages.words()
                                                        .say(
                                                                "practice.phone.pinWrong",
                                                                Practice.PHONE_PIN))));
    }

    @FXML
    void back() {
        pages.list(phone);
    }
}
