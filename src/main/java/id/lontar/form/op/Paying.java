package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.rules.Enclosed.*;
import static id.lontar.rules.Settlement.*;

import id.lontar.form.Element;
import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Replacing;

import java.util.List;
import java.util.Optional;

/// What every form of this generation asks about payments and joined files.
final class Paying {
    private Paying() {}

    static final Grid FILES_GRID =
            new Grid(
                    FILES,
                    "Lampiran",
                    List.of(
                            GridColumn.required(FILE_NAME),
                            GridColumn.required(FILE_PURPOSE),
                            GridColumn.required(FILE_SHA256)),
                    Optional.empty());

    /// @param owed where the form says what is to be paid
    static Element[] elements(String owed) {
        return new Element[] {
            new Computed(STILL_TO_PAY, owed),
            Replacing.INTEREST_RATE,
            optional(BILLING_CODE, "Kode billing"),
            optional(BILLING_EXPIRES, "Masa berlaku kode billing"),
            new Grid(
                    PAYMENTS,
                    "SSP/NTPN PPh Pasal 29",
                    List.of(
                            GridColumn.required(PAYMENT_KIND),
                            GridColumn.required(PAYMENT_NUMBER),
                            GridColumn.required(PAYMENT_DATE),
                            GridColumn.required(PAYMENT_AMOUNT),
                            GridColumn.optional(PAYMENT_PROOF)),
                    Optional.of(PAID))
        };
    }
}
