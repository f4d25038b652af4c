package id.lontar.ui.wizard;

import id.lontar.rules.Code;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A code found by typing part of it or of what it means. What matches nothing stays as typed.
final class CodeField extends TextField {
    private static final int ROWS = 6;
    private static final int GAP = 2;
    private static final int SHORT = 4;

    private final List<Code> codes;
    private final Function<Code, String> label;

    /// Whether the codes of this list are codes that people use, not names of ours.
    private final boolean coded;

    private final ObjectProperty<Optional<String>> value =
            new SimpleObjectProperty<>(this, "value", Optional.empty());
    private final ListView<Code> matches = new ListView<>();
    private final Popup popup = new Popup();
    private boolean showing;
    private boolean brief;

    CodeField(List<Code> codes, Function<Code, String> label) {
        this.codes = codes;
        this.label = label;
        this.coded = codes.stream().allMatch(each -> each.code().length() <= SHORT);
        getStyleClass().add("code-field");
        matches.getStyleClass().add("code-matches");
        matches.setCellFactory(list -> new MatchCell());
        matches.setOnMouseClicked(click -> choose());
        matches.setFocusTraversable(false);
        popup.setAutoHide(true);
        popup.getContent().add(matches);
        textProperty().addListener((text, before, now) -> typed(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(click -> offerAll());
        focusedProperty().addListener((focused, before, now) -> focus(now));
    }

    ObjectProperty<Optional<String>> valueProperty() {
        return value;
    }

    Optional<String> getValue() {
        return value.get();
    }

    void setValue(Optional<String> code) {
        value.set(code);
        if (!code.equals(meant(getText())) || code.isEmpty() || !isFocused()) shown(code);
    }

    /// Shows the code alone while nobody types; for narrow columns.
    void setBrief(boolean brief) {
        this.brief = brief;
    }

    boolean isOpen() {
        return popup.isShowing();
    }

    private void typed(String text) {
        if (showing) return;
        value.set(meant(text));
        var found = search(text);
        offer(found);
        if (!found.isEmpty()) matches.getSelectionModel().selectFirst();
        if (found.isEmpty() || text.isBlank()) popup.hide();
        else if (isFocused()) open();
    }

    /// The one code that is meant, or the words as they stand.
    private Optional<String> meant(String text) {
        var found = search(text);
        if (text.isBlank()) return Optional.empty();
        return Optional.of(
                found.size() == 1 ? found.getFirst().code() : exact(text).orElse(text.strip()));
    }

    private Optional<String> exact(String text) {
        var wanted = text.strip();
        return codes.stream()
                .filter(each -> each.code().equalsIgnoreCase(wanted) || shown(each).equals(wanted))
                .map(Code::code)
                .findFirst();
    }

    private List<Code> search(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return codes.stream()
                .filter(each -> shown(each).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private void focus(boolean has) {
        if (has) {
            Platform.runLater(this::selectAll);
            return;
        }
        popup.hide();
        shown(value.get());
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, UP -> {
                if (!popup.isShowing()) {
                    offer(codes);
                    open();
                } else mark(key.getCode() == KeyCode.DOWN ? 1 : -1);
                matches.scrollTo(matches.getSelectionModel().getSelectedIndex());
                key.consume();
            }
            case ENTER, TAB -> {
                if (popup.isShowing()) choose();
            }
            case ESCAPE -> {
                if (popup.isShowing()) key.consume();
                popup.hide();
            }
            default -> {}
        }
    }

    private void mark(int step) {
        var marked = matches.getSelectionModel().getSelectedIndex() + step;
        matches.getSelectionModel().select(Math.clamp(marked, 0, matches.getItems().size() - 1));
    }

    /// Takes the match that is marked.
    void choose() {
        var chosen = matches.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen == null) return;
        shown(Optional.of(chosen.code()));
        value.set(Optional.of(chosen.code()));
        positionCaret(getText().length());
    }

    private void offer(List<Code> found) {
        matches.getItems().setAll(found);
        matches.getSelectionModel().clearSelection();
        var rows = Math.clamp(found.size(), 1, ROWS);
        matches.setPrefHeight((rows * 2.95 + 0.4) * getFont().getSize());
    }

    /// Whoever does not know what to type is shown what there is.
    private void offerAll() {
        if (!getText().isBlank()) return;
        offer(codes);
        open();
    }

    private void open() {
        if (popup.isShowing() || getScene() == null) return;
        Bounds here = localToScreen(getBoundsInLocal());
        if (here == null) return;
        var em = getFont().getSize();
        matches.setPrefWidth(Math.max(here.getWidth(), 34 * em));
        matches.setStyle("-fx-font-size: " + em + "px;");
        matches.getStylesheets().setAll(getScene().getStylesheets());
        popup.show(this, here.getMinX(), place(here));
    }

    /// Below the field, or above it where the screen ends: what is typed stays in sight.
    private double place(Bounds field) {
        var below = field.getMaxY() + GAP;
        var screens =
                Screen.getScreensForRectangle(
                        field.getMinX(), field.getMinY(), field.getWidth(), field.getHeight());
        var fits =
                screens.isEmpty()
                        || below + matches.getPrefHeight()
                                <= screens.getFirst().getVisualBounds().getMaxY();
        return fits ? below : field.getMinY() - GAP - matches.getPrefHeight();
    }

    private void shown(Optional<String> code) {
        showing = true;
        setText(
                code.map(
                                each ->
                                        codes.stream()
                                                .filter(known -> known.code().equals(each))
                                                .map(known -> brief ? known.code() : shown(known))
                                                .findFirst()
                                                .orElse(each))
                        .orElse(""));
        showing = false;
    }

    private String shown(Code code) {
        var name = label.apply(code);
        return coded && !name.contains(code.code()) ? code.code() + " " + name : name;
    }

    private final class MatchCell extends ListCell<Code> {
        @Override
        protected void updateItem(Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty || code == null ? null : shown(code));
            setPrefWidth(0);
        }
    }
}
