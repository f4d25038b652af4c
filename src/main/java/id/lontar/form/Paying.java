package id.lontar.form;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.rules.Enclosed.*;
import static id.lontar.rules.Settlement.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.List;
import java.util.Optional;

/// What every annual return asks about payments and joined files.
public final class Paying {
    private Paying() {}

    /// Whether each payment says when and how much.
    static boolean isWhole(Assessment a) {
        return Row.allSay(a.answers().rows(PAYMENTS), PAYMENT_DATE, PAYMENT_AMOUNT);
    }

    /// Part of the return as long as something is to be paid with it.
    ///
    /// @param owed where the form says what is to be paid
    /// @param proofs what the form calls the proofs of payment
    public static Page page(Ending ending, String owed, String proofs) {
        return Page.page(
                        "payment",
                        new Computed(STILL_TO_PAY, owed),
                        Replacing.INTEREST_RATE,
                        optional(BILLING_CODE, "Kode billing"),
                        optional(BILLING_EXPIRES, "Masa berlaku kode billing"),
                        new Grid(
                                PAYMENTS,
                                proofs,
                                List.of(
                                        GridColumn.required(PAYMENT_KIND),
                                        GridColumn.required(PAYMENT_NUMBER),
                                        GridColumn.required(PAYMENT_DATE),
                                        GridColumn.required(PAYMENT_AMOUNT),
                                        GridColumn.optional(PAYMENT_PROOF)),
                                Optional.of(PAID)))
                .when(ending::owes);
    }

    /// The last page, with the files that go along.
    ///
    /// @param where the part of the form that lists them
    public static Page review(String where) {
        return Page.page(
                "review",
                new Grid(
                        FILES,
                        where,
                        List.of(
                                GridColumn.required(FILE_NAME),
                                GridColumn.required(FILE_PURPOSE),
                                GridColumn.required(FILE_SHA256)),
                        Optional.empty()));
    }
}
