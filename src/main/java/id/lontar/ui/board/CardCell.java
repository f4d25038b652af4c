package id.lontar.ui.board;

import id.lontar.filing.season.Card;
import id.lontar.ui.controls.Tone;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// One card in a lane. Only those in sight are ever drawn.
///
/// A list empties each of its cells and fills it again whenever its cards are others. A cell
/// therefore keeps all it is made of, and only hides it: what is put back is styled anew, which
/// costs more than all the rest of a change.
final class CardCell extends ListCell<Card> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private final BoardModel model;
    private final Label name = new Label();
    private final Label under = new Label();
    private final Region late = hurry(Tone.WRONG);
    private final Region soon = hurry(Tone.WAITING);
    private final Region mark = Tone.DONE.mark();
    private final HBox head = new HBox(name, mark);
    private final HBox foot = new HBox(under, late, soon);
    private final VBox card = new VBox(head, foot);
    private final Supplier<CardWords> words;
    private Optional<Drawn> drawn = Optional.empty();

    /// What the cell looks like follows from these.
    private record Drawn(Card card, boolean picked, CardWords words) {}

    /// @param words of the day that is shown
    CardCell(BoardModel model, Supplier<CardWords> words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("card-cell");
        card.getStyleClass().add("board-card");
        name.getStyleClass().add("board-name");
        under.getStyleClass().add("board-under");
        for (var each : new Label[] {name, under}) {
            each.setMinWidth(0);
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        // the list gives a cell all the width there is; the card may not ask for more
        card.setMinWidth(0);
        card.setPrefWidth(0);
        card.setVisible(false);
        setGraphic(card);
    }

    private static Region hurry(Tone tone) {
        var region = tone.mark();
        tone.dress(region, "board-due");
        return region;
    }

    @Override
    protected void updateItem(@Nullable Card item, boolean empty) {
        super.updateItem(item, empty);
        show(item, empty);
    }

    /// The same card, when it was picked or let go, or on another day.
    void draw() {
        show(getItem(), isEmpty());
    }

    private void show(@Nullable Card item, boolean empty) {
        card.setVisible(!empty && item != null);
        if (empty || item == null) return;
        var now = new Drawn(item, model.isPicked(item), words.get());
        if (drawn.filter(now::equals).isPresent()) return;
        drawn = Optional.of(now);
        var say = now.words();
        name.setText(say.name(item));
        under.setText(say.under(item));
        var hurry = say.mark(item);
        seen(late, hurry.filter(Tone.WRONG::equals).isPresent());
        seen(soon, hurry.filter(Tone.WAITING::equals).isPresent());
        seen(mark, now.picked());
        pseudoClassStateChanged(PICKED, now.picked());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    /// Said only to whoever asks, as it takes longer than all that is drawn.
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT)
            return super.queryAccessibleAttribute(attribute, parameters);
        return isEmpty() ? "" : drawn.map(CardCell::spoken).orElse("");
    }

    private static String spoken(Drawn drawn) {
        var say = drawn.words();
        return (drawn.picked() ? say.words().say("board.picked.one") + ", " : "")
                + say.whole(drawn.card());
    }
}
