package id.lontar.ui.wizard;

import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// Every line of the form in the order of the paper, and in one sentence what they come to.
public final class ResultPage implements WizardPage {
    private @Nullable Sheet sheet;
    @FXML private StatePill status;
    @FXML private Label sentence;

    @Override
    public String id() {
        return "result";
    }

    @Override
    public void ready(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var now = sheet.model().assessment();
        var ending = sheet.model().form().ending();
        var balance = now.known(ending.balance()).map(each -> Rupiah.of(Math.abs(each.amount())));
        var known = now.known(ending.status());
        if (known.isEmpty() || balance.isEmpty()) {
            status.show(Tone.CALM, sheet.words().say("wizard.result.open"));
            sentence.setText(sheet.words().say("wizard.result.openText"));
            return;
        }
        status.show(tone(known.get()), sheet.words().say("status." + known.get()));
        sentence.setText(
                sheet.words().say("wizard.result." + known.get(), Labels.money(balance.get())));
    }

    private static Tone tone(ReturnStatus status) {
        return switch (status) {
            case NIHIL -> Tone.DONE;
            case KURANG_BAYAR -> Tone.WAITING;
            case LEBIH_BAYAR -> Tone.ADVICE;
        };
    }
}
