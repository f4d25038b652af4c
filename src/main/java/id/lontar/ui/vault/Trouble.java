package id.lontar.ui.vault;

import id.lontar.filing.Vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// The store cannot be opened: what happened, what is safe, what to do.
final class Trouble extends VaultPage {
    private final Vault.State state;

    @FXML private Label what;
    @FXML private Label safe;
    @FXML private Label next;
    @FXML private Label place;
    @FXML private Button again;
    @FXML private Button restore;

    Trouble(VaultDoor door, Vault.State state) {
        super(door);
        this.state = state;
    }

    @FXML
    void initialize() {
        var key = "vault.trouble." + state.name();
        what.setText(door.say(key + ".what"));
        safe.setText(door.say(key + ".safe"));
        next.setText(door.say(key + ".next"));
        place.setText(door.say("vault.place", door.vault().place()));
        var torn = state == Vault.State.TORN;
        restore.setVisible(torn);
        restore.setManaged(torn);
        main(torn ? restore : again);
    }

    private static void main(Button button) {
        button.setDefaultButton(true);
        button.getStyleClass().add("primary");
    }

    @FXML
    void again() {
        door.knock();
    }

    @FXML
    void restore() {
        door.step().show(new RestorePage(door, state));
    }
}
