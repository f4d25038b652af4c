package id.lontar.ui.wizard;

import id.lontar.filing.LawReview;
import id.lontar.filing.Pin;
import id.lontar.money.Rupiah;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What another law makes of a draft, line by line, before it is accepted.
final class MovedDrawer {
    private final Sheet sheet;
    private final Runnable accept;

    MovedDrawer(Sheet sheet, Runnable accept) {
        this.sheet = sheet;
        this.accept = accept;
    }

    Node of(LawReview.Moved moved) {
        var title = text(sheet.words().say("wizard.moved.title"), "title");
        var since =
                text(
                        sheet.words()
                                .say(
                                        "wizard.moved.since",
                                        sheet.words().date(moved.pin().since()),
                                        moved.pin().law(),
                                        moved.lawNow()));
        var lines = new VBox();
        lines.setSpacing(8);
        for (var each : moved.moves()) lines.getChildren().add(line(each));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var take = new Button(sheet.words().say("wizard.moved.accept"));
        take.setId("accept-law");
        take.getStyleClass().add("primary");
        take.setOnAction(event -> accept.run());
        var box = new VBox(title, since, scroll, take);
        box.setSpacing(10);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private Label line(Pin.Move move) {
        var label = sheet.labels().of(move.line());
        var change =
                move.by().map(by -> " (" + (by > 0 ? "+" : "") + Rupiah.of(by) + ")").orElse("");
        return text(
                sheet.words().say("wizard.moved.line", label, shown(move.was()), shown(move.now()))
                        + change);
    }

    private String shown(Optional<Object> value) {
        return value.map(
                        each ->
                                each instanceof Long amount
                                        ? Rupiah.of(amount).toString()
                                        : sheet.words()
                                                .find("status." + each)
                                                .orElse(each.toString()))
                .orElse(sheet.words().say("wizard.notYet"));
    }

    private static Label text(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
