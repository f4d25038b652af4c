package id.lontar.ui.vault;

import id.lontar.filing.Vault;
import id.lontar.ui.controls.CopyButton;

import javafx.fxml.FXML;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The recovery key, shown this once.
final class RecoveryKeyPage extends VaultPage {
    private final Vault.Created created;

    @FXML private Label key;
    @FXML private FlowPane actions;
    @FXML private CheckBox kept;
    @FXML private Button go;
    @FXML private Label said;

    RecoveryKeyPage(VaultDoor door, Vault.Created created) {
        super(door);
        this.created = created;
    }

    @FXML
    void initialize() {
        key.setText(created.recoveryKey());
        key.setAccessibleText(String.join(" ", created.recoveryKey().split("")));
        actions.getChildren()
                .addFirst(
                        new CopyButton(
                                door.say("ui.copy"), door.say("ui.copied"), created.recoveryKey()));
        go.disableProperty().bind(kept.selectedProperty().not());
    }

    @FXML
    void print() {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            said.setText(door.say("vault.key.noPrinter"));
            return;
        }
        if (!job.showPrintDialog(key.getScene().getWindow())) return;
        var sheet = new VBox(20, new Label(sheet()));
        sheet.setStyle("-fx-padding: 40px; -fx-font-family: 'JetBrains Mono'; -fx-font-size: 10px");
        if (job.printPage(sheet)) job.endJob();
        said.setText(door.say("vault.key.printed"));
    }

    @FXML
    void save() {
        var chooser = new FileChooser();
        chooser.setTitle(door.say("vault.key.save"));
        chooser.setInitialFileName(door.say("vault.key.file"));
        var file = chooser.showSaveDialog(key.getScene().getWindow());
        if (file != null) writeTo(file.toPath());
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, sheet(), StandardCharsets.UTF_8);
            said.setText(door.say("vault.key.saved", file));
        } catch (IOException e) {
            said.setText(door.say("vault.key.notSaved", file));
        }
    }

    private String sheet() {
        return door.say("vault.key.sheet", created.recoveryKey(), door.vault().place());
    }

    @FXML
    void proceed() {
        door.step().opened(created.cabinet());
    }
}
