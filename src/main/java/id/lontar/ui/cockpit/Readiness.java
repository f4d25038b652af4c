package id.lontar.ui.cockpit;

import id.lontar.filing.Lane;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonCourse.Standing;
import id.lontar.words.Words;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// How many are ready, and what holds the others; each line leads to its lane of the board.
final class Readiness {
    private static final List<Group> GROUPS =
            List.of(
                    new Group("ready", List.of(Lane.READY)),
                    new Group(
                            "held",
                            List.of(
                                    Lane.DATA_MISSING,
                                    Lane.ERRORS,
                                    Lane.TO_PAY,
                                    Lane.WAITING_FOR_CLIENT,
                                    Lane.TO_REVIEW,
                                    Lane.TO_SIGN)),
                    new Group("gone", List.of(Lane.SENT, Lane.WAITING_FOR_CODE)),
                    new Group("filed", List.of(Lane.FILED)));

    private final Words words;
    private final GridPane rows;
    private final Consumer<Lane> open;

    /// @param key of its heading
    private record Group(String key, List<Lane> lanes) {
        int cards(SeasonCourse course) {
            return lanes.stream().mapToInt(course::in).sum();
        }
    }

    Readiness(Words words, GridPane rows, Consumer<Lane> open) {
        this.words = words;
        this.rows = rows;
        this.open = open;
        var name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ColumnConstraints();
        bar.setPercentWidth(22);
        var count = new ColumnConstraints();
        count.setMinWidth(Region.USE_PREF_SIZE);
        var why = new ColumnConstraints();
        why.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(name, bar, count, why);
    }

    void show(SeasonCourse course) {
        rows.getChildren().clear();
        var most = course.standings().stream().mapToInt(Standing::cards).max().orElse(1);
        var line = 0;
        for (var group : GROUPS) {
            var heading = new Label(words.say("cockpit.group." + group.key(), group.cards(course)));
            heading.getStyleClass().addAll("strong", "cockpit-group");
            heading.setWrapText(true);
            rows.add(heading, 0, line++, 4, 1);
            if (group.lanes().size() == 1 && group.cards(course) == 0) continue;
            for (var lane : group.lanes())
                for (var standing : course.standings())
                    if (standing.lane() == lane) row(standing, most, line++);
        }
    }

    private void row(Standing standing, int most, int line) {
        var lane = words.say("board.lane." + standing.lane());
        var link = new Hyperlink(lane);
        link.setOnAction(event -> open.accept(standing.lane()));
        var bar = new ShareBar((double) standing.cards() / most);
        bar.getStyleClass().add(standing.lane() == Lane.FILED ? "share-filed" : "share-open");
        var count = new Label(words.say("cockpit.count", standing.cards()));
        count.getStyleClass().add("money");
        var why = new VBox();
        why.getStyleClass().add("cockpit-why");
        for (var each : causes(standing)) {
            var label = new Label(each);
            label.setWrapText(true);
            label.getStyleClass().addAll("muted", "small");
            why.getChildren().add(label);
        }
        link.setAccessibleText(
                words.say(
                        "cockpit.lane.said",
                        lane,
                        standing.cards(),
                        String.join(" ", causes(standing))));
        rows.addRow(line, link, bar, count, why);
    }

    private List<String> causes(Standing standing) {
        var said = new ArrayList<String>();
        if (standing.withoutReturn() > 0)
            said.add(words.say("cockpit.withoutReturn", standing.withoutReturn()));
        if (standing.lane() != Lane.FILED)
            standing.causes().stream()
                    .findFirst()
                    .ifPresent(
                            each -> said.add(words.say("cockpit.most", each.cards(), each.why())));
        return said;
    }
}
