package id.lontar.ui.vault;

import id.lontar.ui.controls.LabeledField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// Nothing there yet: one field, one button. The policy is told before it bites.
final class FirstStart extends VaultPage {
    @FXML private Label explanation;
    @FXML private Label place;
    @FXML private LabeledField field;
    @FXML private PasswordField hidden;
    @FXML private TextField seen;
    @FXML private CheckBox show;
    @FXML private Button create;

    FirstStart(VaultDoor door) {
        super(door);
    }

    @FXML
    void initialize() {
        var practice = door.practice();
        explanation.setText(door.say(practice ? "vault.first.practice" : "vault.first.real"));
        place.setText(door.say("vault.place", door.vault().place()));
        seen.textProperty().bindBidirectional(hidden.textProperty());
        show.selectedProperty().addListener((property, before, now) -> reveal(hidden, seen, now));
        show.setSelected(practice);
        reveal(hidden, seen, practice);
        if (practice) seen.setText(door.say("vault.first.suggested"));
        hidden.textProperty().addListener((text, before, now) -> field.clearProblem());
        create.setDefaultButton(true);
    }

    @FXML
    void create() {
        var passphrase = taken(hidden);
        var problem = door.vault().passphraseProblem(passphrase);
        if (problem.isPresent()) {
            wipe(passphrase);
            field.setError(door.say(problem.get()));
            (show.isSelected() ? seen : hidden).requestFocus();
            return;
        }
        busy(
                progress -> {
                    try {
                        return door.vault().create(passphrase);
                    } finally {
                        wipe(passphrase);
                    }
                },
                created -> {
                    hidden.clear();
                    door.step()
                            .show(
                                    new RecoveryKeyPage(
                                            door,
                                            created.recoveryKey(),
                                            RecoveryKeyPage.Why.FIRST,
                                            () -> door.step().opened(created.cabinet())));
                });
    }

    @FXML
    void restore() {
        door.step().show(new RestorePage(door, id.lontar.filing.Vault.State.NONE));
    }
}
