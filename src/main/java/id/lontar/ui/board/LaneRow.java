package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Card;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The lanes side by side, gone through with the arrows: up and down within one, left and right to
/// the next that has cards. Space picks, Enter opens.
final class LaneRow {
    private final BoardModel model;
    private final ScrollPane pane;
    private final Told told;
    private final List<LaneColumn> columns = new ArrayList<>();

    /// Whoever wants to know what is done to the cards.
    interface Told {
        /// Another card is under the cursor.
        void moved();

        void picked();

        void open(Card card);
    }

    /// The controls, as the page has them.
    record Parts(HBox row, ScrollPane pane) {}

    LaneRow(Parts parts, BoardModel model, Supplier<CardWords> words, Told told) {
        this.model = model;
        this.pane = parts.pane();
        this.told = told;
        for (var lane : Lane.values()) {
            var column = new LaneColumn(lane, model, words);
            columns.add(column);
            parts.row().getChildren().add(column);
            var list = column.list();
            list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, column));
            list.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clicked(event, column));
            list.getSelectionModel()
                    .selectedItemProperty()
                    .addListener(
                            (item, before, now) -> {
                                if (list.isFocused()) told.moved();
                            });
            list.focusedProperty()
                    .addListener(
                            (focused, before, now) -> {
                                if (now) entered(column);
                            });
        }
    }

    void show() {
        for (var each : columns) each.show(model.lane(each.lane()));
    }

    /// The same, and when the lane with the keyboard was emptied, the keyboard goes to the nearest.
    void showAndStay() {
        var at = columns.stream().filter(each -> each.list().isFocused()).findFirst();
        show();
        if (at.isPresent() && at.get().isEmpty()) nearest(columns.indexOf(at.get()));
    }

    private void nearest(int from) {
        columns.stream()
                .filter(each -> !each.isEmpty())
                .min(Comparator.comparingInt(each -> Math.abs(columns.indexOf(each) - from)))
                .ifPresent(each -> each.enter(0));
    }

    void redraw() {
        columns.forEach(LaneColumn::redraw);
    }

    void textSize(double pixels) {
        columns.forEach(each -> each.textSize(pixels));
    }

    /// The card under the cursor, when the keyboard is in a lane.
    Optional<Card> current() {
        return columns.stream()
                .filter(each -> each.list().isFocused())
                .findFirst()
                .flatMap(LaneColumn::current);
    }

    boolean hasKeyboard() {
        return columns.stream().anyMatch(each -> each.list().isFocused());
    }

    /// Puts the keyboard on the first card there is.
    void enter() {
        columns.stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .ifPresent(
                        each ->
                                each.enter(
                                        Math.max(
                                                0,
                                                each.list()
                                                        .getSelectionModel()
                                                        .getSelectedIndex())));
    }

    private void entered(LaneColumn column) {
        if (column.current().isEmpty()) column.enter(0);
        reveal(column);
        told.moved();
    }

    private void pressed(KeyEvent event, LaneColumn column) {
        var shortcut = event.isShortcutDown();
        var done =
                switch (event.getCode()) {
                    case LEFT -> beside(column, -1);
                    case RIGHT -> beside(column, 1);
                    case SPACE -> toggle(column);
                    case ENTER -> open(column);
                    case A -> shortcut && all(column, event.isShiftDown());
                    case UP, DOWN -> event.isShiftDown() && stretch(column, event.getCode());
                    case ESCAPE -> unpick();
                    default -> false;
                };
        if (done) event.consume();
    }

    private void clicked(MouseEvent event, LaneColumn column) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        if (event.isShortcutDown()) toggle(column);
        else if (event.getClickCount() == 2) open(column);
    }

    /// To the nearest lane on that side that has cards, as far down as here.
    private boolean beside(LaneColumn column, int step) {
        var row = column.list().getSelectionModel().getSelectedIndex();
        for (var n = columns.indexOf(column) + step; n >= 0 && n < columns.size(); n += step)
            if (!columns.get(n).isEmpty()) {
                columns.get(n).enter(row);
                return true;
            }
        return true;
    }

    private boolean toggle(LaneColumn column) {
        column.current().ifPresent(model::toggle);
        return changed(column);
    }

    private boolean open(LaneColumn column) {
        column.current().ifPresent(told::open);
        return true;
    }

    private boolean all(LaneColumn column, boolean everywhere) {
        if (everywhere) model.pickAll();
        else model.pick(model.lane(column.lane()));
        redraw();
        told.picked();
        return true;
    }

    /// Picks the card one stood on and the one that is gone to.
    private boolean stretch(LaneColumn column, KeyCode code) {
        var selection = column.list().getSelectionModel();
        column.current().ifPresent(each -> model.pick(List.of(each)));
        if (code == KeyCode.UP) selection.selectPrevious();
        else selection.selectNext();
        column.list().scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
        column.current().ifPresent(each -> model.pick(List.of(each)));
        return changed(column);
    }

    private boolean unpick() {
        if (model.picked() == 0) return false;
        model.unpick();
        redraw();
        told.picked();
        return true;
    }

    private boolean changed(LaneColumn column) {
        column.redraw();
        told.picked();
        return true;
    }

    /// A lane that is out of sight comes into it.
    private void reveal(LaneColumn column) {
        var content = pane.getContent();
        if (content == null) return;
        var room = content.getLayoutBounds().getWidth() - pane.getViewportBounds().getWidth();
        if (room <= 0) return;
        Bounds at = column.getBoundsInParent();
        var from = pane.getHvalue() * room;
        var to = from + pane.getViewportBounds().getWidth();
        if (at.getMinX() < from) pane.setHvalue(Math.clamp(at.getMinX() / room, 0, 1));
        else if (at.getMaxX() > to)
            pane.setHvalue(
                    Math.clamp((at.getMaxX() - pane.getViewportBounds().getWidth()) / room, 0, 1));
    }
}
