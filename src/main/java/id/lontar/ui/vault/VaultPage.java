package id.lontar.ui.vault;

import id.lontar.ui.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A page of the vault, drawn by the FXML of its own name.
abstract class VaultPage implements Screen {
    protected final VaultDoor door;
    private @Nullable Parent drawn;

    VaultPage(VaultDoor door) {
        this.door = door;
    }

    @Override
    public List<String> breadcrumb() {
        return List.of();
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = door.views().load(this);
        return drawn;
    }

    /// Hands a passphrase to `use` on a job and wipes it after.
    static char[] taken(TextField field) {
        return field.getText().toCharArray();
    }

    static void wipe(char[] secret) {
        Arrays.fill(secret, '\0');
    }

    /// A passphrase seen or hidden: two fields, one text.
    static void reveal(PasswordField hidden, TextField shown, boolean seen) {
        shown.setVisible(seen);
        shown.setManaged(seen);
        hidden.setVisible(!seen);
        hidden.setManaged(!seen);
    }

    /// Runs vault work beside the window with the page's buttons off.
    <T> void busy(id.lontar.work.Job<T> job, Consumer<T> then) {
        var page = centre();
        page.setDisable(true);
        door.jobs()
                .start(
                        progress -> {
                            try {
                                return job.run(progress);
                            } finally {
                                javafx.application.Platform.runLater(() -> page.setDisable(false));
                            }
                        },
                        then);
    }
}
