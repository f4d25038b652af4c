package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Received;
import id.lontar.filing.handoff.TestDesk;
import id.lontar.form.Place;
import id.lontar.rules.Taxpayer;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// What colleagues wrote beside a return, at the line it sits on.
class RemarksTest implements Shell {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @TempDir Path folder;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(failures::add);
    private final StackPane drawer = new StackPane();

    @Test
    void aCommentIsMarkedAtItsLineReadAnsweredAndSettledThere() throws HandoffRefused {
        Snapshots.start();
        try (jobs;
                var dewi = new TestDesk(folder.resolve("a"), "Dewi Lestari");
                var rudi = new TestDesk(folder.resolve("b"), "Rudi Hartono")) {
            dewi.knows(rudi);
            rudi.knows(dewi);
            var draft = dewi.sample();
            dewi.handoffs.comment(draft, new Place.AtQuestion(Taxpayer.NAME.id()), "Sesuai KTP?");
            dewi.handoffs.comment(draft, new Place.AtTable("assets"), "Ada mobil baru?");
            var file = dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
            var filing = ((Received.Added) rudi.receive(file)).filing();
            var screen =
                    Snapshots.onFx(
                            () -> {
                                var context = new Context(new Views(WORDS), jobs, rudi.bench, this);
                                var place =
                                        new Go.Wizard(
                                                filing.id(),
                                                Optional.of("identity"),
                                                Optional.empty());
                                var shown = (WizardScreen) new Wizards(context).open(place);
                                shown.shown();
                                return shown;
                            });
            await(() -> isSeen(screen.centre(), "remark-identity-name"));
            var badge = (Hyperlink) find(screen.left().orElseThrow(), "handoff-badge");
            assertEquals(
                    "Diserahkan oleh Dewi Lestari; diminta: periksa. 2 komentar terbuka.",
                    badge.getText());
            assertFalse(isSeen(screen.centre(), "remark-identity-npwp"));
            Snapshots.take("wizard-remarks", screen, WORDS);

            fire(screen.centre(), "remark-identity-name");
            await(() -> says(drawer, "Sesuai KTP?"));
            assertFalse(says(drawer, "Ada mobil baru?"), "only what sits here");
            Snapshots.onFx(
                    () -> {
                        ((TextArea) find(drawer, "commentText")).setText("Ya, sama.");
                        return true;
                    });
            fire(drawer, "commentAdd");
            await(() -> says(drawer, "Ya, sama."));
            var written = rudi.handoffs.of(filing.id()).comments();
            assertEquals(new Place.AtQuestion(Taxpayer.NAME.id()), written.getLast().place());
            for (var each : written.stream().filter(each -> !isAtTable(each)).toList()) {
                await(() -> isSeen(drawer, "resolve-" + each.id()));
                fire(drawer, "resolve-" + each.id());
                await(() -> !isSeen(drawer, "resolve-" + each.id()));
            }
            await(() -> badge.getText().endsWith("1 komentar terbuka."));
            assertFalse(isSeen(screen.centre(), "remark-identity-name"));
            Snapshots.onFx(
                    () -> {
                        screen.goTo("assets");
                        return true;
                    });
            assertTrue(isSeen(screen.centre(), "remark-assets"));
            assertEquals(List.of(), failures);
        }
    }

    private static boolean isAtTable(Comment comment) {
        return comment.place() instanceof Place.AtTable;
    }

    private static boolean isSeen(Node root, String id) {
        return nodes(root).anyMatch(each -> id.equals(each.getId()) && each.isVisible());
    }

    private static boolean says(Node root, String text) {
        return nodes(root)
                .anyMatch(
                        each ->
                                each instanceof javafx.scene.control.Label label
                                        && label.getText().contains(text));
    }

    private static Node find(Node root, String id) {
        return nodes(root).filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private static void fire(Node root, String id) {
        Snapshots.onFx(
                () -> {
                    ((ButtonBase) find(root, id)).fire();
                    return true;
                });
    }

    private static Stream<Node> nodes(Node node) {
        var inner =
                switch (node) {
                    case ScrollPane pane -> Stream.of(pane.getContent());
                    case ComboBox<?> box -> Stream.<Node>empty();
                    case Parent parent -> parent.getChildrenUnmodifiable().stream();
                    default -> Stream.<Node>empty();
                };
        return Stream.concat(Stream.of(node), inner.toList().stream().flatMap(RemarksTest::nodes));
    }

    private static void await(BooleanSupplier wanted) {
        var end = System.currentTimeMillis() + 30_000;
        while (!Snapshots.onFx(wanted::getAsBoolean)) {
            assertTrue(System.currentTimeMillis() < end, "it did not come to that");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void go(Go place) {}

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {}

    @Override
    public void offer(String text, String action, Runnable run) {}

    @Override
    public void failed(Throwable cause) {
        failures.add(cause);
    }

    @Override
    public void openDrawer(Node content) {
        drawer.getChildren().setAll(content);
    }

    @Override
    public void closeDrawer() {
        drawer.getChildren().clear();
    }
}
