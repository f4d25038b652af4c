package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Card;
import id.lontar.ui.controls.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One lane: how many stand in it, and the cards. An empty one is folded to a narrow strip, so that
/// the others have the room.
final class LaneColumn extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double CARD_EM = 4.5;
    private final Lane lane;
    private final Label title = new Label();
    private final Label count = new Label();

    /// A list makes some more than it shows, and uses them again and again.
    private final List<CardCell> cells = new ArrayList<>();

    private final ListView<Card> cards = new ListView<>();
    private final HBox head = new HBox(title, count);
    private final Label sideways = new Label();
    private final VBox strip;
    private final Supplier<CardWords> words;
    private Optional<Boolean> folded = Optional.empty();
    private double cardHeight = 14 * CARD_EM;

    LaneColumn(Lane lane, BoardModel model, Supplier<CardWords> words) {
        this.lane = lane;
        this.words = words;
        getStyleClass().add("lane");
        head.getStyleClass().add("lane-head");
        title.getStyleClass().add("lane-title");
        count.getStyleClass().add("pill");
        count.setMinWidth(USE_PREF_SIZE);
        title.setText(words.get().lane(lane));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setLabelFor(cards);
        sideways.setText(title.getText());
        sideways.getStyleClass().add("lane-title");
        sideways.setRotate(90);
        strip = new VBox(new Group(sideways));
        strip.getStyleClass().add("lane-strip");
        VBox.setVgrow(strip, Priority.ALWAYS);
        VBox.setVgrow(cards, Priority.ALWAYS);
        cards.getStyleClass().add("lane-cards");
        cards.setCellFactory(
                list -> {
                    var cell = new CardCell(model, words);
                    cells.add(cell);
                    return cell;
                });
        cards.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        cards.setFixedCellSize(cardHeight);
        cards.setMinHeight(0);
        cards.setPrefHeight(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        show(List.of());
    }

    Lane lane() {
        return lane;
    }

    ListView<Card> list() {
        return cards;
    }

    boolean isEmpty() {
        return cards.getItems().isEmpty();
    }

    Optional<Card> current() {
        return Optional.ofNullable(cards.getSelectionModel().getSelectedItem());
    }

    /// The card that was current stays so, when it is still here.
    void show(List<Card> all) {
        var before = current().map(Card::id);
        var at = cards.getSelectionModel().getSelectedIndex();
        if (!cards.getItems().equals(all)) cards.getItems().setAll(all);
        count(all.size());
        fold(all.isEmpty());
        before.flatMap(id -> index(all, id))
                .or(
                        () ->
                                all.isEmpty() || at < 0
                                        ? Optional.empty()
                                        : Optional.of(Math.min(at, all.size() - 1)))
                .ifPresent(cards.getSelectionModel()::select);
    }

    private void count(int now) {
        if (count.getText().equals("" + now)) return;
        count.setText("" + now);
        (now == 0 ? Tone.CALM : CardWords.tone(lane)).dress(count, "pill");
        cards.setAccessibleText(words.get().words().say("board.lane.count", title.getText(), now));
    }

    /// What is picked is another, or the day; to have the list make its cells anew would cost far
    /// more.
    void redraw() {
        cells.forEach(CardCell::draw);
    }

    /// @param pixels of the body text
    void textSize(double pixels) {
        cardHeight = Math.ceil(pixels * CARD_EM);
        cards.setFixedCellSize(cardHeight);
    }

    /// Takes the keyboard, at a place as far down as it was beside.
    ///
    /// @param row counted from zero; the nearest there is
    void enter(int row) {
        if (isEmpty()) return;
        var to = Math.clamp(row, 0, cards.getItems().size() - 1);
        cards.requestFocus();
        cards.getSelectionModel().select(to);
        cards.getFocusModel().focus(to);
        cards.scrollTo(Math.max(0, to - 2));
    }

    /// Only when it changes: a list that is taken out of the window and put back is drawn anew.
    private void fold(boolean now) {
        if (folded.filter(before -> before == now).isPresent()) return;
        folded = Optional.of(now);
        pseudoClassStateChanged(FOLDED, now);
        HBox.setHgrow(this, now ? Priority.NEVER : Priority.ALWAYS);
        if (now) {
            head.getChildren().setAll(count);
            getChildren().setAll(head, strip);
        } else {
            head.getChildren().setAll(title, count);
            getChildren().setAll(head, cards);
        }
    }

    private static Optional<Integer> index(List<Card> all, String id) {
        for (var n = 0; n < all.size(); n++) if (all.get(n).id().equals(id)) return Optional.of(n);
        return Optional.empty();
    }
}
