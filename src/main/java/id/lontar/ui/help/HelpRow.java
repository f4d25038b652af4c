package id.lontar.ui.help;

import id.lontar.filing.help.Aim;
import id.lontar.filing.help.HelpEntry;
import id.lontar.filing.help.Hit;
import id.lontar.filing.help.Marked;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.words.Words;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One result. The chosen one shows its whole text, where it is said, and the way there.
final class HelpRow extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int LINES = 12;

    private final Context context;
    private final Words words;
    private final Hit hit;
    private final VBox more = new VBox();
    private final Button lead = new Button();

    HelpRow(Context context, Hit hit) {
        this.context = context;
        this.words = context.views().words();
        this.hit = hit;
        var entry = hit.entry();
        getStyleClass().add("help-row");
        more.getStyleClass().add("help-more");
        setId("help-" + entry.id());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                words.say(entry.kind().key()) + ": " + entry.title() + ". " + spoken(hit));
        getChildren().addAll(flow(hit.title(), "strong"), kind(entry));
        entry.aim().ifPresent(this::leadTo);
    }

    HelpEntry entry() {
        return hit.entry();
    }

    Optional<Button> lead() {
        return entry().aim().map(aim -> lead);
    }

    void current(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
        getChildren().remove(more);
        if (!current) return;
        if (more.getChildren().isEmpty()) fill();
        getChildren().add(more);
    }

    private void fill() {
        var told = more.getChildren();
        for (var each : hit.lines(LINES)) if (!each.text().isBlank()) told.add(flow(each, ""));
        var hidden = hit.text().lines().size() - LINES;
        if (hidden > 0) told.add(line(words.say("help.more", hidden), "muted"));
        lead().ifPresent(button -> told.add(new FlowPane(button)));
    }

    /// What sort it is, and where it is said.
    private Label kind(HelpEntry entry) {
        return line(
                Stream.concat(Stream.of(words.say(entry.kind().key())), entry.basis().lines())
                        .collect(Collectors.joining(" · ")),
                "hint");
    }

    private void leadTo(Aim aim) {
        lead.setText(words.say(aim.key()));
        lead.setOnAction(
                event -> {
                    context.shell().closeDrawer();
                    context.shell().go(place(aim));
                });
    }

    private static Go place(Aim aim) {
        return switch (aim) {
            case HOME -> new Go.Home();
            case NEW -> new Go.NewReturn(Optional.empty());
            case DESK -> new Go.CodeDesk(Optional.empty());
            case ARCHIVE -> new Go.Archive();
            case PEOPLE -> new Go.People(Optional.empty());
            case HANDOFF -> new Go.Handoff(Optional.empty());
            case SETTINGS -> new Go.Settings();
            case CHECKUP -> new Go.Checkup();
        };
    }

    private static String spoken(Hit hit) {
        return hit.lines(LINES).stream().map(Marked::text).collect(Collectors.joining(" "));
    }

    /// Found words are bold and underlined, which every look shows.
    private static Node flow(Marked text, String style) {
        var flow = new TextFlow();
        for (var each : text.pieces()) {
            var piece = new Text(each.text());
            piece.getStyleClass().add("flow-text");
            if (!style.isEmpty()) piece.getStyleClass().add(style);
            if (each.found()) piece.getStyleClass().add("found");
            flow.getChildren().add(piece);
        }
        return flow;
    }

    static Label line(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
