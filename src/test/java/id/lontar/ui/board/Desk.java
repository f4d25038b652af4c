package id.lontar.ui.board;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.season.SmallOffice;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Theme;
import id.lontar.ui.Views;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The board over a real store, in a window that has no screen.
final class Desk implements Shell, AutoCloseable {
    private static final long PATIENCE_MS = 20_000;
    final SmallOffice office;
    final List<Go> went = new CopyOnWriteArrayList<>();
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final Context context;
    private final Jobs jobs = new Jobs(failures::add);
    private final BorderPane frame = new BorderPane();
    private final Runs runs;
    volatile Optional<Runnable> offered = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<BoardScreen> screen = Optional.empty();

    Desk(Path folder) {
        this(new SmallOffice(folder));
    }

    Desk(SmallOffice office) {
        Snapshots.start();
        this.office = office;
        context = new Context(new Views(SmallOffice.WORDS), jobs, office.bench(), this);
        runs = new Runs(office.bench(), jobs, SmallOffice.WORDS);
    }

    /// Shows the board and waits until all of it was read.
    BoardScreen open() {
        var shown =
                Snapshots.onFx(
                        () -> {
                            var made = new BoardScreen(context, runs);
                            frame.setCenter(made.centre());
                            var scene = new Scene(frame, 960, 640);
                            Theme.dress(scene, 100);
                            var window = new Stage();
                            window.setScene(scene);
                            window.show();
                            stage = Optional.of(window);
                            made.shown();
                            return made;
                        });
        screen = Optional.of(shown);
        until(() -> shown.isRead());
        return shown;
    }

    Runs runs() {
        return runs;
    }

    BoardScreen screen() {
        return screen.orElseThrow();
    }

    void press(KeyCode code, boolean control, boolean shift) {
        onFx(
                () -> {
                    var scene = frame.getScene();
                    Node target = scene.getFocusOwner() == null ? frame : scene.getFocusOwner();
                    Event.fireEvent(
                            target,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    shift,
                                    control,
                                    false,
                                    false));
                });
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void until(BooleanSupplier wanted) {
        var end = System.currentTimeMillis() + PATIENCE_MS;
        while (!Snapshots.onFx(wanted::getAsBoolean)) {
            assertTrue(
                    System.currentTimeMillis() < end,
                    "it did not come to that: " + failures + said());
            pause();
        }
    }

    private String said() {
        return all(javafx.scene.control.Labeled.class).stream()
                .filter(Node::isVisible)
                .map(javafx.scene.control.Labeled::getText)
                .toList()
                .toString();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Laid out first: the rows of a list are made when it is.
    <T extends Node> List<T> all(Class<T> type) {
        return Snapshots.onFx(
                () -> {
                    frame.applyCss();
                    frame.layout();
                    return nodes(frame).filter(type::isInstance).map(type::cast).toList();
                });
    }

    /// The control of that name in the page or in its drawer.
    <T extends Node> T find(Class<T> type, java.util.function.Predicate<T> wanted) {
        return all(type).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? new ArrayList<>(parent.getChildrenUnmodifiable())
                                .stream().flatMap(Desk::nodes)
                        : Stream.empty());
    }

    @Override
    public void go(Go place) {
        went.add(place);
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void offer(String text, String action, Runnable run) {
        said.add(text);
        offered = Optional.of(run);
    }

    @Override
    public void failed(Throwable cause) {
        failures.add(cause);
    }

    @Override
    public void openDrawer(Node content) {
        frame.setRight(content);
    }

    @Override
    public void closeDrawer() {
        frame.setRight(null);
    }

    boolean drawerIsOpen() {
        return Snapshots.onFx(() -> frame.getRight() != null);
    }

    @Override
    public void close() {
        if (!Platform.isFxApplicationThread()) onFx(() -> stage.ifPresent(Stage::close));
        jobs.close();
        office.close();
    }
}
