package id.lontar.ui.wizard;

import static id.lontar.rules.Settlement.PAYMENTS;
import static id.lontar.rules.Settlement.PAYMENT_KIND;
import static id.lontar.rules.Settlement.PAYMENT_PROOF;

import id.lontar.form.Element.Grid;
import id.lontar.rules.Row;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One card a payment (NTPN or Pbk) with its proof.
public final class PaymentCards extends RowCards {
    private static final List<String> COLUMNS = List.of("kind", "number", "date", "amount");
    private @Nullable Sheet sheet;

    public PaymentCards() {
        setTable("payments");
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        super.bind(sheet);
    }

    /// Nearly every payment has an NTPN; the exception is one choice away.
    @Override
    void newRow() {
        if (sheet != null) sheet.model().addRow(PAYMENTS, row -> row.with(PAYMENT_KIND, "NTPN"));
    }

    @Override
    RowCard card(Sheet sheet, Grid grid) {
        return new PaymentCard(sheet, grid);
    }

    private static final class PaymentCard extends RowCard {
        private final Label proof = new Label();
        private final AttachedFiles attach = new AttachedFiles();

        PaymentCard(Sheet sheet, Grid grid) {
            super(sheet, grid, COLUMNS);
            attach.setPurpose("PAYMENT");
            attach.bind(sheet);
            attach.alsoChange(
                    (answers, name) ->
                            answers.row(PAYMENTS, key())
                                    .map(row -> row.with(PAYMENT_PROOF, name))
                                    .map((Row row) -> answers.withRow(PAYMENTS, row))
                                    .orElse(answers));
            proof.getStyleClass().add("field-label");
            proof.setText(sheet.labels().of("payments.proof"));
            var box = new VBox(proof, attach);
            box.getStyleClass().add("field");
            addField(box);
        }

        @Override
        void serve(String key, int at) {
            super.serve(key, at);
            attach.follow(row().text(PAYMENT_PROOF));
        }

        @Override
        String name() {
            var number = RowCards.title(row(), "number");
            return number.isBlank() ? super.name() : number;
        }
    }
}
