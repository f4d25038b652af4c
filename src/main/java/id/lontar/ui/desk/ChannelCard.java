package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.WaitingWords;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Instant;

/// Every way through for one return with its true state, and the times that count.
final class ChannelCard {
    private final Words words;
    private final WaitingWords said;
    private final GridPane table = new GridPane();
    private final VBox node = new VBox();
    private int row;

    ChannelCard(Words words) {
        this.words = words;
        this.said = new WaitingWords(words);
        var title = new Label(words.say("desk.ways.title"));
        title.getStyleClass().add("section-title");
        node.getStyleClass().add("card");
        node.getChildren().addAll(title, table);
        table.getStyleClass().add("channels");
        var what = new ColumnConstraints();
        what.setMinWidth(GridPane.USE_PREF_SIZE);
        var state = new ColumnConstraints();
        state.setMinWidth(GridPane.USE_PREF_SIZE);
        var text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(what, state, text);
    }

    Node node() {
        return node;
    }

    void draw(Awaited awaited, Instant now) {
        table.getChildren().clear();
        row = 0;
        for (var way : said.ways(awaited)) {
            var state =
                    new StatePill(
                            way.open() ? Tone.DONE : Tone.CALM,
                            words.say(way.open() ? "desk.ways.open" : "desk.ways.notNow"));
            add(words.say("waiting.way." + way.channel()), state, way.text());
        }
        add(words.say("desk.ways.asked"), null, said.asked(awaited, now));
        awaited.deadline()
                .ifPresent(at -> add(words.say("desk.ways.deadline"), null, said.everywhere(at)));
    }

    private void add(String name, @org.jspecify.annotations.Nullable Node state, String text) {
        var what = new Label(name);
        what.getStyleClass().add("strong");
        var told = new Label(text);
        told.setWrapText(true);
        told.setMinHeight(Label.USE_PREF_SIZE);
        table.add(what, 0, row);
        if (state != null) table.add(state, 1, row);
        table.add(told, state == null ? 1 : 2, row, state == null ? 2 : 1, 1);
        for (var each : table.getChildren()) GridPane.setValignment(each, VPos.TOP);
        row++;
    }
}
