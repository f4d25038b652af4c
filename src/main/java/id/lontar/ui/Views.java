package id.lontar.ui;

import id.lontar.words.Words;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Loads the FXML that stands beside a page's class, under the same name. The only place that does.
public final class Views {
    private final Words words;

    public Views(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    /// @param page its class name is the FXML's name; it becomes the controller
    public Parent load(Object page) {
        var type = page.getClass();
        var loader =
                new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), words.asBundle());
        loader.setController(page);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(type.getSimpleName() + ".fxml", e);
        }
    }
}
