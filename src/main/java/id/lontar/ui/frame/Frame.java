package id.lontar.ui.frame;

import id.lontar.ui.Screen;
import id.lontar.ui.TabStops;
import id.lontar.ui.Theme;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How a window is arranged: practice stripe, header, navigation at the left, the screen in the
/// middle, its consequence at the right. With large text or a small window the navigation goes
/// behind a button and the right panel under the middle.
public final class Frame {
    /// Below this many em of width the sides are folded away.
    private static final double NARROW = 72;

    private final BorderPane root = new BorderPane();
    private final Header header;
    private final Overlay overlay = new Overlay();
    private final VBox top = new VBox();
    private final Button menu = new Button();
    private @Nullable Node navigation;
    private @Nullable Screen screen;
    private int percent = 100;
    private boolean narrow;

    public Frame(Words words, boolean practice) {
        header = new Header();
        menu.setText(words.say("frame.menu"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnAction(event -> left().ifPresent(this::unfold));
        if (practice) top.getChildren().add(new PracticeStripe(words));
        top.getChildren().add(header);
        root.setTop(top);
        root.setCenter(overlay);
        root.widthProperty().addListener((width, before, now) -> fold());
        root.sceneProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) keepFocusOut(now);
                        });
    }

    /// Pressed again it folds away, and so it does for whatever is chosen in it: afterwards, so
    /// that the page it leads to has the keyboard first.
    private void unfold(Node left) {
        if (overlay.drawerIsOpen()) {
            overlay.closeDrawer();
            return;
        }
        var choice = new VBox(left);
        choice.addEventHandler(
                ActionEvent.ACTION, chosen -> Platform.runLater(overlay::closeDrawer));
        overlay.openDrawer(choice);
    }

    /// When what had the focus is gone, it falls to the first control there is; the keyboard is to
    /// start on the page and not in the bar over it.
    private void keepFocusOut(Scene scene) {
        scene.focusOwnerProperty()
                .addListener(
                        (owner, before, now) -> {
                            if (before == null && now != null && Overlay.isInside(top, now))
                                Platform.runLater(() -> toPage(scene, now));
                        });
    }

    /// A page that is still being read has nothing to stand on yet; then the keyboard waits on the
    /// page itself, and the next Tab leads into it.
    private void toPage(Scene scene, Node fallen) {
        if (!fallen.equals(scene.getFocusOwner()) || screen == null) return;
        root.applyCss();
        TabStops.start(screen.centre()).orElse(screen.centre()).requestFocus();
    }

    public Parent root() {
        return root;
    }

    public Overlay overlay() {
        return overlay;
    }

    public Optional<PracticeStripe> stripe() {
        return top.getChildren().getFirst() instanceof PracticeStripe stripe
                ? Optional.of(stripe)
                : Optional.empty();
    }

    /// @param go where the name in the header leads
    public void home(String text, Runnable go) {
        header.home(text, go);
    }

    /// The main navigation, shown where a screen has no left side of its own.
    public void navigation(Node navigation) {
        this.navigation = navigation;
        refresh();
        arrange();
    }

    /// @param percent text size the scene is dressed with
    public void textSize(int percent) {
        this.percent = percent;
        fold();
    }

    public void show(Screen screen) {
        this.screen = screen;
        overlay.closeDrawer();
        refresh();
        arrange();
    }

    public void refresh() {
        if (screen == null) return;
        header.show(screen.breadcrumb(), screen.headerActions());
        if (narrow && left().isPresent()) header.lead(menu);
    }

    /// A line over the screen that stays until it is closed.
    public void banner(Node banner) {
        if (top.getChildren().getLast() != header) top.getChildren().removeLast();
        top.getChildren().add(banner);
    }

    public void closeBanner() {
        if (top.getChildren().getLast() != header) top.getChildren().removeLast();
    }

    private void fold() {
        var now = root.getWidth() > 0 && root.getWidth() / (Theme.BODY * percent / 100) < NARROW;
        if (now == narrow) return;
        narrow = now;
        var scene = root.getScene();
        var focus = scene == null ? null : scene.getFocusOwner();
        refresh();
        arrange();
        if (focus == null || scene == null) return;
        root.applyCss(); // a scroll pane takes its content into the scene no sooner than this
        if (scene.equals(focus.getScene())) focus.requestFocus();
    }

    private Optional<Node> left() {
        return Optional.ofNullable(screen)
                .flatMap(Screen::left)
                .or(() -> Optional.ofNullable(navigation));
    }

    private void arrange() {
        if (screen == null) return;
        var right = screen.right();
        var middle = new VBox(scrolling(screen.centre(), narrow ? right : Optional.empty()));
        VBox.setVgrow(middle.getChildren().getFirst(), javafx.scene.layout.Priority.ALWAYS);
        screen.footer().ifPresent(each -> middle.getChildren().add(whole(each)));
        overlay.middle(middle);
        root.setLeft(narrow ? null : left().orElse(null));
        root.setRight(narrow ? null : right.map(Frame::scrolled).orElse(null));
    }

    /// As high as its buttons need, however long the page over it.
    private static Node whole(Node footer) {
        if (footer instanceof Region bar) bar.setMinHeight(Region.USE_PREF_SIZE);
        return footer;
    }

    private static Node scrolling(Node centre, Optional<Node> under) {
        if (under.isEmpty() && (centre instanceof ScrollPane || centre instanceof BorderPane))
            return centre;
        var column = new VBox(centre);
        under.ifPresent(column.getChildren()::add);
        return scrolled(column);
    }

    private static Node scrolled(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        if (content instanceof Region region)
            pane.viewportBoundsProperty()
                    .addListener((bounds, before, now) -> region.setMinHeight(now.getHeight()));
        pane.setFocusTraversable(false);
        StackPane.setAlignment(pane, javafx.geometry.Pos.TOP_LEFT);
        return pane;
    }
}
