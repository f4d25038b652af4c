package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.desk.Picker;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Handing returns on: what came, the cards, and of one return the steps, the comments and the file
/// for the next.
public final class HandoffScreen implements Screen {
    private final Context context;
    private final Parts parts;
    private final Optional<String> filingId;
    private final VBox centre = new VBox(16);
    private final VBox ofReturn = new VBox(16);
    private final Picker picker;
    private final CardsPane cards;
    private final ReceivePane receive;
    private Optional<Filing> shown = Optional.empty();

    /// @param dropped a file to take in
    public HandoffScreen(Context context, Optional<String> filingId, Optional<Path> dropped) {
        this(context, filingId, Picker.ofSystem());
        dropped.ifPresent(receive::take);
    }

    HandoffScreen(Context context, Optional<String> filingId, Picker picker) {
        this.context = context;
        this.filingId = filingId;
        this.picker = picker;
        parts = new Parts(context.views().words());
        cards = new CardsPane(context, picker, () -> shown.ifPresent(this::show));
        receive = new ReceivePane(context, picker, cards::ask);
        centre.getStyleClass().add("page");
        draw();
    }

    @Override
    public List<String> breadcrumb() {
        var title = parts.words().say("ui.handoff.title");
        return shown.map(Filing::taxReturn)
                .map(each -> List.of(each.form() + " " + each.year(), title))
                .orElseGet(() -> List.of(title));
    }

    @Override
    public Node centre() {
        return centre;
    }

    @Override
    public List<Node> headerActions() {
        if (shown.isEmpty()) return List.of();
        var back = new Button(parts.words().say("ui.handoff.back"));
        back.setId("handoffBack");
        back.setOnAction(event -> context.shell().go(new Go.Wizard(shown.get().id())));
        return List.of(back);
    }

    @Override
    public void shown() {
        filingId.ifPresent(
                id ->
                        context.jobs()
                                .start(
                                        progress -> context.bench().cabinet().filing(id),
                                        filing -> filing.ifPresent(this::show)));
    }

    private void draw() {
        var title = parts.say("ui.handoff.title");
        title.getStyleClass().add("title");

        centre.getChildren().setAll(title, ofReturn, receive, cards);
    }

    private void show(Filing filing) {
        shown = Optional.of(filing);
        var changes = new ChangesPane(context);
        changes.read(filing);
        var told = Parts.card(parts.title("ui.handoff.changes.title"), changes);
        var comments =
                Parts.card(
                        parts.title("ui.handoff.comment.title"),
                        new CommentsPane(context, filing, Optional.empty(), () -> {}));
        ofReturn.getChildren().setAll(told, comments);
        if (filing.state() == FilingState.DRAFT)
            ofReturn.getChildren()
                    .add(new SendPane(context, filing, picker, () -> changes.read(filing)));
        context.shell().refresh();
    }
}
