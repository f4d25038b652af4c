package id.lontar.ui.home;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The profile of a company. Faults stand under their field and appear when somebody wants to save.
final class CompanyEditor implements Profile {
    private final Words words;
    private final CompanyForms forms;
    private final Person person;
    private final Consumer<Person> save;
    private final Runnable close;
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
        fields().values().forEach(CompanyEditor::forgetProblemWhenTyped);
    }

    private static void forgetProblemWhenTyped(LabeledField field) {
        if (field.getControl() instanceof TextField text)
            text.textProperty().addListener((property, before, now) -> field.clearProblem());
    }

    private static void number(NpwpField field, String digits) {
        field.setText(Npwp.parse(digits).map(Npwp::grouped).orElse(digits));
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void save() {
        var typed = typed();
        var errors = PersonCheck.errors(typed);
        var fields = fields();
        fields.values().forEach(LabeledField::clearProblem);
        PersonCheck.warnings(typed)
                .forEach((field, key) -> at(fields, field).setWarning(words.say(key)));
        errors.forEach((field, key) -> at(fields, field).setError(words.say(key)));
        if (errors.isEmpty()) save.accept(typed);
        else firstWrong(fields, errors).map(LabeledField::getControl).ifPresent(Node::requestFocus);
    }

    private static Optional<LabeledField> firstWrong(
            Map<String, LabeledField> fields, Map<String, String> errors) {
        return fields.entrySet().stream()
                .filter(each -> errors.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Person typed() {
        return Person.company(
                person.id(),
                name.getText().strip(),
                new Person.Contact(
                        Optional.of(npwp15.digits()).filter(each -> !each.isEmpty()),
                        npwp16.getValue().map(Npwp::digits).orElse(npwp16.digits()),
                        klu.getText().strip().toUpperCase(Locale.ROOT),
                        phone.getText().strip(),
                        email.getText().strip()),
                new Company(
                        form.getValue(),
                        business.getText().strip(),
                        address.getText().strip(),
                        firstMonth.getValue(),
                        new Company.Signer(
                                signerName.getText().strip(),
                                signerNpwp.getValue().map(Npwp::digits).orElse(signerNpwp.digits()),
                                signerPosition.getText().strip())));
    }

    /// In the order of the page.
    private Map<String, LabeledField> fields() {
        var fields = new LinkedHashMap<String, LabeledField>();
        fields.put("name", nameField);
        fields.put("npwp16", npwp16Field);
        fields.put("npwp15", npwp15Field);
        fields.put("klu", kluField);
        fields.put("phone", phoneField);
        fields.put("email", emailField);
        fields.put("signerNpwp", signerNpwpField);
        return fields;
    }

    private static LabeledField at(Map<String, LabeledField> fields, String name) {
        return java.util.Objects.requireNonNull(fields.get(name));
    }
}
