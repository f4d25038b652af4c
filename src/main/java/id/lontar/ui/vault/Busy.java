package id.lontar.ui.vault;

import id.lontar.ui.Screen;
import id.lontar.ui.Views;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import java.util.List;

/// Something takes a moment; says what.
public final class Busy implements Screen {
    private final VBox page;

    public Busy(Views views, String key) {
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        var what = new Label(views.words().say(key));
        what.getStyleClass().add("subtitle");
        page = new VBox(16, turning, what);
        page.getStyleClass().add("page");
        page.setAlignment(Pos.CENTER);
    }

    @Override
    public List<String> breadcrumb() {
        return List.of();
    }

    @Override
    public Node centre() {
        return page;
    }
}
