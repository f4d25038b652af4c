package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.ui.controls.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/// One card in a lane. Only those in sight are ever drawn.
final class CardCell extends ListCell<Card> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private final BoardModel model;
    private final Label name = new Label();
    private final Label under = new Label();
    private final Label due = new Label();
    private final Map<Tone, Region> marks =
            Map.of(Tone.WRONG, Tone.WRONG.mark(), Tone.WAITING, Tone.WAITING.mark());
    private final Region mark = Tone.DONE.mark();
    private final HBox head = new HBox(name, mark);
    private final HBox foot = new HBox(under, due);
    private final VBox card = new VBox(head, foot);
    private final Supplier<CardWords> words;

    /// @param words of the day that is shown
    CardCell(BoardModel model, Supplier<CardWords> words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("card-cell");
        card.getStyleClass().add("board-card");
        name.getStyleClass().add("board-name");
        under.getStyleClass().add("board-under");
        due.getStyleClass().add("board-due");
        due.setMinWidth(Region.USE_PREF_SIZE);
        for (var each : new Label[] {name, under}) {
            each.setMinWidth(0);
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        // the list gives a cell all the width there is; the card may not ask for more
        card.setMinWidth(0);
        card.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Card item, boolean empty) {
        super.updateItem(item, empty);
        show(item, empty);
    }

    /// The same card, when it was picked or let go.
    void draw() {
        show(getItem(), isEmpty());
    }

    private void show(@Nullable Card item, boolean empty) {
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(PICKED, false);
            return;
        }
        var say = words.get();
        name.setText(say.name(item));
        under.setText(say.under(item));
        var hurry = say.mark(item);
        due.setGraphic(hurry.map(marks::get).orElse(null));
        hurry.ifPresent(each -> each.dress(due, "board-due"));
        due.setVisible(hurry.isPresent());
        due.setManaged(hurry.isPresent());
        mark.setVisible(model.isPicked(item));
        mark.setManaged(model.isPicked(item));
        pseudoClassStateChanged(PICKED, model.isPicked(item));
        setAccessibleText(
                (model.isPicked(item) ? say.words().say("board.picked.one") + ", " : "")
                        + say.whole(item));
        setGraphic(card);
    }
}
