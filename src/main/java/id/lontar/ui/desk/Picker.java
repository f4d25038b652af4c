package id.lontar.ui.desk;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks where a file is or where one shall go. A port of its own, since the system's own dialog
/// cannot be shown without a screen.
public interface Picker {
    /// @param pattern such as `*.pdf`
    Optional<Path> open(Node over, String title, String kind, String... pattern);

    /// Several at once.
    List<Path> openAll(Node over, String title, String kind, String... pattern);

    Optional<Path> save(Node over, String title, String name);

    static Picker ofSystem() {
        return new Picker() {
            @Override
            public Optional<Path> open(Node over, String title, String kind, String... pattern) {
                var chooser = chooser(title);
                chooser.getExtensionFilters().add(new ExtensionFilter(kind, pattern));
                return path(chooser.showOpenDialog(over.getScene().getWindow()));
            }

            @Override
            public List<Path> openAll(Node over, String title, String kind, String... pattern) {
                var chooser = chooser(title);
                chooser.getExtensionFilters().add(new ExtensionFilter(kind, pattern));
                var files = chooser.showOpenMultipleDialog(over.getScene().getWindow());
                return files == null ? List.of() : files.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> save(Node over, String title, String name) {
                var chooser = chooser(title);
                chooser.setInitialFileName(name);
                return path(chooser.showSaveDialog(over.getScene().getWindow()));
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    private static Optional<Path> path(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
