package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.rules.Code;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.words.Words;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The rows of dependants in a profile.
final class Dependants extends VBox {
    private static final int NIK_COLUMNS = 22;

    private final Words words;
    private final List<Code> relations;
    private final List<Line> lines = new ArrayList<>();

    Dependants(Context context, List<Person.Dependant> known) {
        super(12);
        words = context.views().words();
        var today = LocalDate.ofInstant(context.bench().clock().instant(), Words.WIB);
        relations =
                context.bench().law().codes("family-relations", new TaxYear(today.getYear() - 1));
        for (var each : known) add(each);
    }

    void add() {
        add(new Person.Dependant("", "", "", ""));
        lines.getLast().name.requestFocus();
    }

    private void add(Person.Dependant known) {
        var line = new Line(known);
        lines.add(line);
        getChildren().add(line);
    }

    List<Person.Dependant> typed() {
        return lines.stream().map(Line::typed).toList();
    }

    /// Shows what is wrong under each field.
    boolean check() {
        var fine = true;
        for (var line : lines) fine &= line.check();
        return fine;
    }

    private final class Line extends FlowPane {
        private final TextField name = new TextField();
        private final NpwpField nik = new NpwpField();
        private final ComboBox<String> relation = new ComboBox<>();
        private final TextField occupation = new TextField();
        private final LabeledField nameField =
                new LabeledField(words.say("home.person.name"), name);
        private final LabeledField nikField = new LabeledField(words.say("home.person.nik"), nik);

        Line(Person.Dependant known) {
            super(16, 8);
            for (var each : List.of(nameField, nikField)) each.setSteady(true);
            name.setText(known.name());
            nik.setText(known.nik());
            nik.setPrefColumnCount(NIK_COLUMNS);
            relation.getItems().setAll(relations.stream().map(Code::code).toList());
            relation.setConverter(new Labels());
            relation.setValue(known.relation().isEmpty() ? null : known.relation());
            occupation.setText(known.occupation());
            var remove = new Hyperlink(words.say("ui.remove"));
            remove.setOnAction(
                    event -> {
                        lines.remove(this);
                        Dependants.this.getChildren().remove(this);
                    });
            getChildren()
                    .setAll(
                            nameField,
                            nikField,
                            new LabeledField(words.say("home.person.relation"), relation),
                            new LabeledField(words.say("home.person.occupation"), occupation),
                            remove);
        }

        private Person.Dependant typed() {
            return new Person.Dependant(
                    name.getText().strip(),
                    nik.digits(),
                    relation.getValue() == null ? "" : relation.getValue(),
                    occupation.getText().strip());
        }

        private boolean check() {
            var nameMissing = name.getText().isBlank();
            var nikWrong = !nik.digits().isEmpty() && nik.digits().length() != 16;
            nameField.setError(nameMissing ? words.say("home.person.name.missing") : "");
            nikField.setError(nikWrong ? words.say("home.person.nik.shape") : "");
            return !nameMissing && !nikWrong;
        }
    }

    private final class Labels extends StringConverter<String> {
        @Override
        public String toString(@Nullable String code) {
            return relations.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(
                            each ->
                                    each.labels()
                                            .getOrDefault(
                                                    words.locale().getLanguage(), each.code()))
                    .orElse("");
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("not editable");
        }
    }
}
