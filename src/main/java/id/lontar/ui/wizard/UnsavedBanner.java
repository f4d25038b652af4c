package id.lontar.ui.wizard;

import id.lontar.filing.Fault;
import id.lontar.filing.StoreFault;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The disk refuses what was typed last: what is safe, why, and the ways on. Nobody is kept in the
/// window by it.
final class UnsavedBanner extends VBox {
    private final Sheet sheet;
    private final Label text = new Label();
    private final Button again;
    private final Button leave;
    private @Nullable Runnable go;

    UnsavedBanner(Sheet sheet) {
        this.sheet = sheet;
        text.setWrapText(true);
        again = button("save-again", "wizard.save.again", this::again);
        leave = button("leave-unsaved", "wizard.save.leave", this::leave);
        again.getStyleClass().add("primary");
        var ways = new FlowPane(8, 8, again, leave);
        getChildren().setAll(text, ways);
        getStyleClass().addAll("banner", "banner-red");
        setSpacing(8);
        forget();
    }

    void show(SaveState.Failed failed) {
        var words = sheet.words();
        if (failed.cause() instanceof StoreFault fault && fault.key().startsWith("office.")) {
            text.setText(words.say("wizard.save.office", words.say(fault.key())));
            return;
        }
        var why = words.say(Fault.of(failed.cause()).key(), Fault.code(failed.cause()));
        text.setText(
                words.say(
                        go == null ? "wizard.save.failed" : "wizard.save.stay",
                        why,
                        words.time(failed.safe()),
                        words.time(failed.tried())));
    }

    /// @param go what was wanted when the disk refused
    void askToLeave(Runnable go) {
        this.go = go;
        offer(true);
    }

    void forget() {
        go = null;
        offer(false);
    }

    @Override
    public void requestFocus() {
        again.requestFocus();
    }

    private void offer(boolean leaving) {
        leave.setVisible(leaving);
        leave.setManaged(leaving);
    }

    private void again() {
        var wanted = go;
        if (wanted == null) sheet.model().save();
        else sheet.model().saveThen(wanted, () -> {});
    }

    private void leave() {
        var wanted = go;
        if (wanted == null) return;
        sheet.model().abandon();
        wanted.run();
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(sheet.words().say(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
