package id.lontar.ui.home;

import static id.lontar.ui.home.ProfileFields.code;
import static id.lontar.ui.home.ProfileFields.given;
import static id.lontar.ui.home.ProfileFields.number;
import static id.lontar.ui.home.ProfileFields.sixteen;
import static id.lontar.ui.home.ProfileFields.text;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The profile of a company. Faults stand under their field and appear when somebody wants to save.
final class CompanyEditor implements Profile {
    private final Words words;
    private final CompanyForms forms;
    private final Person person;
    private final Consumer<Person> save;
    private final Runnable close;
    private final ProfileFields fields;
    private final Parent drawn;

    @FXML private LabeledField nameField;
    @FXML private LabeledField npwp16Field;
    @FXML private LabeledField npwp15Field;
    @FXML private LabeledField kluField;
    @FXML private LabeledField phoneField;
    @FXML private LabeledField emailField;
    @FXML private LabeledField signerNpwpField;
    @FXML private TextField name;
    @FXML private ComboBox<String> form;
    @FXML private NpwpField npwp16;
    @FXML private NpwpField npwp15;
    @FXML private TextField business;
    @FXML private TextField klu;
    @FXML private TextField address;
    @FXML private TextField phone;
    @FXML private TextField email;
    @FXML private ComboBox<Integer> firstMonth;
    @FXML private TextField signerName;
    @FXML private NpwpField signerNpwp;
    @FXML private TextField signerPosition;

    CompanyEditor(Context context, Person person, Consumer<Person> save, Runnable close) {
        this.words = context.views().words();
        this.forms = new CompanyForms(context.bench().law(), words);
        this.person = person;
        this.save = save;
        this.close = close;
        this.fields = new ProfileFields(words);
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
        var company = person.company().orElseThrow();
        form.getItems().setAll(forms.codes());
        form.setConverter(forms);
        firstMonth.getItems().setAll(IntStream.rangeClosed(1, 12).boxed().toList());
        firstMonth.setConverter(new BookYears(words));
        name.setText(person.name());
        number(npwp16, person.npwp16());
        number(npwp15, person.npwp15().orElse(""));
        klu.setText(person.klu());
        phone.setText(person.phone());
        email.setText(person.email());
        form.setValue(company.form());
        business.setText(company.business());
        address.setText(company.address());
        firstMonth.setValue(company.firstMonth());
        signerName.setText(company.signer().name());
        number(signerNpwp, company.signer().npwp());
        signerPosition.setText(company.signer().position());
        fields.with("name", nameField)
                .with("npwp16", npwp16Field)
                .with("npwp15", npwp15Field)
                .with("klu", kluField)
                .with("phone", phoneField)
                .with("email", emailField)
                .with("signerNpwp", signerNpwpField);
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void save() {
        var typed = typed();
        if (fields.accept(typed)) save.accept(typed);
    }

    @Override
    public Person typed() {
        return Person.company(
                person.id(),
                text(name),
                new Person.Contact(
                        given(npwp15.digits()),
                        sixteen(npwp16),
                        code(klu),
                        text(phone),
                        text(email)),
                new Company(
                        form.getValue(),
                        text(business),
                        text(address),
                        firstMonth.getValue(),
                        new Company.Signer(
                                text(signerName), sixteen(signerNpwp), text(signerPosition))));
    }
}
