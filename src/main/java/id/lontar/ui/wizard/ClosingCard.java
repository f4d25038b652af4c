package id.lontar.ui.wizard;

import id.lontar.form.Closing.Closed;
import id.lontar.form.Element;
import id.lontar.ui.Reveal;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Under a question whose answer would close a part that is filled in: what would be lost, before
/// it is. Nothing has changed while this is shown.
final class ClosingCard extends VBox {
    private static final int LISTED = 6;

    ClosingCard() {
        getStyleClass().addAll("card", "card-amber", "closing-card");
        hide();
    }

    void hide() {
        getChildren().clear();
        shown(false);
    }

    boolean isAsking() {
        return isVisible();
    }

    void ask(List<Closed> closed, Sheet sheet, Runnable close, Runnable keep) {
        getChildren().setAll(line(sheet.words().say("wizard.closing.title"), "strong"));
        closed.stream()
                .limit(LISTED)
                .forEach(each -> getChildren().add(line("· " + name(each, sheet), "small")));
        if (closed.size() > LISTED)
            getChildren()
                    .add(
                            line(
                                    sheet.words()
                                            .say("wizard.closing.more", closed.size() - LISTED),
                                    "small"));
        getChildren().add(line(sheet.words().say("wizard.closing.undo"), "hint"));
        var first = button(sheet, "wizard.closing.keep", keep);
        first.setId("closing-keep");
        var second = button(sheet, "wizard.closing.close", close);
        second.setId("closing-close");
        getChildren().add(new FlowPane(8, 8, first, second));
        shown(true);
        Reveal.focus(first);
    }

    private static String name(Closed closed, Sheet sheet) {
        return switch (closed.element()) {
            case Element.Grid grid ->
                    sheet.words()
                            .say(
                                    "wizard.closing.rows",
                                    sheet.labels().of(grid.table().id()),
                                    closed.rows());
            case Element.Field field -> sheet.labels().of(field.question().id());
            case Element.Computed computed -> sheet.labels().of(computed.line().id());
            case Element.Heading heading -> sheet.labels().of("section." + heading.id());
        };
    }

    private Button button(Sheet sheet, String key, Runnable then) {
        var button = new Button(sheet.words().say(key));
        button.setOnAction(
                event -> {
                    hide();
                    then.run();
                });
        return button;
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
