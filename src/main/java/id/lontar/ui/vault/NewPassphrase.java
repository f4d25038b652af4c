package id.lontar.ui.vault;

import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// Another passphrase for the store that is open. Everything in it stays.
final class NewPassphrase extends VaultPage {
    private final Runnable then;

    @FXML private LabeledField presentField;
    @FXML private PasswordField present;
    @FXML private LabeledField field;
    @FXML private PasswordField hidden;
    @FXML private TextField seen;
    @FXML private CheckBox show;

    /// @param then once the new one is in force
    NewPassphrase(VaultDoor door, Runnable then) {
        super(door);
        this.then = then;
    }

    @FXML
    void initialize() {
        seen.textProperty().bindBidirectional(hidden.textProperty());
        show.selectedProperty().addListener((property, before, now) -> reveal(hidden, seen, now));
        reveal(hidden, seen, false);
        present.textProperty().addListener((text, before, now) -> presentField.clearProblem());
        hidden.textProperty().addListener((text, before, now) -> field.clearProblem());
    }

    @Override
    public void shown() {
        present.requestFocus();
    }

    @FXML
    void change() {
        var next = taken(hidden);
        var problem = door.vault().passphraseProblem(next);
        if (problem.isPresent()) {
            wipe(next);
            field.setError(door.say(problem.get()));
            return;
        }
        var old = taken(present);
        busy(
                progress -> {
                    try {
                        return door.vault().changePassphrase(old, next);
                    } finally {
                        wipe(old);
                        wipe(next);
                    }
                },
                this::changed);
    }

    private void changed(boolean changed) {
        if (!changed) {
            presentField.setError(door.say("vault.unlock.wrong"));
            present.requestFocus();
            return;
        }
        present.clear();
        hidden.clear();
        then.run();
    }
}
