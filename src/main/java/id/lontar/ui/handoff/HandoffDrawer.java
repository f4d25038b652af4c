package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.ui.Context;
import id.lontar.ui.Go;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Beside a return that is worked on: what changed, what was written beside it, and the way to hand
/// it on.
public final class HandoffDrawer {
    private HandoffDrawer() {}

    /// @param filing as it stands on the screen
    /// @param changed told when somebody wrote or settled something
    public static Node of(Context context, Filing filing, Runnable changed) {
        var parts = new Parts(context.views().words());
        var changes = new ChangesPane(context);
        changes.read(filing);
        var on =
                parts.primary(
                        "ui.handoff.on",
                        "handOn",
                        () -> {
                            context.shell().closeDrawer();
                            context.shell().go(new Go.Handoff(Optional.of(filing.id())));
                        });
        var title = parts.say("ui.handoff.changes.title");
        title.getStyleClass().add("title");
        var inside =
                new VBox(
                        12,
                        changes,
                        parts.title("ui.handoff.comment.title"),
                        new CommentsPane(context, filing, Optional.empty(), changed));
        var scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(10, title, on, scroll);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
