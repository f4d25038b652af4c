package id.lontar.form.coretax;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.GridColumn.optional;
import static id.lontar.form.Element.GridColumn.required;
import static id.lontar.form.Page.page;
import static id.lontar.rules.coretax.Assets.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Page;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;

import java.util.List;
import java.util.Optional;

/// L-1 parts A to C: assets, debts, family.
final class WealthPages {
    private WealthPages() {}

    static final List<Page> ALL =
            List.of(
                    page(
                            "assets",
                            optional(NO_ASSETS, "angka 14.a"),
                            table(
                                    CASH,
                                    required(CODE).from("asset-codes-cash"),
                                    required(ACCOUNT),
                                    required(HOLDER),
                                    required(BANK),
                                    required(COUNTRY),
                                    required(YEAR),
                                    required(BALANCE),
                                    remark()),
                            table(
                                    RECEIVABLES,
                                    required(CODE).from("asset-codes-receivable"),
                                    required(COUNTRY),
                                    optional(PARTY_ID),
                                    required(PARTY_NAME),
                                    required(LENT),
                                    required(YEAR),
                                    required(BALANCE),
                                    remark()),
                            table(
                                    INVESTMENTS,
                                    required(CODE).from("asset-codes-investment"),
                                    required(COUNTRY),
                                    optional(PARTY_ID),
                                    required(PARTY_NAME),
                                    required(ACCOUNT),
                                    required(COST),
                                    required(YEAR),
                                    required(VALUE),
                                    remark()),
                            table(
                                    MOVABLES,
                                    required(CODE).from("asset-codes-movable"),
                                    required(MODEL),
                                    required(PLATE),
                                    required(OWNERSHIP).from("asset-ownership"),
                                    optional(PARTY_ID),
                                    optional(PARTY_NAME),
                                    required(YEAR),
                                    required(COST),
                                    required(VALUE),
                                    remark()),
                            table(
                                    IMMOVABLES,
                                    required(CODE).from("asset-codes-immovable"),
                                    required(LOCATION),
                                    required(LAND_AREA),
                                    required(BUILDING_AREA),
                                    required(ORIGIN).from("asset-origins"),
                                    required(CERTIFICATE),
                                    required(YEAR),
                                    required(COST),
                                    required(VALUE),
                                    remark()),
                            table(
                                    OTHER_ASSETS,
                                    required(CODE).from("asset-codes-other"),
                                    required(YEAR),
                                    optional(ACCOUNT),
                                    optional(INFORMATION),
                                    required(COST),
                                    required(VALUE),
                                    remark()),
                            new Computed(Induk.L14A, "angka 14.a"),
                            new Computed(TOTAL_VALUE, "L-1 A tabel 7")),
                    page(
                            "debts",
                            required(Gates.ASK_14B, "angka 14.b"),
                            new Grid(
                                            DEBTS,
                                            "L-1 B",
                                            List.of(
                                                    required(CODE).from("debt-codes"),
                                                    optional(PARTY_ID),
                                                    required(PARTY_NAME),
                                                    required(COUNTRY),
                                                    required(YEAR),
                                                    required(BALANCE),
                                                    optional(NOTE).from("debt-remarks")),
                                            Optional.of(Induk.L14B))
                                    .when(Open.on(Gates.ASK_14B))),
                    page(
                            "family",
                            new Grid(
                                    FAMILY,
                                    "L-1 C",
                                    List.of(
                                            required(MEMBER_NAME),
                                            required(MEMBER_NIK),
                                            required(MEMBER_BORN),
                                            required(MEMBER_RELATION).from("family-relations"),
                                            required(MEMBER_OCCUPATION)),
                                    Optional.empty())));

    private static Grid table(Table table, GridColumn... columns) {
        var at = TABLES.indexOf(table);
        return new Grid(
                table, "L-1 A tabel " + (at + 1), List.of(columns), Optional.of(COSTS.get(at)));
    }

    private static GridColumn remark() {
        return optional(NOTE).from("asset-remarks");
    }
}
