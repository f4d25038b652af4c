package id.lontar.ui.wizard;

import id.lontar.rules.Code;
import id.lontar.rules.Kind;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.MoneyField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.ui.controls.SpokenAmount;
import id.lontar.ui.controls.YesNo;
import id.lontar.words.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The control for each kind of answer.
final class Inputs {
    private static final int FEW = 7;

    private Inputs() {}

    /// @param id of the question or column; numbers of people and firms are grouped
    @SuppressWarnings("unchecked")
    static <T> Input<T> plain(Kind<T> kind, String id, Words words) {
        Input<?> input;
        if (kind == Kind.MONEY) input = money(words);
        else if (kind == Kind.DATE) input = date(words);
        else if (kind == Kind.NUMBER) input = number();
        else if (kind == Kind.FLAG) input = flag();
        else input = isTaxpayerNumber(id) ? number16() : text(id);
        return (Input<T>) input;
    }

    /// A short fixed choice.
    static <T> Input<T> choice(List<T> values, Function<T, String> label) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> clear(box, key));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : label.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return box.getValue();
                    }
                });
        return input(
                box,
                box.valueProperty(),
                () -> Optional.ofNullable(box.getValue()),
                value -> box.setValue(value.orElse(null)));
    }

    /// An answer given by mistake can be taken back, as in a field of text.
    private static void clear(ComboBox<?> box, KeyEvent key) {
        if (key.getCode() != KeyCode.DELETE && key.getCode() != KeyCode.BACK_SPACE) return;
        if (key.isShortcutDown()) return;
        key.consume();
        box.setValue(null);
    }

    /// Where no is an answer too, unlike an empty tick.
    static Input<Boolean> yesNo(Words words) {
        var field = new YesNo(words.say("ui.yes"), words.say("ui.no"));
        return input(
                field,
                field.valueProperty(),
                field::getValue,
                field::setValue,
                field.entry(),
                () -> false);
    }

    /// A list short enough to look through is opened; a longer one is searched.
    static Input<String> fewCodes(List<Code> codes, Labels labels) {
        if (codes.size() > FEW) return code(codes, labels);
        var names = codes.stream().collect(Collectors.toMap(Code::code, labels::code));
        var values = codes.stream().map(Code::code).toList();
        return choice(values, value -> names.getOrDefault(value, value));
    }

    /// A list whose codes are numbers, as the months.
    static Input<Integer> numbered(List<Code> codes, Labels labels) {
        var names =
                codes.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> Integer.valueOf(each.code()), labels::code));
        var values = codes.stream().map(each -> Integer.valueOf(each.code())).toList();
        return choice(values, value -> names.getOrDefault(value, value.toString()));
    }

    static Input<String> code(List<Code> codes, Labels labels) {
        var field = new CodeField(codes, labels::code);
        return input(field, field.valueProperty(), field::getValue, field::setValue);
    }

    private static Input<id.lontar.money.Rupiah> money(Words words) {
        var field = new MoneyField();
        SpokenAmount.under(field, words);
        return input(
                field,
                field.textProperty(),
                field::getValue,
                value -> {
                    if (value.isEmpty()) field.setText("");
                    field.setValue(value);
                },
                field,
                field::isUnreadable);
    }

    private static Input<java.time.LocalDate> date(Words words) {
        var field = new DateField(words.say("ui.date.pattern"));
        field.setCalendarName(words.say("ui.calendar"));
        return input(
                field,
                field.editor().textProperty(),
                field::getValue,
                value -> {
                    if (value.isEmpty()) field.editor().setText("");
                    field.setValue(value);
                },
                field.editor(),
                field::isUnreadable);
    }

    /// Kept as digits, complete or not: what is half typed is somebody's work too.
    private static Input<String> number16() {
        var field = new NpwpField();
        return input(
                field,
                field.textProperty(),
                () ->
                        field.getValue()
                                .map(id.lontar.tax.Npwp::digits)
                                .or(
                                        () ->
                                                Optional.of(field.digits())
                                                        .filter(text -> !text.isEmpty())),
                value -> field.setText(value.orElse("")));
    }

    private static Input<Integer> number() {
        var field = new TextField();
        field.setPrefColumnCount(4);
        Supplier<Optional<Integer>> read = () -> Typed.read(Kind.NUMBER, field.getText());
        return input(
                field,
                field.textProperty(),
                read,
                value -> field.setText(value.map(String::valueOf).orElse("")),
                field,
                () -> read.get().isEmpty() && !field.getText().isBlank());
    }

    private static Input<String> text(String id) {
        var field = new TextField();
        if (id.endsWith("billingCode") || id.endsWith("number")) field.getStyleClass().add("mono");
        return input(
                field,
                field.textProperty(),
                () -> Optional.of(field.getText()).filter(text -> !text.isBlank()),
                value -> field.setText(value.orElse("")));
    }

    private static Input<Boolean> flag() {
        var box = new CheckBox();
        box.setWrapText(true);
        return input(
                box,
                box.selectedProperty(),
                () -> box.isSelected() ? Optional.of(true) : Optional.empty(),
                value -> box.setSelected(value.orElse(false)));
    }

    static boolean isTaxpayerNumber(String id) {
        return id.endsWith("pwp") || id.endsWith("Npwp") || id.endsWith("nik");
    }

    private static <T> Input<T> input(
            Control control,
            ObservableValue<?> typed,
            Supplier<Optional<T>> value,
            Consumer<Optional<T>> show) {
        return input(control, typed, value, show, control, () -> false);
    }

    private static <T> Input<T> input(
            Node node,
            ObservableValue<?> typed,
            Supplier<Optional<T>> value,
            Consumer<Optional<T>> show,
            Control entry,
            Supplier<Boolean> unreadable) {
        return new Input<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public Control entry() {
                return entry;
            }

            @Override
            public Optional<T> value() {
                return value.get();
            }

            @Override
            public void show(Optional<T> shown) {
                show.accept(shown);
            }

            @Override
            public void onTyped(Runnable listener) {
                typed.addListener((property, before, now) -> listener.run());
            }

            @Override
            public boolean unreadable() {
                return unreadable.get();
            }
        };
    }
}
