package id.lontar.ui.help;

import id.lontar.filing.help.Help;
import id.lontar.filing.help.Hit;
import id.lontar.filing.help.Kind;
import id.lontar.ui.Context;
import id.lontar.ui.Reveal;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The box one types in and what it finds. Everything by the keyboard: up and down choose while one
/// types on, Enter goes where the chosen leads, Escape empties the box.
public final class HelpSearch {
    private final Context context;
    private final Words words;
    private final Help help;
    private final Function<Help, Help.Found> unasked;
    private final TextField query = new TextField();
    private final Label said = HelpRow.line("", "hint");
    private final VBox rows = new VBox();
    private final VBox column;
    private List<HelpRow> shown = List.of();
    private int at;
    private int asked;

    private HelpSearch(Context context, Help help, Function<Help, Help.Found> unasked) {
        this.context = context;
        this.words = context.views().words();
        this.help = help;
        this.unasked = unasked;
        query.setId("helpQuery");
        query.setPromptText(words.say("ui.help.prompt"));
        query.textProperty().addListener((text, before, now) -> ask(now));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        said.setId("helpSaid");
        rows.setId("helpRows");
        rows.getStyleClass().add("help-rows");
        column = new VBox(10, new LabeledField(words.say("ui.help.query"), query), said, rows);
        column.getStyleClass().add("help-column");
    }

    /// Shows how to do what people come for as long as nothing is typed.
    public static HelpSearch open(Context context, Help help) {
        return new HelpSearch(context, help, HelpSearch::howTos);
    }

    /// Shows nothing as long as nothing is typed.
    public static HelpSearch closed(Context context, Help help) {
        return new HelpSearch(context, help, none -> new Help.Found(List.of(), true));
    }

    private static Help.Found howTos(Help help) {
        return new Help.Found(
                help.all().stream()
                        .filter(each -> each.kind() == Kind.HOW)
                        .map(Hit::plain)
                        .toList(),
                true);
    }

    public Node node() {
        return column;
    }

    /// Looks for something at once; nothing is as if nobody had typed.
    public void ask(String typed) {
        if (!query.getText().equals(typed)) {
            query.setText(typed);
            return;
        }
        var turn = ++asked;
        if (shown.isEmpty()) said.setText(words.say("ui.help.reading"));
        context.jobs()
                .start(
                        progress -> typed.isBlank() ? unasked.apply(help) : help.find(typed),
                        found -> {
                            if (turn == asked) show(typed, found);
                        });
    }

    /// Once it is laid out; before that nothing in it takes the focus.
    public void focus() {
        Platform.runLater(query::requestFocus);
    }

    private void show(String typed, Help.Found found) {
        var made = new ArrayList<HelpRow>();
        for (var hit : found.hits()) {
            var row = new HelpRow(context, hit);
            var place = made.size();
            row.focusedProperty()
                    .addListener(
                            (focus, before, now) -> {
                                if (now) choose(place);
                            });
            row.setOnMouseClicked(event -> choose(place));
            row.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            made.add(row);
        }
        shown = List.copyOf(made);
        rows.getChildren().setAll(shown);
        said.setText(sum(typed, found));
        at = -1;
        if (!typed.isBlank() && !shown.isEmpty()) choose(0);
    }

    private String sum(String typed, Help.Found found) {
        if (typed.isBlank()) return words.say("ui.help.unasked");
        if (found.hits().isEmpty()) return words.say("ui.help.nothing", typed);
        return found.whole()
                ? words.say("ui.help.found", found.hits().size())
                : words.say("ui.help.near");
    }

    private void choose(int place) {
        if (place < 0 || place >= shown.size()) return;
        at = place;
        for (var i = 0; i < shown.size(); i++) shown.get(i).current(i == place);
        query.setAccessibleHelp(shown.get(place).getAccessibleText());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1, event);
            case UP -> step(-1, event);
            case ENTER -> {
                if (event.getTarget() instanceof javafx.scene.control.Button) return;
                lead(event);
            }
            case ESCAPE -> {
                if (query.getText().isEmpty()) return;
                event.consume();
                query.clear();
                query.requestFocus();
            }
            default -> {}
        }
    }

    private void step(int by, KeyEvent event) {
        event.consume();
        if (shown.isEmpty()) return;
        choose(Math.clamp(at + by, 0, shown.size() - 1));
        Reveal.show(shown.get(at));
    }

    private void lead(KeyEvent event) {
        event.consume();
        if (at < 0) choose(0);
        else shown.get(at).lead().ifPresent(javafx.scene.control.Button::fire);
    }
}
