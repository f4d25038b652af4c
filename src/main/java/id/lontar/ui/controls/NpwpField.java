package id.lontar.ui.controls;

import id.lontar.tax.Npwp;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import java.util.Optional;
import java.util.regex.Pattern;

/// A taxpayer number or NIK. Digits are grouped in fours as one types; a whole old number is shown
/// with its dots once it is left. What was typed is never lost.
public final class NpwpField extends TextField {
    private static final Pattern FOURS = Pattern.compile("[\\d ]*");

    private final ObjectProperty<Optional<Npwp>> value =
            new SimpleObjectProperty<>(this, "value", Optional.empty());

    public NpwpField() {
        getStyleClass().add("mono");
        setTextFormatter(new TextFormatter<>(NpwpField::grouped));
        textProperty().addListener((text, before, now) -> value.set(Npwp.parse(now)));
        value.addListener((property, before, now) -> write(now));
        focusedProperty()
                .addListener(
                        (focused, before, now) -> {
                            if (!now)
                                Npwp.parse(digits()).map(Npwp::grouped).ifPresent(this::setText);
                        });
    }

    public ObjectProperty<Optional<Npwp>> valueProperty() {
        return value;
    }

    public Optional<Npwp> getValue() {
        return value.get();
    }

    public void setValue(Optional<Npwp> number) {
        value.set(number);
    }

    /// Only the digits of what stands in the field, complete or not.
    public String digits() {
        return getText().replaceAll("\\D", "");
    }

    private void write(Optional<Npwp> number) {
        if (!Npwp.parse(getText()).equals(number)) setText(number.map(Npwp::grouped).orElse(""));
    }

    private static TextFormatter.Change grouped(TextFormatter.Change change) {
        if (!change.isContentChange()) return change;
        var now = change.getControlNewText();
        if (!FOURS.matcher(now).matches()) return change;
        var at = Math.min(change.getCaretPosition(), now.length());
        var before = now.substring(0, at).replace(" ", "").length();
        var text = now.replace(" ", "").replaceAll("(\\d{4})(?=\\d)", "$1 ");
        change.setRange(0, change.getControlText().length());
        change.setText(text);
        var caret = Math.min(text.length(), before + Math.max(0, before - 1) / 4);
        change.selectRange(caret, caret);
        return change;
    }
}
