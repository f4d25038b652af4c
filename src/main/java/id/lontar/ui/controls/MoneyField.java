package id.lontar.ui.controls;

import atlantafx.base.controls.CustomTextField;

import id.lontar.money.Rupiah;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;

import java.util.Optional;
import java.util.regex.Pattern;

/// An amount. Thousands are grouped as one types; a paste is read in any notation. What cannot be
/// read stays on the screen as it was typed, with no value and `unreadable` set.
public final class MoneyField extends CustomTextField {
    private static final Pattern DIGITS = Pattern.compile("\\d*");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("-?[\\d.]{1,23}");

    private final ObjectProperty<Optional<Rupiah>> value =
            new SimpleObjectProperty<>(this, "value", Optional.empty());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(false);

    public MoneyField() {
        getStyleClass().add("money");
        var rp = new Label("Rp");
        rp.getStyleClass().add("rp");
        setLeft(rp);
        setTextFormatter(new TextFormatter<>(MoneyField::grouped));
        textProperty().addListener((text, before, now) -> read(now));
        value.addListener((property, before, now) -> write(now));
        focusedProperty()
                .addListener(
                        (focused, before, now) -> {
                            if (!now) value.get().ifPresent(amount -> setText(amount.toString()));
                        });
    }

    public ObjectProperty<Optional<Rupiah>> valueProperty() {
        return value;
    }

    public Optional<Rupiah> getValue() {
        return value.get();
    }

    public void setValue(Optional<Rupiah> amount) {
        value.set(amount);
    }

    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    public boolean isUnreadable() {
        return unreadable.get();
    }

    private void read(String text) {
        var amount = MoneyText.parse(text);
        unreadable.set(amount.isEmpty() && !text.isBlank());
        value.set(amount);
    }

    private void write(Optional<Rupiah> amount) {
        if (!MoneyText.parse(getText()).equals(amount))
            setText(amount.map(Rupiah::toString).orElse(""));
    }

    /// Regroups while digits come and go. A sign typed by hand is left where it is: `1.240.000.5`
    /// must not become ten times as much.
    private static TextFormatter.Change grouped(TextFormatter.Change change) {
        if (!change.isContentChange()) return change;
        var now = change.getControlNewText();
        var typed = change.getText().length() <= 1;
        if (typed
                && (!isGrouped(change.getControlText())
                        || !DIGITS.matcher(change.getText()).matches()
                        || !DIGITS_AND_DOTS.matcher(now).matches())) return change;
        var amount = MoneyText.parse(typed ? now.replace(".", "") : now);
        return amount.map(each -> put(change, each.toString())).orElse(change);
    }

    private static TextFormatter.Change put(TextFormatter.Change change, String text) {
        var behind = digitsAfter(change.getControlNewText(), change.getCaretPosition());
        change.setRange(0, change.getControlText().length());
        change.setText(text);
        var caret = text.length();
        for (var left = behind; left > 0 && caret > 0; ) {
            caret--;
            if (Character.isDigit(text.charAt(caret))) left--;
        }
        change.selectRange(caret, caret);
        return change;
    }

    private static long digitsAfter(String text, int at) {
        return text.substring(Math.min(at, text.length()))
                .chars()
                .filter(Character::isDigit)
                .count();
    }

    private static boolean isGrouped(String text) {
        return text.isEmpty()
                || text.equals("-")
                || MoneyText.parse(text).filter(each -> each.toString().equals(text)).isPresent();
    }
}
