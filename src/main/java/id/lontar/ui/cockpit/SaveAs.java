package id.lontar.ui.cockpit;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks where a file shall go. A port, since the system's own dialog cannot be shown without a
/// screen.
interface SaveAs {
    Optional<Path> ask(Node over, String title, String name);

    static SaveAs ofSystem() {
        return (over, title, name) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow()))
                    .map(File::toPath);
        };
    }
}
