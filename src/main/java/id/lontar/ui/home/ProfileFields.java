package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.tax.Npwp;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fields of a profile, in the order of the page: what is wrong stands under its field when
/// somebody wants to save, and goes when that field is typed in.
final class ProfileFields {
    private final Words words;
    private final Map<String, LabeledField> fields = new LinkedHashMap<>();

    ProfileFields(Words words) {
        this.words = words;
    }

    /// @param name as [PersonCheck] calls it
    ProfileFields with(String name, LabeledField field) {
        fields.put(name, field);
        if (field.getControl() instanceof TextField text)
            text.textProperty().addListener((property, before, now) -> field.clearProblem());
        return this;
    }

    /// Shows what there is to say, and leads to the first fault.
    ///
    /// @return whether there is no fault
    boolean accept(Person typed) {
        var errors = PersonCheck.errors(typed);
        fields.values().forEach(LabeledField::clearProblem);
        PersonCheck.warnings(typed).forEach((name, key) -> field(name).setWarning(words.say(key)));
        errors.forEach((name, key) -> field(name).setError(words.say(key)));
        fields.entrySet().stream()
                .filter(each -> errors.containsKey(each.getKey()))
                .findFirst()
                .map(first -> first.getValue().getControl())
                .ifPresent(Node::requestFocus);
        return errors.isEmpty();
    }

    private LabeledField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    static void number(NpwpField field, String digits) {
        field.setText(Npwp.parse(digits).map(Npwp::grouped).orElse(digits));
    }

    /// An old number of 15 digits stands for 16 with a zero before.
    static String sixteen(NpwpField field) {
        return field.getValue().map(Npwp::digits).orElse(field.digits());
    }

    static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    static String text(TextField field) {
        return field.getText().strip();
    }

    static String code(TextField field) {
        return text(field).toUpperCase(Locale.ROOT);
    }
}
