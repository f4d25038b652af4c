package id.lontar.ui.frame;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// The middle of the window with what may lie over it: a drawer at the right, a short word at the
/// bottom. Neither keeps anybody from working on.
public final class Overlay extends StackPane {
    private static final Duration SEEN = Duration.seconds(4);

    private final StackPane middle = new StackPane();
    private @Nullable Node drawer;
    private @Nullable Node before;

    Overlay() {
        middle.setAlignment(Pos.TOP_LEFT);
        getChildren().add(middle);
    }

    void middle(Node node) {
        middle.getChildren().setAll(node);
    }

    public void openDrawer(Node content) {
        closeDrawer();
        before = getScene() == null ? null : getScene().getFocusOwner();
        var column = new VBox(content);
        column.getStyleClass().add("drawer");
        var pane = new ScrollPane(column);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        drawer = pane;
        getChildren().add(pane);
    }

    public boolean drawerIsOpen() {
        return drawer != null;
    }

    /// The focus goes back to where it was.
    public void closeDrawer() {
        if (drawer == null) return;
        getChildren().remove(drawer);
        drawer = null;
        if (before != null) before.requestFocus();
        before = null;
    }

    public void say(String text) {
        var toast = new Label(text);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, new Insets(0, 0, 24, 0));
        getChildren().removeIf(each -> each.getStyleClass().contains("toast"));
        getChildren().add(toast);
        var seen = new PauseTransition(SEEN);
        seen.setOnFinished(event -> getChildren().remove(toast));
        seen.play();
    }
}
