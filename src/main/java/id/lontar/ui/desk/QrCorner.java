package id.lontar.ui.desk;

import id.lontar.filing.Journey.Step;
import id.lontar.filing.Proof;
import id.lontar.filing.TokenCheck;
import id.lontar.ui.Context;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.Job;

import javafx.beans.binding.Bindings;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The right half of the desk: finishing with a QR, without any mail. Wherever the QR comes from,
/// it ends in one reading.
final class QrCorner {
    private static final double WIDEST = 430;

    private final Context context;
    private final Words words;
    private final DeskModel model;
    private final Picker picker;
    private final Consumer<Proof> confirm;
    private final QrReading reading;
    private final Parent node;
    private final CameraView camera;

    @FXML private VBox root;
    @FXML private StatePill advised;
    @FXML private StackPane box;
    @FXML private ImageView view;
    @FXML private Label cameraText;
    @FXML private Button cameraButton;
    @FXML private NewsBanner news;

    QrCorner(Context context, DeskModel model, Picker picker, Consumer<Proof> confirm) {
        this.context = context;
        this.words = context.views().words();
        this.model = model;
        this.picker = picker;
        this.confirm = confirm;
        this.reading = new QrReading(context.bench());
        this.node = context.views().load(this);
        this.camera = new CameraView(context.jobs(), reading, view);
    }

    @FXML
    void initialize() {
        // An image view claims its full width even while it is empty.
        view.fitWidthProperty().bind(Bindings.min(WIDEST, box.widthProperty()));
        advised.show(Tone.ADVICE, words.say("desk.qr.advised"));
        cameraText.setText(words.say("desk.qr.aim"));
        advise(false);
    }

    Parent node() {
        return node;
    }

    String newsText() {
        return news.text();
    }

    /// Moves the strong border here when waiting for the mail is no longer the best way.
    void advise(boolean now) {
        NewsBanner.hide(advised, !now);
        root.getStyleClass().remove("card-recommended");
        if (now) root.getStyleClass().add("card-recommended");
    }

    void text(String text) {
        read(reading.in(text, model.asked()));
    }

    void image(Image image) {
        var picture = SwingFXUtils.fromFXImage(image, null);
        if (picture != null) read(reading.in(picture, model.asked()));
    }

    void file(Path file) {
        read(reading.in(file, model.asked()));
    }

    void stop() {
        camera.stop();
        cameraButton.setText(words.say("desk.qr.camera"));
        cameraText.setText(words.say("desk.qr.aim"));
    }

    void answered(Step step) {
        if (step instanceof Step.Moved) news.clear();
    }

    @FXML
    void camera() {
        if (camera.running()) {
            stop();
            return;
        }
        cameraButton.setDisable(true);
        camera.start(
                context.bench().checks().camera()::open,
                () -> cameraButton.setDisable(false),
                this::started,
                model::asked,
                this::found);
    }

    private void started(boolean there) {
        cameraText.setText(there ? "" : words.say("desk.qr.noCamera"));
        if (there) cameraButton.setText(words.say("desk.qr.cameraOff"));
    }

    @FXML
    void screen() {
        ScreenRegion.choose(
                root.getScene().getWindow(),
                words.say("desk.qr.drawBox"),
                picture -> read(reading.in(picture, model.asked())));
    }

    @FXML
    void file() {
        picker.open(
                        root,
                        words.say("desk.qr.fileTitle"),
                        words.say("desk.qr.fileKind"),
                        "*.png",
                        "*.jpg",
                        "*.jpeg",
                        "*.pdf",
                        "*.webp",
                        "*.gif",
                        "*.bmp")
                .ifPresent(this::file);
    }

    @FXML
    void clipboard() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasImage()) image(clipboard.getImage());
        else if (clipboard.hasFiles()) file(clipboard.getFiles().getFirst().toPath());
        else if (clipboard.hasString()) text(clipboard.getString());
        else news.show(new News(Tone.WAITING, "", words.say("desk.qr.clipboardEmpty")));
    }

    private void read(Job<QrReading.Found> job) {
        news.show(new News(Tone.ADVICE, "", words.say("desk.busy.read")));
        context.jobs().start(job, this::found);
    }

    private void found(QrReading.Found found) {
        switch (found) {
            case QrReading.Found.Fits(var token) -> {
                stop();
                news.show(new News(Tone.DONE, "", words.say("desk.qr.fits")));
                confirm.accept(token);
            }
            case QrReading.Found.Wrong wrong -> news.show(wrong(wrong));
            case QrReading.Found.Nothing nothing ->
                    news.show(new News(Tone.WAITING, "", words.say("desk.qr.nothing")));
            case QrReading.Found.Unreadable unreadable ->
                    news.show(new News(Tone.WRONG, "", words.say("desk.qr.unreadable")));
        }
    }

    private News wrong(QrReading.Found.Wrong wrong) {
        var text = words.say("qr." + wrong.reason());
        if (wrong.reason() != TokenCheck.Reason.OTHER_RETURN) return new News(Tone.WRONG, "", text);
        return new News(
                Tone.WRONG,
                words.say(
                        "desk.qr.both",
                        model.seal().fingerprint(),
                        wrong.otherFingerprint().orElse("?")),
                text);
    }
}
