package id.lontar.ui.wizard;

import id.lontar.rules.DueDate;
import id.lontar.rules.PaymentCode;
import id.lontar.ui.controls.CopyButton;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// What to pay, by when and where; then the proof that it was paid.
public final class PaymentPage implements WizardPage {
    private @Nullable Sheet sheet;
    @FXML private Label due;
    @FXML private Label kap;
    @FXML private Label kjs;
    @FXML private Label year;
    @FXML private Label amount;
    @FXML private CopyButton copyKap;
    @FXML private CopyButton copyKjs;
    @FXML private CopyButton copyYear;
    @FXML private CopyButton copyAmount;
    @FXML private Label stillToPay;

    @Override
    public String id() {
        return "payment";
    }

    @Override
    public void ready(Sheet sheet) {
        this.sheet = sheet;
        var form = sheet.model().form();
        var law = sheet.model().assessment().law();
        var taxYear = sheet.model().year();
        var code = PaymentCode.article29(law, form.kind(), taxYear);
        due.setText(due(sheet, form.dueDate(sheet.model().assessment())));
        show(kap, copyKap, code.kap());
        show(kjs, copyKjs, code.kjs());
        show(year, copyYear, taxYear.toString());
    }

    private static String due(Sheet sheet, DueDate date) {
        var due = sheet.words().date(date.due());
        return date.relaxedTo()
                .map(
                        relaxed ->
                                sheet.words()
                                        .say(
                                                "wizard.payment.dueRelaxed",
                                                due,
                                                sheet.words().date(relaxed),
                                                article(date)))
                .orElse(sheet.words().say("wizard.payment.due", due));
    }

    /// The decision alone; what stands behind the colon is a note to ourselves.
    private static String article(DueDate date) {
        return date.basis().split(":", 2)[0];
    }

    private static void show(Label label, CopyButton copy, String value) {
        label.setText(value);
        copy.setValue(value);
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var now = sheet.model().assessment();
        var ending = sheet.model().form().ending();
        var owed = ending.owed(now);
        amount.setText(Labels.money(owed));
        copyAmount.setValue(Long.toString(owed.amount()));
        var left = now.known(ending.stillToPay()).orElse(owed);
        stillToPay.setText(
                left.isZero()
                        ? sheet.words().say("wizard.payment.covered")
                        : sheet.words().say("wizard.payment.left", Labels.money(left)));
        stillToPay.getStyleClass().setAll("label", "strong", left.isZero() ? "green" : "amber");
    }
}
