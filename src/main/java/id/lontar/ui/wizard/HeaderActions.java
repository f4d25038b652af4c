package id.lontar.ui.wizard;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import java.util.List;

/// Whether it is saved, and undo and redo.
final class HeaderActions {
    private final Sheet sheet;
    private final Label saved = new Label();
    private final Button undo;
    private final Button redo;
    private final Button handoff;

    HeaderActions(Sheet sheet, Runnable undoing, Runnable redoing, Runnable handing) {
        this.sheet = sheet;
        saved.setId("save-state");
        undo = button("undo", undoing);
        redo = button("redo", redoing);
        handoff = button("handoff", handing);
    }

    List<Node> nodes() {
        return List.of(saved, undo, redo, handoff);
    }

    void follow() {
        undo.setDisable(!sheet.model().canUndo());
        redo.setDisable(!sheet.model().canRedo());
        var state = sheet.model().saveState();
        saved.getStyleClass().setAll("label", state instanceof SaveState.Failed ? "red" : "muted");
        saved.setText(
                switch (state) {
                    case SaveState.Saved(var at) -> sheet.words().say("wizard.saved", time(at));
                    case SaveState.Waiting() -> sheet.words().say("wizard.saving");
                    case SaveState.Saving() -> sheet.words().say("wizard.saving");
                    case SaveState.Failed _ -> sheet.words().say("wizard.unsaved");
                });
    }

    /// `15.04.21`; the person's own wall clock zone is the one the words use.
    private String time(java.time.Instant at) {
        return sheet.words().time(at).replace(" WIB", "");
    }

    private Button button(String name, Runnable action) {
        var button = new Button(sheet.words().say("wizard." + name));
        button.setId(name);
        button.setOnAction(event -> action.run());
        return button;
    }
}
