package id.lontar.ui.vault;

import id.lontar.filing.Vault;
import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// Asks for the passphrase. A wrong one costs nothing but another try.
final class Unlock extends VaultPage {
    @FXML private Label explanation;
    @FXML private LabeledField field;
    @FXML private PasswordField hidden;
    @FXML private TextField seen;
    @FXML private CheckBox show;
    @FXML private CheckBox remember;

    Unlock(VaultDoor door) {
        super(door);
    }

    @FXML
    void initialize() {
        explanation.setText(
                door.say(door.practice() ? "vault.unlock.practice" : "vault.unlock.real"));
        seen.textProperty().bindBidirectional(hidden.textProperty());
        show.selectedProperty().addListener((property, before, now) -> reveal(hidden, seen, now));
        reveal(hidden, seen, false);
        hidden.textProperty().addListener((text, before, now) -> field.clearProblem());
    }

    @Override
    public void shown() {
        hidden.requestFocus();
    }

    @FXML
    void open() {
        var passphrase = taken(hidden);
        if (passphrase.length == 0) {
            field.setError(door.say("vault.unlock.empty"));
            return;
        }
        busy(
                progress -> {
                    try {
                        return door.vault().unlock(passphrase);
                    } finally {
                        wipe(passphrase);
                    }
                },
                this::opened);
    }

    private void opened(Vault.Unlocking unlocking) {
        switch (unlocking) {
            case Vault.Unlocking.Open(var cabinet) -> {
                hidden.clear();
                if (remember.isSelected())
                    busy(progress -> door.vault().remember(true), this::remembered);
                door.entered(cabinet);
            }
            case Vault.Unlocking.Wrong() -> {
                field.setError(door.say("vault.unlock.wrong"));
                hidden.requestFocus();
                hidden.selectAll();
            }
            case Vault.Unlocking.Failed(var state) -> door.page(state);
        }
    }

    private void remembered(boolean kept) {
        if (!kept) door.step().say(door.say("vault.remember.none"));
    }

    @FXML
    void forgotten() {
        door.step().show(new RecoverPage(door));
    }

    @FXML
    void restore() {
        door.step().show(new RestorePage(door, Vault.State.LOCKED));
    }
}
