package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Enclosed.*;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Induk.*;
import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;
import static id.lontar.rules.op.Personal.PPH25;
import static id.lontar.rules.op.Personal.REFUNDED_24;
import static id.lontar.rules.op.Personal.STP25;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Following;
import id.lontar.form.Page;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Assessment;
import id.lontar.rules.coretax.Allowance;
import id.lontar.rules.coretax.CoretaxReturn;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Instalments;
import id.lontar.rules.coretax.Spouses;
import id.lontar.rules.op.PhMt;

import java.util.List;
import java.util.Optional;

/// Parts D to K of the induk, L-1 part E and L-4.
final class EndPages {
    private EndPages() {}

    private static final Following REFUND = new Following(a -> FormCtOp.ENDING.overpaid(a));

    static final Page SPOUSES =
            page(
                            "spouses",
                            required(PhMt.FILER, "L-4 B").from("filers"),
                            optional(Spouses.OWN_GROSS, "L-4 B angka 1"),
                            optional(Spouses.SPOUSE_GROSS, "L-4 B angka 1"),
                            new Computed(Spouses.OWN_NET, "L-4 B"),
                            required(PhMt.SPOUSE_NET, "L-4 B"),
                            required(Allowance.COUPLE, "L-4 B").from("allowances"),
                            new Computed(Spouses.COMBINED_NET, "L-4 B"),
                            new Computed(Spouses.COMBINED_PTKP, "L-4 B"),
                            new Computed(Spouses.COMBINED_TAXABLE, "L-4 B"),
                            new Computed(Spouses.COMBINED_TAX, "L-4 B"),
                            new Computed(Spouses.OWN_SHARE, "L-4 B"),
                            new Computed(Spouses.SPOUSE_SHARE, "L-4 B"))
                    .when(Open.on(Spouses.OPEN));

    static final Page CREDITS =
            page(
                    "credits",
                    heading("slips"),
                    required(ASK_10A, "angka 10.a"),
                    new Grid(
                                    Income.CREDITS,
                                    "L-1 E",
                                    List.of(
                                            GridColumn.required(Income.NAME),
                                            GridColumn.required(Income.NPWP),
                                            GridColumn.required(Income.NUMBER),
                                            GridColumn.required(Income.DATE),
                                            GridColumn.required(Income.TYPE)
                                                    .from("withholding-types"),
                                            GridColumn.required(Income.GROSS),
                                            GridColumn.required(Income.TAX)),
                                    Optional.of(Income.E_SLIPS))
                            .when(Open.on(ASK_10A)),
                    new Computed(Income.E_FOREIGN, "L-1 E"),
                    new Computed(L10A, "angka 10.a"),
                    heading("own"),
                    optional(PPH25, "angka 10.b"),
                    optional(STP25, "angka 10.c"),
                    required(ASK_10D, "angka 10.d"),
                    required(REFUNDED_24, "angka 10.d").when(Open.on(ASK_10D)));

    static final Page INSTALMENT =
            page(
                    "instalment",
                    required(ASK_13A, "angka 13.a"),
                    new Computed(Instalments.L13A, "angka 13.a"),
                    required(ASK_13B, "angka 13.b").when(Open.on(OPEN_13B)),
                    required(Instalments.NET, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    optional(Instalments.NEXT_LOSS, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    optional(Instalments.ZAKAT, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    required(Allowance.INSTALMENT, "L-4 A")
                            .from("allowances")
                            .when(Open.on(OPEN_OWN_INSTALMENT)),
                    optional(Instalments.REDUCTIONS, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    optional(Instalments.CREDITS, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    new Computed(Instalments.TAXABLE, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    new Computed(Instalments.TAX, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    new Computed(Instalments.PAYABLE, "L-4 A").when(Open.on(OPEN_OWN_INSTALMENT)),
                    new Computed(Instalments.L13B, "angka 13.b").when(Open.on(OPEN_OWN_INSTALMENT)),
                    required(ASK_13C, "angka 13.c"));

    static final Page RESULT =
            page(
                    "result",
                    heading("income"),
                    new Computed(L1A, "angka 1.a"),
                    new Computed(L1B5, "angka 1.b.5"),
                    new Computed(L1C, "angka 1.c"),
                    new Computed(L1D, "angka 1.d"),
                    new Computed(L2, "angka 2"),
                    new Computed(L3, "angka 3"),
                    new Computed(L4, "angka 4"),
                    heading("tax"),
                    new Computed(L5, "angka 5"),
                    new Computed(L6, "angka 6"),
                    new Computed(L7, "angka 7"),
                    new Computed(L8, "angka 8"),
                    new Computed(L9, "angka 9"),
                    heading("credits"),
                    new Computed(L10A, "angka 10.a"),
                    new Computed(L10B, "angka 10.b"),
                    new Computed(L10C, "angka 10.c"),
                    new Computed(L10D, "angka 10.d"),
                    heading("balance"),
                    new Computed(L11A, "angka 11.a"),
                    required(ASK_11B, "angka 11.b").when(EndPages::owes),
                    required(DEFERRED, "angka 11.b").when(EndPages::deferred),
                    new Computed(L11C, "angka 11.c"),
                    required(AMENDED_BALANCE, "angka 12.a").when(Open.on(ASK_AMENDED)),
                    Replacing.REFUNDED,
                    new Computed(L12B, "angka 12.b").when(Open.on(ASK_AMENDED)),
                    new Computed(CoretaxReturn.BALANCE, "angka 12.b").when(Open.on(ASK_AMENDED)),
                    heading("refund").when(REFUND),
                    required(OVERPAID_REQUEST, "bagian G").from("overpaid-requests").when(REFUND),
                    required(BANK, "bagian G").when(REFUND),
                    required(BANK_ACCOUNT, "bagian G").when(REFUND),
                    required(BANK_HOLDER, "bagian G").when(REFUND),
                    heading("next"),
                    new Computed(Instalments.L13A, "angka 13.a"),
                    new Computed(Instalments.L13B, "angka 13.b"),
                    heading("other"),
                    new Computed(L14A, "angka 14.a"),
                    new Computed(L14B, "angka 14.b"),
                    new Computed(L14C, "angka 14.c"),
                    new Computed(L14D, "angka 14.d"));

    static final Page PAYMENT =
            Paying.page(FormCtOp.ENDING, "angka 11.c atau 12.b", "NTPN PPh Pasal 29");

    static final Page SIGNING =
            page(
                    "signing",
                    required(SIGNER, "bagian K").from("signers"),
                    required(SIGNER_NPWP, "bagian K").when(EndPages::proxy),
                    required(SIGNER_NAME, "bagian K").when(EndPages::proxy));

    static final Page REVIEW = Paying.review("bagian J");

    /// Follows the balance and not an answer, so it hides and does not close.
    private static boolean owes(Assessment a) {
        return Open.on(OPEN_11B).test(a);
    }

    private static boolean deferred(Assessment a) {
        return owes(a) && Open.on(ASK_11B).test(a);
    }

    static boolean proxy(Assessment a) {
        return Open.whenIs(SIGNER, "KUASA").test(a);
    }
}
