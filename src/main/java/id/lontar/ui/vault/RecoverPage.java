package id.lontar.ui.vault;

import id.lontar.filing.Vault;
import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// The passphrase is forgotten; the printed key opens the store and a new passphrase is set.
final class RecoverPage extends VaultPage {
    @FXML private LabeledField keyField;
    @FXML private TextField key;
    @FXML private LabeledField field;
    @FXML private PasswordField passphrase;

    RecoverPage(VaultDoor door) {
        super(door);
    }

    @Override
    public void shown() {
        key.requestFocus();
    }

    @FXML
    void recover() {
        keyField.clearProblem();
        field.clearProblem();
        var secret = taken(passphrase);
        var problem = door.vault().passphraseProblem(secret);
        if (problem.isPresent()) {
            wipe(secret);
            field.setError(door.say(problem.get()));
            return;
        }
        var typed = key.getText().strip();
        busy(
                progress -> {
                    try {
                        return door.vault().recover(typed, secret);
                    } finally {
                        wipe(secret);
                    }
                },
                this::recovered);
    }

    private void recovered(Vault.Unlocking unlocking) {
        switch (unlocking) {
            case Vault.Unlocking.Open(var cabinet) -> {
                key.clear();
                passphrase.clear();
                door.step().opened(cabinet);
            }
            case Vault.Unlocking.Wrong() -> keyField.setError(door.say("vault.recover.wrong"));
            case Vault.Unlocking.Failed(var state) -> door.page(state);
        }
    }

    @FXML
    void back() {
        door.page(Vault.State.LOCKED);
    }

    @FXML
    void restore() {
        door.step().show(new RestorePage(door, Vault.State.LOCKED));
    }
}
