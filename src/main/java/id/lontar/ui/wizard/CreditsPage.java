package id.lontar.ui.wizard;

import static id.lontar.rules.op.Personal.*;

import id.lontar.form.Places;
import id.lontar.form.RowKeys;
import id.lontar.rules.Row;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Slips and instalments; who withheld is usually an employer already named.
public final class CreditsPage implements WizardPage {
    private @Nullable Sheet sheet;
    @FXML private Button fromEmployers;

    @Override
    public String id() {
        return "credits";
    }

    @Override
    public void ready(Sheet sheet) {
        this.sheet = sheet;
        fromEmployers.setOnAction(event -> copy());
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var missing = missing(sheet.model());
        fromEmployers.setVisible(!missing.isEmpty());
        fromEmployers.setManaged(!missing.isEmpty());
        fromEmployers.setText(sheet.words().say("wizard.credits.fromEmployers", missing.size()));
    }

    private void copy() {
        if (sheet == null) return;
        var model = sheet.model();
        var rows = new ArrayList<>(model.answers().rows(CREDITS));
        var first = rows.size();
        for (var employer : missing(model)) {
            var row =
                    Row.empty(RowKeys.next(rows))
                            .with(CREDIT_NAME, employer.text(EMPLOYER_NAME))
                            .with(CREDIT_TYPE, "21");
            rows.add(
                    employer.get(EMPLOYER_NPWP)
                            .map(npwp -> row.with(CREDIT_NPWP, npwp))
                            .orElse(row));
        }
        model.setRows(CREDITS, rows);
        sheet.ways().reveal(Places.at(CREDITS, rows.get(first), CREDIT_NUMBER));
    }

    private static List<Row> missing(WizardModel model) {
        var here = model.answers().rows(CREDITS);
        return model.answers().rows(EMPLOYERS).stream()
                .filter(employer -> !employer.text(EMPLOYER_NAME).isBlank())
                .filter(
                        employer ->
                                here.stream()
                                        .noneMatch(
                                                row ->
                                                        row.text(CREDIT_NAME)
                                                                .equalsIgnoreCase(
                                                                        employer.text(
                                                                                EMPLOYER_NAME))))
                .toList();
    }
}
