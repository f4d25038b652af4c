package id.lontar.ui.wizard;

import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.OCCUPATION;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;

import id.lontar.filing.Person;
import id.lontar.form.Place;
import id.lontar.rules.Answers;
import id.lontar.rules.Question;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Who files.
public final class IdentityPage implements WizardPage {
    private final Optional<Person> person;
    private @Nullable Sheet sheet;
    @FXML private Button fromProfile;

    IdentityPage(Optional<Person> person) {
        this.person = person;
    }

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public void ready(Sheet sheet) {
        this.sheet = sheet;
        fromProfile.setOnAction(event -> fill());
    }

    /// Offered only while the profile knows something that is not here.
    @Override
    public void follow() {
        if (sheet == null) return;
        var now = sheet.model().answers();
        var more = person.filter(each -> !filled(now, each).equals(now)).isPresent();
        fromProfile.setVisible(more);
        fromProfile.setManaged(more);
    }

    private void fill() {
        if (sheet == null || person.isEmpty()) return;
        var model = sheet.model();
        model.change(filled(model.answers(), person.get()), new Place.AtQuestion(NPWP.id()));
    }

    /// Only what is still empty: what was typed here counts.
    private static Answers filled(Answers now, Person person) {
        var answers = put(now, NPWP, person.npwp16());
        answers = put(answers, NAME, person.name());
        answers = put(answers, OCCUPATION, person.occupation());
        answers = put(answers, KLU, person.klu());
        answers = put(answers, PHONE, person.phone());
        answers = put(answers, SPOUSAL_STATUS, person.spousalStatus());
        return put(answers, PTKP_STATUS, person.ptkpStatus());
    }

    private static Answers put(Answers answers, Question<String> question, String value) {
        return value.isBlank() || answers.get(question).isPresent()
                ? answers
                : answers.with(question, value);
    }
}
