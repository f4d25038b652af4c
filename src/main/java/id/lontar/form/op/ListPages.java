package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Page.page;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Page;

import java.util.List;
import java.util.Optional;

/// 1770-II, III and IV: credits, income taxed finally or not at all, assets, debts and family.
final class ListPages {
    private ListPages() {}

    static final List<Page> ALL = List.of(credits(), fin(), assets(), debts(), family());

    private static Page credits() {
        return page(
                "credits",
                optional(NO_CREDITS, "1770-II bagian A"),
                new Grid(
                        CREDITS,
                        "1770-II bagian A",
                        List.of(
                                GridColumn.required(CREDIT_NAME),
                                GridColumn.optional(CREDIT_NPWP),
                                GridColumn.required(CREDIT_NUMBER),
                                GridColumn.required(CREDIT_DATE),
                                GridColumn.required(CREDIT_TYPE).from("withholding-types"),
                                GridColumn.required(CREDIT_AMOUNT)),
                        Optional.of(L15)),
                optional(PPH25, "angka 17 a"),
                optional(STP25, "angka 17 b"),
                optional(REFUNDED_24, "angka 13"),
                new Computed(L18, "angka 18"));
    }

    private static Page fin() {
        return page(
                "final",
                new Grid(
                        FINAL_INCOME,
                        "1770-III bagian A",
                        List.of(
                                GridColumn.required(FINAL_TYPE).from("final-income-types-1770"),
                                GridColumn.required(FINAL_BASE),
                                GridColumn.required(FINAL_TAX)),
                        Optional.of(JB_IIIA_TAX)),
                new Computed(JB_IIIA_BASE, "1770-III bagian A"),
                new Grid(
                        EXEMPT_INCOME,
                        "1770-III bagian B",
                        List.of(
                                GridColumn.required(EXEMPT_SOURCE).from("exempt-income-types"),
                                GridColumn.required(EXEMPT_GROSS)),
                        Optional.of(JB_IIIB)));
    }

    private static Page assets() {
        return page(
                "assets",
                optional(NO_ASSETS, "1770-IV bagian A"),
                new Grid(
                        ASSETS,
                        "1770-IV bagian A",
                        List.of(
                                GridColumn.required(ASSET_CODE).from("asset-codes"),
                                GridColumn.required(ASSET_NAME),
                                GridColumn.required(ASSET_YEAR),
                                GridColumn.required(ASSET_COST),
                                GridColumn.optional(ASSET_NOTE)),
                        Optional.of(JB_IVA)));
    }

    private static Page debts() {
        return page(
                "debts",
                optional(NO_DEBTS, "1770-IV bagian B"),
                new Grid(
                        DEBTS,
                        "1770-IV bagian B",
                        List.of(
                                GridColumn.required(DEBT_CODE).from("debt-codes"),
                                GridColumn.required(DEBT_LENDER),
                                GridColumn.optional(DEBT_ADDRESS),
                                GridColumn.required(DEBT_YEAR),
                                GridColumn.required(DEBT_AMOUNT)),
                        Optional.of(JB_IVB)));
    }

    private static Page family() {
        return page(
                "family",
                new Grid(
                        FAMILY,
                        "1770-IV bagian C",
                        List.of(
                                GridColumn.required(MEMBER_NAME),
                                GridColumn.required(MEMBER_NIK),
                                GridColumn.required(MEMBER_RELATION).from("family-relations"),
                                GridColumn.optional(MEMBER_OCCUPATION)),
                        Optional.empty()));
    }
}
