package id.lontar.ui.vault;

import id.lontar.filing.StoreFault;
import id.lontar.ui.controls.CopyButton;
import id.lontar.work.WholeFile;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A recovery key, shown this once. Only who says that it is kept goes on; a window that is closed
/// here shows a new key after the next unlocking.
final class RecoveryKeyPage extends VaultPage {
    /// Why it is shown; the text over the key and the button's follow from it.
    enum Why {
        FIRST,
        /// The last one was shown and nobody said that it is kept.
        OWED,
        /// Asked for, in place of the present one.
        REPLACES
    }

    private final String recoveryKey;
    private final Why why;
    private final Runnable then;
    private Press press = Press::system;

    @FXML private Label text;
    @FXML private Label key;
    @FXML private FlowPane actions;
    @FXML private CheckBox kept;
    @FXML private Button go;
    @FXML private Label said;

    /// @param then once it is noted that the key is kept
    RecoveryKeyPage(VaultDoor door, String recoveryKey, Why why, Runnable then) {
        super(door);
        this.recoveryKey = recoveryKey;
        this.why = why;
        this.then = then;
    }

    @FXML
    void initialize() {
        text.setText(door.say("vault.key.text." + why));
        go.setText(door.say("vault.key.go." + why));
        key.setText(recoveryKey);
        key.setAccessibleText(String.join(" ", recoveryKey.split("")));
        actions.getChildren()
                .addFirst(new CopyButton(door.say("ui.copy"), door.say("ui.copied"), recoveryKey));
        go.disableProperty().bind(kept.selectedProperty().not());
    }

    void printWith(Press other) {
        press = other;
    }

    @FXML
    void print() {
        var sheet = new VBox(20, new Label(sheet()));
        sheet.setStyle("-fx-padding: 40px; -fx-font-family: 'JetBrains Mono'; -fx-font-size: 10px");
        said.setText(door.say("vault.key." + press.print(sheet, key.getScene().getWindow())));
    }

    @FXML
    void save() {
        var chooser = new FileChooser();
        chooser.setTitle(door.say("vault.key.save"));
        chooser.setInitialFileName(door.say("vault.key.file"));
        var file = chooser.showSaveDialog(key.getScene().getWindow());
        if (file != null) writeTo(file.toPath());
    }

    /// For the owner alone: whoever can read it can open the store.
    void writeTo(Path file) {
        try {
            WholeFile.writeOwn(file, sheet().getBytes(StandardCharsets.UTF_8));
            said.setText(door.say("vault.key.saved", file));
        } catch (IOException e) {
            said.setText(door.say("vault.key.notSaved", file));
        }
    }

    private String sheet() {
        return door.say("vault.key.sheet", recoveryKey, door.vault().place());
    }

    @FXML
    void proceed() {
        busy(
                progress -> {
                    try {
                        door.vault().recoveryKeyKept(recoveryKey);
                    } catch (StoreFault e) {
                        return false; // a disk that refuses keeps nobody out; it is asked again
                    }
                    return true;
                },
                noted -> then.run());
    }
}
