package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Settlement.STATUS;
import static id.lontar.rules.Settlement.STILL_TO_PAY;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal1770SS.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Ending;
import id.lontar.form.Form;
import id.lontar.form.Gate;
import id.lontar.form.Gist;
import id.lontar.form.Later;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.tax.FormCode;

import java.util.List;

/// Form 1770SS, tax years 2019 to 2024, as pages of the wizard.
public final class Form1770SS {
    private Form1770SS() {}

    public static final Ending ENDING = new Ending(STATUS, L7, Amendment.OWED, STILL_TO_PAY);

    public static final Form FORM =
            new Form(
                            FormCode.F1770SS,
                            RULES,
                            ENDING,
                            List.of(
                                    page(
                                            "identity",
                                            required(NPWP, "NPWP"),
                                            required(NAME, "Nama"),
                                            optional(PHONE, "No. telepon"),
                                            required(SPOUSAL_STATUS, "Status suami-istri"),
                                            required(PTKP_STATUS, "angka 3")),
                                    page(
                                            "about",
                                            heading("scope"),
                                            required(EMPLOYERS, "Syarat 1770 SS"),
                                            optional(BUSINESS, "Syarat 1770 SS"),
                                            optional(ABROAD, "Syarat 1770 SS"),
                                            heading("amendment").when(Replacing::amends),
                                            Replacing.NUMBER,
                                            Replacing.PREVIOUS,
                                            Replacing.REFUNDED,
                                            heading("extension"),
                                            Later.NOTICE,
                                            Later.UNTIL,
                                            Later.PROVISIONAL),
                                    page(
                                            "income",
                                            required(GROSS, "angka 1"),
                                            optional(OTHER_NET, "angka 1"),
                                            new Computed(L1, "angka 1"),
                                            required(DEDUCTIONS, "angka 2"),
                                            required(WITHHELD, "angka 6")),
                                    page(
                                            "final",
                                            optional(FINAL_BASE, "angka 8"),
                                            required(FINAL_TAX, "angka 9")
                                                    .when(new Gate(HAS_FINAL)),
                                            optional(EXEMPT, "angka 10")),
                                    page(
                                            "wealth",
                                            required(ASSETS, "angka 11"),
                                            required(DEBTS, "angka 12")),
                                    page(
                                            "result",
                                            new Computed(L1, "angka 1"),
                                            new Computed(L2, "angka 2"),
                                            new Computed(L3, "angka 3"),
                                            new Computed(L4, "angka 4"),
                                            new Computed(L5, "angka 5"),
                                            new Computed(L6, "angka 6"),
                                            new Computed(L7A, "angka 7 a"),
                                            new Computed(L7B, "angka 7 b"),
                                            new Computed(L8, "angka 8"),
                                            new Computed(L9, "angka 9"),
                                            new Computed(L10, "angka 10"),
                                            new Computed(L11, "angka 11"),
                                            new Computed(L12, "angka 12"),
                                            new Computed(Amendment.DIFFERENCE, "SPT pembetulan")
                                                    .when(Replacing::amends),
                                            new Computed(Amendment.OWED, "SPT pembetulan")
                                                    .when(Replacing::amends)),
                                    Paying.page(ENDING, "angka 7 a", "SSP/NTPN PPh Pasal 29"),
                                    Paying.review("Lampiran")),
                            Checks1770SS.ALL)
                    .with(
                            Gist.banded(L4, L5, List.of(L1, L2, L3, L4, L5, L6))
                                    .with(Listed.ON_1770SS));
}
