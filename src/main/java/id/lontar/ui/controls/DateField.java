package id.lontar.ui.controls;

import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.time.LocalDate;
import java.util.Optional;

/// A date, typed freely or taken from a calendar. What cannot be read stays as it was typed.
public final class DateField extends HBox {
    private final TextField editor = new TextField();
    private final Button open = new Button();
    private final ObjectProperty<Optional<LocalDate>> value =
            new SimpleObjectProperty<>(this, "value", Optional.empty());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(false);

    /// @param pattern shown while the field is empty: day, month and year as letters, for a sample
    ///     date would look like an answer
    public DateField(@NamedArg("pattern") String pattern) {
        getStyleClass().add("date-field");
        editor.setPromptText(pattern);
        open.setGraphic(Tone.shape("mark-calendar"));
        HBox.setHgrow(editor, Priority.ALWAYS);
        getChildren().setAll(editor, open, calendar());
        editor.textProperty().addListener((text, before, now) -> read(now));
        value.addListener((property, before, now) -> write(now));
        editor.focusedProperty()
                .addListener(
                        (focused, before, now) -> {
                            if (!now) value.get().map(DateText::show).ifPresent(editor::setText);
                        });
    }

    /// The calendar belongs to a date picker that is not itself seen; its month names follow the
    /// default locale.
    private DatePicker calendar() {
        var picker = new DatePicker();
        picker.setManaged(false);
        picker.setOpacity(0);
        picker.setMouseTransparent(true);
        picker.setFocusTraversable(false);
        picker.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) setValue(Optional.of(now));
                        });
        open.setOnAction(
                event -> {
                    picker.resizeRelocate(0, 0, getWidth(), getHeight());
                    picker.setValue(value.get().orElse(null));
                    picker.show();
                });
        return picker;
    }

    public TextField editor() {
        return editor;
    }

    /// The name of the button that opens the calendar, for those who cannot see it.
    public void setCalendarName(String name) {
        open.setAccessibleText(name);
    }

    public String getCalendarName() {
        return open.getAccessibleText();
    }

    public ObjectProperty<Optional<LocalDate>> valueProperty() {
        return value;
    }

    public Optional<LocalDate> getValue() {
        return value.get();
    }

    public void setValue(Optional<LocalDate> date) {
        value.set(date);
    }

    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    public boolean isUnreadable() {
        return unreadable.get();
    }

    private void read(String text) {
        var date = DateText.parse(text);
        unreadable.set(date.isEmpty() && !text.isBlank());
        value.set(date);
    }

    private void write(Optional<LocalDate> date) {
        if (!DateText.parse(editor.getText()).equals(date))
            editor.setText(date.map(DateText::show).orElse(""));
    }
}
