package id.lontar.ui.wizard;

import javafx.scene.control.Hyperlink;

/// Under the steps: that a return came from a colleague, and that comments are open.
final class HandoffBadge extends Hyperlink {
    private final Sheet sheet;

    HandoffBadge(Sheet sheet, Runnable open) {
        this.sheet = sheet;
        setId("handoff-badge");
        setWrapText(true);
        setOnAction(event -> open.run());
        follow();
    }

    void follow() {
        var remarks = sheet.remarks();
        var words = sheet.words();
        var came =
                remarks.from()
                        .map(
                                each ->
                                        words.say(
                                                "wizard.handoff.from",
                                                each.by(),
                                                words.say(
                                                        "handoff.task."
                                                                + each.step().step().next())));
        var open = remarks.all() == 0 ? "" : words.say("wizard.handoff.open", remarks.all());
        var text = came.map(each -> open.isEmpty() ? each : each + " " + open).orElse(open);
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
