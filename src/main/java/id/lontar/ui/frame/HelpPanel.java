package id.lontar.ui.frame;

import id.lontar.filing.help.Glossary;
import id.lontar.filing.help.Help;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.help.HelpSearch;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.stream.Stream;

/// F1: what the field in focus wants, where on the paper it stands, what is wrong with it, and what
/// the terms in it mean; under that the search over all help.
final class HelpPanel {
    private final Words words;
    private final VBox column = new VBox(10);
    private final HelpSearch search;

    HelpPanel(Context context, Help help, Optional<Node> focus) {
        this.words = context.views().words();
        column.setId("helpPanel");
        var field = focus.flatMap(HelpPanel::field);
        var cell = focus.filter(each -> !told(each).isEmpty());
        this.search =
                field.isPresent() || cell.isPresent()
                        ? HelpSearch.closed(context, help)
                        : HelpSearch.open(context, help);
        if (field.isPresent()) about(field.get(), focus.map(HelpPanel::told).orElse(""));
        else if (cell.isPresent()) about(cell.get());
        else text(words.say("ui.help"), "section-title");
        var more = new Hyperlink(words.say("frame.help.more"));
        more.setOnAction(
                event -> {
                    context.shell().closeDrawer();
                    context.shell().go(new Go.Help(Optional.empty()));
                });
        var close = new Button(words.say("ui.close"));
        close.setOnAction(event -> context.shell().closeDrawer());
        column.getChildren().addAll(search.node(), more, close);
        search.ask("");
    }

    Node node() {
        return column;
    }

    void focus() {
        search.focus();
    }

    private void about(LabeledField field, String told) {
        text(field.getLabel(), "section-title");
        if (!field.getSource().isEmpty())
            text(words.say("frame.help.source", field.getSource()), "muted");
        var hint = field.getHint().isEmpty() ? told : field.getHint();
        text(hint.isEmpty() ? words.say("frame.help.silent") : hint, "label");
        if (!field.getError().isEmpty()) text(field.getError(), "red");
        terms(field.getLabel() + " " + hint);
    }

    /// A cell of a table, which has no label of its own beside it.
    private void about(Node cell) {
        text(Optional.ofNullable(cell.getAccessibleText()).orElse(""), "section-title");
        text(told(cell), "label");
        terms(cell.getAccessibleText() + " " + told(cell));
    }

    private void terms(String text) {
        for (var term : Glossary.in(words.locale()).usedIn(text)) {
            text(term.name(), "strong");
            text(term.text(), "label");
            text(words.say("help.source", term.source()), "hint");
        }
        column.getChildren().add(new Separator());
    }

    private void text(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        column.getChildren().add(label);
    }

    /// What is said of a control where the pointer rests on it, or to who cannot see it.
    private static String told(Node node) {
        return Stream.of(
                        node instanceof Control control && control.getTooltip() != null
                                ? control.getTooltip().getText()
                                : "",
                        Optional.ofNullable(node.getAccessibleHelp()).orElse(""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<LabeledField> field(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (each instanceof LabeledField field) return Optional.of(field);
        return Optional.empty();
    }
}
