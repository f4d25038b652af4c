package id.lontar.ui.wizard;

import id.lontar.form.Finding.Severity;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;

/// Counts of what is wrong, and the way back and on.
final class BottomBar extends HBox {
    private final Sheet sheet;
    private final StatePill errors = new StatePill();
    private final StatePill warnings = new StatePill();
    private final Hyperlink list = new Hyperlink();
    private final Button back = new Button();
    private final Button next = new Button();

    BottomBar(Sheet sheet, Runnable openList, Runnable goBack, Runnable goOn) {
        this.sheet = sheet;
        getStyleClass().add("footer-bar");
        list.setId("show-findings");
        list.setText(sheet.words().say("wizard.list"));
        list.setOnAction(event -> openList.run());
        back.setId("back");
        back.setText(sheet.words().say("wizard.back"));
        back.setOnAction(event -> goBack.run());
        next.setId("next");
        next.getStyleClass().add("primary");
        next.setOnAction(event -> goOn.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var whole : new Region[] {errors, warnings, list, back})
            whole.setMinWidth(USE_PREF_SIZE);
        next.setWrapText(true);
        getChildren().setAll(errors, warnings, list, gap, back, next);
    }

    void follow(Optional<String> before, Optional<String> after) {
        count(errors, Severity.ERROR, Tone.WRONG, "wizard.errors");
        count(warnings, Severity.WARNING, Tone.WAITING, "wizard.warnings");
        show(list, !sheet.model().findings().isEmpty());
        back.setDisable(before.isEmpty());
        next.setDisable(after.isEmpty());
        next.setText(
                after.map(page -> sheet.words().say("wizard.next", sheet.labels().page(page)))
                        .orElse(""));
    }

    private void count(StatePill pill, Severity severity, Tone tone, String key) {
        var count = sheet.model().found().of(severity).size();
        show(pill, count > 0);
        pill.show(tone, sheet.words().say(key, count));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
