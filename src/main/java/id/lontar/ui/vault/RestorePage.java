package id.lontar.ui.vault;

import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/// Puts a backup in the place of the store; what stood there is moved aside, never deleted.
final class RestorePage extends VaultPage {
    private static final String BACKUP = ".lontar-backup";

    private final Vault.State cameFrom;
    private @Nullable Path backup;

    @FXML private Label chosen;
    @FXML private Label said;
    @FXML private Button restore;

    RestorePage(VaultDoor door, Vault.State cameFrom) {
        super(door);
        this.cameFrom = cameFrom;
    }

    /// The newest backup beside the store is what most people want back.
    @FXML
    void initialize() {
        newest().ifPresent(this::chosen);
    }

    private Path backups() {
        return door.vault().place().resolve("backups");
    }

    private Optional<Path> newest() {
        if (!Files.isDirectory(backups())) return Optional.empty();
        try (var files = Files.list(backups())) {
            return files.filter(each -> each.toString().endsWith(BACKUP))
                    .max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            return Optional.empty(); // then the person looks for one
        }
    }

    @FXML
    void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(door.say("vault.restore.choose"));
        if (Files.isDirectory(backups())) chooser.setInitialDirectory(backups().toFile());
        var file = chooser.showOpenDialog(chosen.getScene().getWindow());
        if (file != null) chosen(file.toPath());
    }

    void chosen(Path file) {
        backup = file;
        chosen.setText(file.toString());
        restore.setDisable(false);
    }

    @FXML
    void restore() {
        var from = backup;
        if (from == null) return;
        busy(
                progress -> problem(from),
                problem ->
                        problem.ifPresentOrElse(
                                key -> said.setText(door.say(key)), () -> door.knock()));
    }

    /// Restores, or says as a message key why not; then nothing was changed.
    private Optional<String> problem(Path from) {
        try {
            door.vault().restore(from);
            return Optional.empty();
        } catch (StoreFault e) {
            return Optional.of(e.key());
        } catch (IOException e) {
            return Optional.of("vault.restore.failed");
        }
    }

    @FXML
    void back() {
        door.page(cameFrom);
    }
}
