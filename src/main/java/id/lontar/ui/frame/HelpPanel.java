package id.lontar.ui.frame;

import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.LabeledField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// F1: what the field in focus wants, where on the paper it stands, and what is wrong with it.
final class HelpPanel {
    private final Context context;
    private final VBox column = new VBox(10);

    HelpPanel(Context context, Optional<Node> focus) {
        this.context = context;
        var field = focus.flatMap(HelpPanel::field);
        text(field.map(LabeledField::getLabel).orElse(say("frame.help.title")), "section-title");
        field.ifPresentOrElse(this::about, () -> text(say("frame.help.none"), ""));
        var more = new Hyperlink(say("frame.help.more"));
        more.setOnAction(event -> context.shell().go(new Go.Help(Optional.empty())));
        var close = new Button(say("ui.close"));
        close.setOnAction(event -> context.shell().closeDrawer());
        column.getChildren().addAll(more, close);
    }

    Node node() {
        return column;
    }

    private void about(LabeledField field) {
        if (!field.getSource().isEmpty())
            text(context.views().words().say("frame.help.source", field.getSource()), "muted");
        if (!field.getHint().isEmpty()) text(field.getHint(), "");
        else text(say("frame.help.none"), "");
        if (!field.getError().isEmpty()) text(field.getError(), "red");
    }

    private void text(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        if (!styleClass.isEmpty()) label.getStyleClass().add(styleClass);
        column.getChildren().add(label);
    }

    private String say(String key) {
        return context.views().words().say(key);
    }

    private static Optional<LabeledField> field(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (each instanceof LabeledField field) return Optional.of(field);
        return Optional.empty();
    }
}
