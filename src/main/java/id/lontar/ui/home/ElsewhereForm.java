package id.lontar.ui.home;

import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.MoneyField;
import id.lontar.ui.controls.SpokenAmount;
import id.lontar.words.Words;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.Optional;

/// What is asked of a return that was filed elsewhere and is amended here: which amendment it is,
/// and what that return came to.
final class ElsewhereForm extends VBox {
    /// @param balance above zero underpaid
    record Typed(int revision, Rupiah balance) {}

    private static final int MOST = 99;

    private final Words words;
    private final TextField revision = new TextField("1");
    private final ComboBox<ReturnStatus> status = new ComboBox<>();
    private final MoneyField amount = new MoneyField();
    private final LabeledField revisionBox = new LabeledField();
    private final LabeledField statusBox = new LabeledField();
    private final LabeledField amountBox = new LabeledField();

    ElsewhereForm(Words words) {
        this.words = words;
        setSpacing(12);
        revision.setId("elsewhere-revision");
        status.setId("elsewhere-status");
        amount.setId("elsewhere-amount");
        SpokenAmount.under(amount, words);
        status.getItems().setAll(ReturnStatus.values());
        status.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ReturnStatus value) {
                        return value == null ? "" : words.say("status." + value);
                    }

                    @Override
                    public ReturnStatus fromString(String text) {
                        throw new UnsupportedOperationException("not typed");
                    }
                });
        status.valueProperty().addListener((value, before, now) -> asked());
        field(revisionBox, "revision", revision);
        field(statusBox, "status", status);
        field(amountBox, "amount", amount);
        asked();
    }

    private void field(LabeledField box, String key, javafx.scene.control.Control control) {
        box.setLabel(words.say("home.elsewhere." + key));
        box.setHint(words.say("home.elsewhere." + key + ".hint"));
        box.setControl(control);
        getChildren().add(box);
    }

    private void asked() {
        if (status.getValue() != null) statusBox.clearProblem();
        var owes = status.getValue() != null && status.getValue() != ReturnStatus.NIHIL;
        amountBox.setVisible(owes);
        amountBox.setManaged(owes);
    }

    /// Empty while something is missing or wrong, which is then said at its field.
    Optional<Typed> typed() {
        var number = whole(revision.getText()).filter(each -> 1 <= each && each <= MOST);
        var paid =
                amountBox.isVisible()
                        ? amount.getValue().filter(Rupiah::isPositive)
                        : Optional.of(Rupiah.ZERO);
        say(revisionBox, number.isEmpty(), "home.elsewhere.revision.wrong");
        say(statusBox, status.getValue() == null, "home.elsewhere.status.wrong");
        say(amountBox, paid.isEmpty(), "home.elsewhere.amount.wrong");
        if (number.isEmpty() || paid.isEmpty() || status.getValue() == null)
            return Optional.empty();
        var balance =
                status.getValue() == ReturnStatus.LEBIH_BAYAR
                        ? Rupiah.ZERO.minus(paid.get())
                        : paid.get();
        return Optional.of(new Typed(number.get(), balance));
    }

    private void say(LabeledField box, boolean wrong, String key) {
        if (wrong) box.setError(words.say(key));
        else box.clearProblem();
    }

    private static Optional<Integer> whole(String typed) {
        var digits = typed.strip();
        return digits.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
