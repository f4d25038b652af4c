package id.lontar.ui.controls;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/// Copies one value and says so. In FXML: `<CopyButton text="%ui.copy" done="%ui.copied"/>`.
public final class CopyButton extends Button {
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty done = new SimpleStringProperty("");
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1.5));
    private Runnable copied = () -> {};

    public CopyButton() {
        setOnAction(event -> copy());
    }

    public CopyButton(String text, String done, String value) {
        this();
        setText(text);
        setDone(done);
        setValue(value);
    }

    /// What is done beside copying, such as ticking a line off.
    public void onCopied(Runnable copied) {
        this.copied = copied;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(value.get());
        Clipboard.getSystemClipboard().setContent(content);
        copied.run();
        if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) return;
        var before = getText();
        setText(done.get());
        pause.setOnFinished(event -> setText(before));
        pause.playFromStart();
    }

    public StringProperty valueProperty() {
        return value;
    }

    public String getValue() {
        return value.get();
    }

    public void setValue(String text) {
        value.set(text);
    }

    public String getDone() {
        return done.get();
    }

    public void setDone(String text) {
        done.set(text);
    }
}
