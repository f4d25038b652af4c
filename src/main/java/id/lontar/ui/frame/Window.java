package id.lontar.ui.frame;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Settings;
import id.lontar.filing.Workbench;
import id.lontar.ui.Context;
import id.lontar.ui.Door;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Screen;
import id.lontar.ui.Shell;
import id.lontar.ui.Theme;
import id.lontar.ui.Views;
import id.lontar.ui.vault.Busy;
import id.lontar.ui.vault.VaultDoor;
import id.lontar.ui.vault.VaultStep;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The main window. It shows at once; the store is unlocked and the practice world started beside
/// it. Then it shows one screen after another, and remembers the last place for the next start.
public final class Window implements Shell, VaultStep {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);

    private final Stage stage;
    private final Door door;
    private final Frame frame;
    private final Views views;
    private final Jobs jobs = new Jobs(this::failed);
    private final Failures failures;
    private @Nullable Inside inside;
    private @Nullable Screen screen;

    public Window(Stage stage, Door door) {
        this.stage = stage;
        this.door = door;
        this.views = new Views(door.words());
        this.frame = new Frame(door.words(), door.practice());
        this.failures = new Failures(door.words(), frame);
    }

    /// Shows the window and knocks at the store.
    public void open() {
        var liked = door.settings();
        var percent = Math.clamp(liked.scale(), 100, 200);
        var bounds = javafx.stage.Screen.getPrimary().getVisualBounds();
        var scene =
                new Scene(
                        frame.root(),
                        Math.min(liked.window().width(), bounds.getWidth()),
                        Math.min(liked.window().height(), bounds.getHeight()));
        Theme.dress(scene, percent);
        frame.textSize(percent);
        stage.setMaximized(liked.window().maximized());
        Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> failed(cause));
        new Keyboard(this).listen(scene);
        stage.setScene(scene);
        stage.setTitle(title(List.of()));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    close();
                });
        stage.show();
        new VaultDoor(views, jobs, door.vault(), door.practice(), this).knock();
    }

    @Override
    public void opened(Cabinet cabinet) {
        show(new Busy(views, "vault.starting"));
        jobs.start(progress -> door.open(cabinet), this::enter);
    }

    private void enter(Workbench bench) {
        var context = new Context(views, jobs, bench, this);
        inside = new Inside(context, door, frame, this::textSize);
        inside.furnish(stage);
        frame.home(door.words().say("frame.home"), () -> go(new Go.Home()));
        go(inside.lastPlace());
    }

    @Override
    public void show(Screen next) {
        screen = next;
        frame.show(next);
        stage.setTitle(title(next.breadcrumb()));
        next.shown();
    }

    @Override
    public void go(Go place) {
        var here = inside;
        if (here == null) return;
        Runnable then =
                () -> {
                    show(here.draw(place));
                    here.arrived(place);
                };
        if (screen == null) then.run();
        else screen.leave(then);
    }

    @Override
    public void refresh() {
        frame.refresh();
        if (inside != null) inside.count();
        if (screen != null) stage.setTitle(title(screen.breadcrumb()));
    }

    @Override
    public void say(String text) {
        frame.overlay().say(text);
    }

    @Override
    public void offer(String text, String action, Runnable run) {
        frame.overlay().offer(text, action, run);
    }

    @Override
    public void failed(Throwable cause) {
        failures.show(cause);
    }

    @Override
    public void openDrawer(Node content) {
        frame.overlay().openDrawer(content);
    }

    @Override
    public void closeDrawer() {
        frame.overlay().closeDrawer();
    }

    @Nullable Screen screen() {
        return screen;
    }

    @Nullable Inside inside() {
        return inside;
    }

    Frame frame() {
        return frame;
    }

    Views views() {
        return views;
    }

    void close() {
        Runnable then =
                () -> {
                    keepSize();
                    if (inside != null) inside.leave();
                    jobs.close();
                    stage.hide();
                };
        if (screen == null) then.run();
        else screen.leave(then);
    }

    private void keepSize() {
        try {
            var scene = stage.getScene();
            var left =
                    new Settings.Window(
                            (int) scene.getWidth(), (int) scene.getHeight(), stage.isMaximized());
            door.keep(door.settings().with(left));
        } catch (IOException e) {
            LOG.warn("window size not kept ({})", e.getClass().getSimpleName());
        }
    }

    private void textSize(int percent) {
        Theme.dress(stage.getScene(), percent);
        frame.textSize(percent);
    }

    private String title(List<String> breadcrumb) {
        var parts = new ArrayList<String>();
        if (door.practice()) parts.add(door.words().say("frame.practice.title"));
        parts.addAll(breadcrumb);
        parts.add("Lontar");
        return String.join(" · ", parts);
    }
}
