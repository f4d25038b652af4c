package id.lontar.ui.desk;

import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Takes what is typed, pasted or dropped anywhere in the window while the code desk is shown, so
/// that nobody has to find the right field first.
final class WindowInput {
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Parent node;
    private final CodeEntry code;
    private final QrCorner qr;
    private final Mails mails;
    private final TypedKeys typed;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> keyTyped = this::typed;
    private @Nullable Scene scene;

    /// Takes what is a mail, or speaks of another return.
    interface Mails {
        void files(List<Path> files);

        /// @return false when the text is for the code field of this page
        boolean text(String text);
    }

    WindowInput(Parent node, CodeEntry code, QrCorner qr, Mails mails) {
        this.node = node;
        this.code = code;
        this.qr = qr;
        this.mails = mails;
        this.typed = new TypedKeys(qr::text, code::type);
    }

    void listen() {
        var window = node.getScene();
        if (window == null) return;
        scene = window;
        window.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        window.addEventFilter(KeyEvent.KEY_TYPED, keyTyped);
        node.setOnDragOver(
                event -> {
                    if (useful(event.getDragboard())) event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                });
        node.setOnDragDropped(this::dropped);
    }

    void stop() {
        var window = scene;
        scene = null;
        if (window == null) return;
        window.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        window.removeEventFilter(KeyEvent.KEY_TYPED, keyTyped);
    }

    private void pressed(KeyEvent event) {
        if (!PASTE.match(event) || intoField(event)) return;
        take(Clipboard.getSystemClipboard());
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (intoField(event) || event.isControlDown() || event.isAltDown() || event.isMetaDown())
            return;
        for (var c : event.getCharacter().toCharArray()) typed.type(c);
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
    }

    /// A picture is a QR, a token is a QR, every other file or text may hold a code.
    private void take(Clipboard from) {
        if (from.hasFiles()) files(from.getFiles().stream().map(File::toPath).toList());
        else if (from.hasImage()) qr.image(from.getImage());
        else if (from.hasString()) take(from.getString());
    }

    private void files(List<Path> files) {
        files.stream().filter(MailTray::isPicture).findFirst().ifPresent(qr::file);
        var others = files.stream().filter(each -> !MailTray.isPicture(each)).toList();
        if (!others.isEmpty()) mails.files(others);
    }

    private void take(String text) {
        if (looksLikeQr(text.strip())) qr.text(text);
        else if (!mails.text(text)) code.paste(text);
    }

    /// One run of characters with a scheme: what a QR says, not what a mail says.
    static boolean looksLikeQr(String text) {
        return text.startsWith("SPT1:") || text.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    }

    private static boolean useful(Clipboard from) {
        return from.hasFiles() || from.hasImage() || from.hasString();
    }

    private static boolean intoField(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
