package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.GridColumn.optional;
import static id.lontar.form.Element.GridColumn.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Lists.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Page;

import java.util.List;
import java.util.Optional;

/// L-3C and L-3D, which prove the expenses of a business.
final class ListPages {
    private ListPages() {}

    static final Page PAGE =
            page(
                            "lists",
                            heading("depreciation").when(Open.on(OPEN_BOOKS)),
                            required(ASK_14E, "angka 14.e").when(Open.on(OPEN_BOOKS)),
                            new Grid(
                                            DEPRECIATION,
                                            "L-3C",
                                            List.of(
                                                    required(PART).from("depreciated-kinds"),
                                                    required(GROUP).from("depreciation-groups"),
                                                    required(ACQUIRED),
                                                    required(COST),
                                                    required(BOOK_VALUE),
                                                    required(COMMERCIAL_METHOD),
                                                    required(FISCAL_METHOD).from("fiscal-methods"),
                                                    required(COMMERCIAL_THIS_YEAR),
                                                    required(FISCAL_THIS_YEAR),
                                                    optional(NOTE)),
                                            Optional.of(FISCAL))
                                    .when(Open.on(OPEN_DEPRECIATION)),
                            new Computed(COMMERCIAL, "L-3C").when(Open.on(OPEN_DEPRECIATION)),
                            new Computed(DIFFERENCE, "L-3C").when(Open.on(OPEN_DEPRECIATION)),
                            heading("nominative"),
                            required(ASK_14F, "angka 14.f"),
                            new Grid(
                                            ENTERTAINMENT,
                                            "L-3D A",
                                            List.of(
                                                    required(DATE),
                                                    required(PLACE),
                                                    required(ADDRESS),
                                                    required(KIND),
                                                    required(AMOUNT),
                                                    required(NAME),
                                                    required(POSITION),
                                                    required(COMPANY),
                                                    required(BUSINESS),
                                                    required(NOTE)),
                                            Optional.of(ENTERTAINED))
                                    .when(Open.on(OPEN_LISTS)),
                            new Grid(
                                            PROMOTION,
                                            "L-3D B",
                                            List.of(
                                                    required(PARTY_ID),
                                                    required(NAME),
                                                    required(ADDRESS),
                                                    required(DATE),
                                                    required(KIND).from("promotion-costs"),
                                                    required(AMOUNT),
                                                    required(NOTE),
                                                    required(WITHHELD),
                                                    required(SLIP)),
                                            Optional.of(PROMOTED))
                                    .when(Open.on(OPEN_LISTS)),
                            new Grid(
                                            BAD_DEBTS,
                                            "L-3D C",
                                            List.of(
                                                    required(PARTY_ID),
                                                    required(NAME),
                                                    required(ADDRESS),
                                                    required(CREDIT_LIMIT),
                                                    required(AMOUNT),
                                                    required(METHOD).from("bad-debt-methods"),
                                                    required(PROOF).from("bad-debt-proofs")),
                                            Optional.of(UNCOLLECTED))
                                    .when(Open.on(OPEN_LISTS)))
                    .when(Open.on(ASK_1B1));
}
