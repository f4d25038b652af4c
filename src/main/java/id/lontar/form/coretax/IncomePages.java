package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.GridColumn.optional;
import static id.lontar.form.Element.GridColumn.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Income.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Page;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.coretax.Losses;

import java.util.List;
import java.util.Optional;

/// L-1 part D, L-2, L-3A-4 part B and L-5.
final class IncomePages {
    private IncomePages() {}

    static final Page EMPLOYMENT =
            page(
                            "employment",
                            new Grid(
                                            EMPLOYERS,
                                            "L-1 D",
                                            List.of(
                                                    required(NAME),
                                                    optional(NPWP),
                                                    required(GROSS),
                                                    required(DEDUCTIONS)),
                                            Optional.of(D_GROSS))
                                    .deriving(
                                            "net",
                                            row -> row.amount(GROSS).minus(row.amount(DEDUCTIONS))),
                            new Computed(D_DEDUCTIONS, "L-1 D"),
                            new Computed(Induk.L1A, "angka 1.a"))
                    .when(Open.on(ASK_1A));

    static final Page OTHER_DOMESTIC =
            page(
                            "other",
                            new Grid(
                                    OTHER_INCOME,
                                    "L-3A-4 B",
                                    List.of(
                                            required(CODE).from("other-income-types"),
                                            required(NET)),
                                    Optional.of(Induk.L1C)))
                    .when(Open.on(ASK_1C));

    static final Page FOREIGN =
            page(
                            "foreign",
                            new Grid(
                                    FOREIGN_INCOME,
                                    "L-2 C",
                                    List.of(
                                            required(NAME),
                                            required(COUNTRY),
                                            required(DATE),
                                            required(KIND),
                                            optional(CODE),
                                            required(NET),
                                            optional(TAX_ABROAD),
                                            optional(CURRENCY),
                                            required(TAX),
                                            required(CREDIT)),
                                    Optional.of(Induk.L1D)),
                            new Computed(FOREIGN_TAX, "L-2 C"),
                            new Computed(FOREIGN_CREDIT, "L-2 C"))
                    .when(Open.on(ASK_1D));

    static final Page REDUCTIONS =
            page(
                    "reductions",
                    required(ASK_3, "angka 3"),
                    heading("losses").when(Open.on(ASK_3)),
                    new Grid(
                                    Losses.LOSSES,
                                    "L-5 A",
                                    List.of(
                                            required(Losses.LOSS_YEAR),
                                            required(Losses.RESULT),
                                            optional(Losses.USED_4),
                                            optional(Losses.USED_3),
                                            optional(Losses.USED_2),
                                            optional(Losses.USED_1),
                                            optional(Losses.USED_NOW),
                                            optional(Losses.USED_NEXT)),
                                    Optional.of(Losses.A_NOW))
                            .when(Open.on(ASK_3)),
                    optional(Losses.TEN_YEARS, "L-5 A").when(Open.on(Losses.OPEN_TEN_YEARS)),
                    heading("reductions").when(Open.on(ASK_3)),
                    new Grid(
                                    Losses.NET_REDUCTIONS,
                                    "L-5 B",
                                    List.of(
                                            required(Losses.CODE).from("net-reductions"),
                                            required(Losses.AMOUNT)),
                                    Optional.of(Losses.B))
                            .when(Open.on(ASK_3)),
                    new Computed(Induk.L3, "angka 3"),
                    heading("taxReductions"),
                    required(ASK_8, "angka 8"),
                    new Grid(
                                    Losses.TAX_REDUCTIONS,
                                    "L-5 C",
                                    List.of(
                                            required(Losses.CODE).from("tax-reductions"),
                                            required(Losses.AMOUNT)),
                                    Optional.of(Induk.L8))
                            .when(Open.on(ASK_8)));

    static final Page FINAL =
            page(
                    "final",
                    heading("final"),
                    required(ASK_14C, "angka 14.c"),
                    new Grid(
                                    FINAL_INCOME,
                                    "L-2 A",
                                    List.of(
                                            optional(NPWP),
                                            required(NAME),
                                            required(CODE).from("final-income-types"),
                                            required(BASE),
                                            required(TAX)),
                                    Optional.of(FINAL_TAX))
                            .when(Open.on(ASK_14C)),
                    new Computed(Induk.L14C, "angka 14.c"),
                    heading("exempt"),
                    required(ASK_14D, "angka 14.d"),
                    new Grid(
                                    EXEMPT_INCOME,
                                    "L-2 B",
                                    List.of(
                                            required(CODE).from("exempt-income-types"),
                                            optional(NPWP),
                                            required(NAME),
                                            required(GROSS)),
                                    Optional.of(Induk.L14D))
                            .when(Open.on(ASK_14D)),
                    required(ASK_14G, "angka 14.g"),
                    optional(Induk.REFUNDABLE_TURNOVER_TAX, "angka 14.h")
                            .when(Open.on(OPEN_TURNOVER_FINAL)));
}
