package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Names;
import id.lontar.form.Place;
import id.lontar.ui.Context;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What colleagues left beside a return that is worked on: the open comments by where they sit, and
/// whose step came last. Read once and again when somebody wrote something.
public final class Remarks {
    private final Context context;
    private final String filingId;
    private final Runnable changed;
    private List<Comment> open = List.of();
    private Optional<From> from = Optional.empty();

    /// @param by as the last step's author is called here
    public record From(String by, Signed step) {}

    private record Read(List<Comment> open, Optional<From> from) {}

    /// @param changed told when there is something else to show
    public Remarks(Context context, String filingId, Runnable changed) {
        this.context = context;
        this.filingId = filingId;
        this.changed = changed;
    }

    public void read() {
        context.jobs().start(progress -> reading(), this::show);
    }

    /// Steps that cannot be read are told where they are shown whole, not here.
    private Read reading() {
        try {
            var kept = new Handoffs(context.bench()).of(filingId);
            var open = kept.comments().stream().filter(each -> each.resolved().isEmpty()).toList();
            return new Read(open, from(kept));
        } catch (HandoffRefused e) {
            return new Read(List.of(), Optional.empty());
        }
    }

    /// Of a step this desk made itself nobody else is the author.
    private Optional<From> from(Kept kept) {
        var keys = context.bench().keys().handoff();
        var own = keys.owned();
        var names = Names.of(context.views().words(), keys);
        return kept.last()
                .filter(each -> !own.contains(each.by()))
                .map(each -> new From(names.of(each.by()), each));
    }

    private void show(Read read) {
        if (read.open().equals(open) && read.from().equals(from)) return;
        open = read.open();
        from = read.from();
        changed.run();
    }

    /// @param id of a question, a table (with its cells) or a line
    public int at(String id) {
        return (int) open.stream().filter(each -> each.place().id().equals(id)).count();
    }

    public int all() {
        return open.size();
    }

    public Optional<From> from() {
        return from;
    }

    /// What is written at one place, to be read, answered and settled.
    ///
    /// @param filing as it stands on the screen
    public Node pane(Filing filing, Place place) {
        var parts = new Parts(context.views().words());
        var title = parts.say("ui.handoff.comment.title");
        title.getStyleClass().add("title");
        var scroll =
                new ScrollPane(new CommentsPane(context, filing, Optional.of(place), this::read));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(10, title, scroll);
    }
}
