package id.lontar.ui.desk;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A box for each digit of the code. What cannot be one is seen here and goes nowhere.
public final class CodeBoxes extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

    private final List<Label> boxes = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private Predicate<String> fits = digits -> true;
    private Consumer<String> complete = digits -> {};
    private Runnable mistyped = () -> {};
    private Runnable edited = () -> {};

    public CodeBoxes() {
        getStyleClass().add("code-boxes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((at, before, now) -> draw());
    }

    /// Begins anew when it is another kind of code than before.
    ///
    /// @param fits whether so many digits can be a code
    void take(int length, Predicate<String> fits) {
        this.fits = fits;
        if (boxes.size() == length) return;
        boxes.clear();
        getChildren().clear();
        for (var i = 0; i < length; i++) {
            var box = new Label();
            box.getStyleClass().add("code-box");
            boxes.add(box);
            if (i == length / 2) getChildren().add(gap());
            getChildren().add(box);
        }
        clear();
    }

    private static Region gap() {
        var gap = new Region();
        gap.getStyleClass().add("code-gap");
        return gap;
    }

    /// @param complete called with each whole code that fits
    /// @param mistyped called when the boxes are full and it cannot be a code
    void on(Consumer<String> complete, Runnable mistyped, Runnable edited) {
        this.complete = complete;
        this.mistyped = mistyped;
        this.edited = edited;
    }

    void type(char digit) {
        if (isDisabled() || digit < '0' || digit > '9') return;
        if (digits.length() == boxes.size()) digits.setLength(0);
        digits.append(digit);
        edited.run();
        draw();
        if (digits.length() == boxes.size()) finished();
    }

    void fill(String code) {
        digits.setLength(0);
        digits.append(code);
        draw();
        finished();
    }

    void clear() {
        digits.setLength(0);
        draw();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.BACK_SPACE || digits.isEmpty()) return;
        digits.setLength(digits.length() - 1);
        edited.run();
        draw();
        event.consume();
    }

    private void finished() {
        if (fits.test(digits.toString())) complete.accept(digits.toString());
        else {
            pseudoClassStateChanged(WRONG, true);
            mistyped.run();
        }
    }

    private void draw() {
        pseudoClassStateChanged(WRONG, false);
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            box.setText(i < digits.length() ? digits.substring(i, i + 1) : "");
            box.pseudoClassStateChanged(NEXT, isFocused() && i == digits.length());
        }
    }
}
