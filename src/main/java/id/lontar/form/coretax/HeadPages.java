package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.given;
import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Taxpayer.EMAIL;
import static id.lontar.rules.Taxpayer.FIRST_MONTH;
import static id.lontar.rules.Taxpayer.LAST_MONTH;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.Taxpayer.PHONE;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Induk.*;
import static id.lontar.rules.coretax.Instalments.MONTHS;
import static id.lontar.rules.op.Personal.PTKP_STATUS;
import static id.lontar.rules.op.Personal.SPOUSAL_STATUS;
import static id.lontar.rules.op.Personal.SPOUSE_NPWP;

import id.lontar.form.Element.Computed;
import id.lontar.form.Later;
import id.lontar.form.Page;
import id.lontar.rules.coretax.Spouses;

import java.util.List;

/// Header and part A of the induk, and the questions of part B that open the income
/// attachments.
final class HeadPages {
    private HeadPages() {}

    static final List<Page> ALL =
            List.of(
                    page(
                            "identity",
                            required(NPWP, "A.1"),
                            required(NAME, "A.2"),
                            required(ID_KIND, "A.3").from("identity-kinds"),
                            required(ID_NUMBER, "A.4"),
                            required(PHONE, "A.5"),
                            required(EMAIL, "A.6"),
                            required(SPOUSAL_STATUS, "A.7").from("spousal-statuses"),
                            required(SPOUSE_NPWP, "A.8").when(Open.on(Spouses.OPEN)),
                            required(PTKP_STATUS, "angka 5")
                                    .from("allowances")
                                    .when(a -> !Open.on(Spouses.OPEN).test(a)),
                            heading("header"),
                            required(METHOD, "Metode pembukuan/pencatatan")
                                    .from("bookkeeping-methods"),
                            optional(FIRST_MONTH, "Periode mulai").from("months"),
                            optional(LAST_MONTH, "Periode akhir").from("months"),
                            new Computed(MONTHS, "Periode"),
                            given(ASK_AMENDED, "Status SPT"),
                            heading("extension"),
                            Later.NOTICE,
                            Later.UNTIL,
                            Later.PROVISIONAL),
                    page(
                            "income",
                            required(ASK_1A, "angka 1.a"),
                            required(ASK_1B1, "angka 1.b.1"),
                            required(ACTIVITY, "Sumber penghasilan")
                                    .from("activities")
                                    .when(Open.on(ASK_1B1)),
                            required(ASK_1B2, "angka 1.b.2")
                                    .from("turnover-regimes")
                                    .when(Open.on(ASK_1B1)),
                            required(ASK_1B3, "angka 1.b.3")
                                    .from("norm-answers")
                                    .when(Open.on(ASK_1B1)),
                            required(ASK_1B4, "angka 1.b.4")
                                    .from("business-sectors")
                                    .when(Open.on(OPEN_BOOKS)),
                            required(ASK_1C, "angka 1.c"),
                            required(ASK_1D, "angka 1.d"),
                            new Computed(SOURCES, "Sumber penghasilan")));
}
