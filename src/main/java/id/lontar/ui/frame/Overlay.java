package id.lontar.ui.frame;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// The middle of the window with what may lie over it: a drawer at the right, a short word at the
/// bottom. Neither keeps anybody from working on.
public final class Overlay extends StackPane {
    private static final String OFFER = "offer";
    private static final Duration SEEN = Duration.seconds(4);
    private static final Duration OFFERED = Duration.seconds(20);

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
        // text that wraps is never squeezed: what does not fit is scrolled to
        column.setMinHeight(Region.USE_PREF_SIZE);
        var pane = new ScrollPane(column);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        drawer = pane;
        getChildren().add(pane);
        // dressed, a scroll pane takes its content in; before that nothing in it takes the focus
        pane.applyCss();
    }

    public boolean drawerIsOpen() {
        return drawer != null;
    }

    /// The focus goes back to where it was, unless it has gone on already.
    public void closeDrawer() {
        if (drawer == null) return;
        var goesBack = isInside(drawer, getScene() == null ? null : getScene().getFocusOwner());
        getChildren().remove(drawer);
        drawer = null;
        if (before != null && goesBack) before.requestFocus();
        before = null;
    }

    /// Whether it is the parent itself or anything in it.
    static boolean isInside(Node parent, @Nullable Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (each.equals(parent)) return true;
        return false;
    }

    public void say(String text) {
        toast(said(text), readingTime(text));
    }

    /// With a button, for long enough to be reached with the keyboard too.
    public void offer(String text, String action, Runnable run) {
        var button = new Button(action);
        var toast = new HBox(12, said(text), button);
        toast.setAlignment(Pos.CENTER);
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    getChildren().remove(toast);
                    run.run();
                });
        toast.getStyleClass().add(OFFER);
        StackPane.setMargin(toast, new Insets(0, 0, 24 + 64 * (1 + offers()), 0));
        show(toast, OFFERED);
    }

    /// What is offered stays until its time is up, whatever else is said meanwhile.
    private long offers() {
        return getChildren().stream().filter(Overlay::isOffer).count();
    }

    private static boolean isOffer(Node node) {
        return node.getStyleClass().contains(OFFER);
    }

    private static Label said(String text) {
        var label = new Label(text);
        label.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        return label;
    }

    private void toast(Region toast, Duration time) {
        StackPane.setMargin(toast, new Insets(0, 0, 24, 0));
        getChildren().removeIf(each -> each.getStyleClass().contains("toast") && !isOffer(each));
        show(toast, time);
    }

    private void show(Region toast, Duration time) {
        toast.getStyleClass().add("toast");
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        getChildren().add(toast);
        var seen = new PauseTransition(time);
        seen.setOnFinished(event -> getChildren().remove(toast));
        seen.play();
    }

    private static Duration readingTime(String text) {
        var reading = Duration.millis(text.length() * 70.0);
        return reading.greaterThan(SEEN) ? reading : SEEN;
    }
}
