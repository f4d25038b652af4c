package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.Reconciliation1771;
import id.lontar.rules.badan.SmallTurnover;
import id.lontar.rules.badan.Withheld;

import java.util.List;
import java.util.stream.Stream;

/// A column whose cells come from a code list; a file or a paste can hold any text.
record Coded(Table table, Column<String> column, String codes) {
    private static final Coded CREDITS =
            new Coded(Withheld.CREDITS, Withheld.TYPE, "withholding-types-badan");
    private static final Coded GROUPS =
            new Coded(Depreciation.ASSETS, Depreciation.GROUP, "depreciation-groups-badan");
    private static final Coded METHODS =
            new Coded(Depreciation.ASSETS, Depreciation.METHOD, "depreciation-methods-badan");

    static final List<Check> OF_1771 =
            checks(
                    CREDITS,
                    GROUPS,
                    METHODS,
                    new Coded(Reconciliation1771.COSTS, Reconciliation1771.COST_KIND, "cost-kinds"),
                    finalIncome("final-income-types-badan"),
                    exempt("exempt-income-types-badan"));

    static final List<Check> OF_CORETAX =
            checks(
                    CREDITS,
                    GROUPS,
                    METHODS,
                    finalIncome("final-income-types"),
                    exempt("exempt-income-types"),
                    new Coded(SmallTurnover.MONTHS, SmallTurnover.MONTH, "months-badan"),
                    new Coded(Facilities.REDUCTIONS, Facilities.KIND, "tax-reductions-badan"));

    private static Coded finalIncome(String codes) {
        return new Coded(ApartIncome.FINAL_INCOME, ApartIncome.FINAL_TYPE, codes);
    }

    private static Coded exempt(String codes) {
        return new Coded(ApartIncome.EXEMPT_INCOME, ApartIncome.EXEMPT_TYPE, codes);
    }

    private static List<Check> checks(Coded... columns) {
        return Stream.of(columns).<Check>map(each -> (a, today) -> each.unknown(a)).toList();
    }

    private Stream<Finding> unknown(Assessment a) {
        return a.answers().rows(table).stream()
                .filter(row -> !known(a, row.text(column)))
                .map(this::finding);
    }

    private boolean known(Assessment a, String typed) {
        return typed.isBlank() || Places.listed(a, codes, typed);
    }

    private Finding finding(Row row) {
        return Finding.error(at(table, row, column), "finding.status.unknown");
    }
}
