package id.lontar.ui.home;

import static id.lontar.ui.home.ProfileFields.code;
import static id.lontar.ui.home.ProfileFields.given;
import static id.lontar.ui.home.ProfileFields.number;
import static id.lontar.ui.home.ProfileFields.sixteen;
import static id.lontar.ui.home.ProfileFields.text;

import id.lontar.filing.Person;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.SpousalStatus;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// The profile of a person. Faults stand under their field and appear when the person wants to
/// save.
final class PersonEditor implements Profile {
    private final Words words;
    private final Person person;
    private final Consumer<Person> save;
    private final Runnable close;
    private final Dependants dependants;
    private final ProfileFields fields;
    private final Parent drawn;

    @FXML private LabeledField nameField;
    @FXML private LabeledField npwp16Field;
    @FXML private LabeledField npwp15Field;
    @FXML private LabeledField nikField;
    @FXML private LabeledField kluField;
    @FXML private LabeledField phoneField;
    @FXML private LabeledField emailField;
    @FXML private LabeledField spouseNameField;
    @FXML private LabeledField spouseNikField;
    @FXML private LabeledField spouseNpwpField;
    @FXML private TextField name;
    @FXML private NpwpField npwp16;
    @FXML private NpwpField npwp15;
    @FXML private NpwpField nik;
    @FXML private TextField occupation;
    @FXML private TextField klu;
    @FXML private TextField phone;
    @FXML private TextField email;
    @FXML private ComboBox<String> spousal;
    @FXML private ComboBox<String> ptkp;
    @FXML private CheckBox married;
    @FXML private FlowPane spouse;
    @FXML private TextField spouseName;
    @FXML private NpwpField spouseNik;
    @FXML private NpwpField spouseNpwp;
    @FXML private TextField spouseOccupation;
    @FXML private VBox dependantRows;

    PersonEditor(Context context, Person person, Consumer<Person> save, Runnable close) {
        this.words = context.views().words();
        this.person = person;
        this.save = save;
        this.close = close;
        this.fields = new ProfileFields(words);
        this.dependants = new Dependants(context, person.dependants());
        this.drawn = context.views().load(this);
    }

    @Override
    public Node node() {
        return drawn;
    }

    @Override
    public void focus() {
        name.requestFocus();
    }

    @FXML
    void initialize() {
        spousal.getItems().setAll(Arrays.stream(SpousalStatus.values()).map(Enum::name).toList());
        spousal.setConverter(new Names());
        ptkp.getItems().setAll(PtkpStatus.all().stream().map(PtkpStatus::toString).toList());
        name.setText(person.name());
        number(npwp16, person.npwp16());
        number(npwp15, person.npwp15().orElse(""));
        number(nik, person.nik());
        occupation.setText(person.occupation());
        klu.setText(person.klu());
        phone.setText(person.phone());
        email.setText(person.email());
        spousal.setValue(person.spousalStatus());
        ptkp.setValue(person.ptkpStatus());
        married.setSelected(person.spouse().isPresent());
        spouse.visibleProperty().bind(married.selectedProperty());
        spouse.managedProperty().bind(married.selectedProperty());
        person.spouse()
                .ifPresent(
                        each -> {
                            spouseName.setText(each.name());
                            number(spouseNik, each.nik());
                            number(spouseNpwp, each.npwp16().orElse(""));
                            spouseOccupation.setText(each.occupation());
                        });
        dependantRows.getChildren().setAll(dependants);
        fields.with("name", nameField)
                .with("npwp16", npwp16Field)
                .with("npwp15", npwp15Field)
                .with("nik", nikField)
                .with("klu", kluField)
                .with("phone", phoneField)
                .with("email", emailField)
                .with("spouseName", spouseNameField)
                .with("spouseNik", spouseNikField)
                .with("spouseNpwp", spouseNpwpField);
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void addDependant() {
        dependants.add();
    }

    @FXML
    void save() {
        var typed = typed();
        var sound = fields.accept(typed);
        if (sound && dependants.check()) save.accept(typed);
    }

    @Override
    public Person typed() {
        return new Person(
                person.id(),
                text(name),
                given(npwp15.digits()),
                sixteen(npwp16),
                nik.digits(),
                text(occupation),
                code(klu),
                text(phone),
                text(email),
                spousal.getValue(),
                ptkp.getValue(),
                married.isSelected() ? Optional.of(typedSpouse()) : Optional.empty(),
                dependants.typed());
    }

    private Person.Spouse typedSpouse() {
        return new Person.Spouse(
                text(spouseName),
                spouseNik.digits(),
                given(sixteen(spouseNpwp)),
                text(spouseOccupation));
    }

    private final class Names extends StringConverter<String> {
        @Override
        public String toString(@Nullable String code) {
            return code == null ? "" : words.say("home.spousal." + code);
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("not editable");
        }
    }
}
