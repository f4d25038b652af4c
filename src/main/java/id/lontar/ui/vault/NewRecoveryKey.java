package id.lontar.ui.vault;

import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.PasswordField;

import java.util.Optional;

/// Asks for the passphrase before it shows a new recovery key: an open window is not enough.
final class NewRecoveryKey extends VaultPage {
    private final Runnable then;

    @FXML private LabeledField field;
    @FXML private PasswordField passphrase;

    /// @param then once the new key is kept
    NewRecoveryKey(VaultDoor door, Runnable then) {
        super(door);
        this.then = then;
    }

    @FXML
    void initialize() {
        passphrase.textProperty().addListener((text, before, now) -> field.clearProblem());
    }

    @Override
    public void shown() {
        passphrase.requestFocus();
    }

    @FXML
    void draw() {
        var secret = taken(passphrase);
        busy(
                progress -> {
                    try {
                        return door.vault().fits(secret)
                                ? Optional.of(door.vault().newRecoveryKey())
                                : Optional.<String>empty();
                    } finally {
                        wipe(secret);
                    }
                },
                this::drawn);
    }

    private void drawn(Optional<String> key) {
        if (key.isEmpty()) {
            field.setError(door.say("vault.unlock.wrong"));
            passphrase.requestFocus();
            return;
        }
        passphrase.clear();
        door.step().show(new RecoveryKeyPage(door, key.get(), RecoveryKeyPage.Why.REPLACES, then));
    }
}
