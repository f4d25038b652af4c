package id.lontar.ui.desk;

import id.lontar.filing.VerificationCode;

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

/// Eight boxes for the code. A typing error is seen here, by the check digit, and goes nowhere.
public final class CodeBoxes extends HBox {
    private static final int LENGTH = 8;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

    private final List<Label> boxes = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private Consumer<VerificationCode> complete = code -> {};
    private Runnable mistyped = () -> {};
    private Runnable edited = () -> {};

    public CodeBoxes() {
        getStyleClass().add("code-boxes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        for (var i = 0; i < LENGTH; i++) {
            var box = new Label();
            box.getStyleClass().add("code-box");
            boxes.add(box);
            if (i == LENGTH / 2) getChildren().add(gap());
            getChildren().add(box);
        }
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((at, before, now) -> draw());
        draw();
    }

    private static Region gap() {
        var gap = new Region();
        gap.getStyleClass().add("code-gap");
        return gap;
    }

    /// @param complete called with each whole code whose check digit fits
    /// @param mistyped called when eight digits cannot be a code
    void on(Consumer<VerificationCode> complete, Runnable mistyped, Runnable edited) {
        this.complete = complete;
        this.mistyped = mistyped;
        this.edited = edited;
    }

    void type(char digit) {
        if (isDisabled() || digit < '0' || digit > '9') return;
        if (digits.length() == LENGTH) digits.setLength(0);
        digits.append(digit);
        edited.run();
        draw();
        if (digits.length() == LENGTH) finished();
    }

    void fill(VerificationCode code) {
        digits.setLength(0);
        digits.append(code.digits());
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
        var code = VerificationCode.parse(digits.toString());
        if (code.isPresent()) complete.accept(code.get());
        else {
            pseudoClassStateChanged(WRONG, true);
            mistyped.run();
        }
    }

    private void draw() {
        pseudoClassStateChanged(WRONG, false);
        for (var i = 0; i < LENGTH; i++) {
            var box = boxes.get(i);
            box.setText(i < digits.length() ? digits.substring(i, i + 1) : "");
            box.pseudoClassStateChanged(NEXT, isFocused() && i == digits.length());
        }
    }
}
