package id.lontar.ui.practice;

import id.lontar.filing.Practice.Citizen;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// The phone's own sign-in. The invented people's passwords are filled in: nobody real has them.
final class PhoneSignIn {
    private final PhonePages pages;

    @FXML private ComboBox<Citizen> citizen;
    @FXML private NpwpField npwp;
    @FXML private PasswordField password;
    @FXML private LabeledField passwordField;
    @FXML private Button enter;

    PhoneSignIn(PhonePages pages) {
        this.pages = pages;
    }

    @FXML
    void initialize() {
        citizen.getItems().setAll(pages.citizens());
        citizen.setConverter(new Names());
        citizen.setOnAction(event -> fill(citizen.getValue()));
        citizen.getSelectionModel().selectFirst();
        fill(citizen.getValue());
    }

    private void fill(@Nullable Citizen chosen) {
        if (chosen == null) return;
        npwp.setText(chosen.person().npwp16());
        password.setText(chosen.password());
    }

    @FXML
    void enter() {
        enter.setDisable(true);
        passwordField.clearProblem();
        pages.signIn(
                npwp.digits(),
                password.getText(),
                () -> enter.setDisable(false),
                () -> passwordField.setError(pages.words().say("practice.phone.wrong")));
    }

    @FXML
    void messages() {
        pages.messages(pages::signIn);
    }

    private static final class Names extends StringConverter<Citizen> {
        @Override
        public String toString(@Nullable Citizen each) {
            return each == null ? "" : each.person().name();
        }

        @Override
        public Citizen fromString(String name) {
            throw new UnsupportedOperationException("not editable");
        }
    }
}
