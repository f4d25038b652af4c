package id.lontar.rules.badan;

import static id.lontar.rules.Rule.line;
import static id.lontar.rules.badan.Typed.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.Rule;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.List;

/// Depreciation and amortisation, asset by asset (special attachment 1A, Coretax L-9).
///
/// Source: UU PPh Pasal 11, 11A; PMK 72/2023.
public final class Depreciation {
    private Depreciation() {}

    /// A code of `depreciation-groups-badan`.
    public static final Column<String> GROUP = words("group");

    public static final Column<String> NAME = words("name");
    public static final Column<Integer> YEAR = number("year");
    public static final Column<Rupiah> COST = amount("cost");

    /// Fiscal book value at the start of the year.
    public static final Column<Rupiah> OPENING = amount("opening");

    public static final Column<String> METHOD = words("method");
    public static final Column<Rupiah> COMMERCIAL = amount("commercial");
    public static final Column<Rupiah> FISCAL = amount("fiscal");
    public static final Table ASSETS =
            table("depreciation", GROUP, NAME, YEAR, COST, OPENING, METHOD, COMMERCIAL, FISCAL);

    public static final Line<Rupiah> COMMERCIAL_SUM = new Line<>("depreciation.commercial");
    public static final Line<Rupiah> FISCAL_SUM = new Line<>("depreciation.fiscal");

    /// Above zero is a positive adjustment, below zero a negative one.
    public static final Line<Rupiah> DIFFERENCE = new Line<>("depreciation.difference");

    static List<Rule<?>> rules(Source<List<Row>> assets, String paper) {
        return List.of(
                line(COMMERCIAL_SUM)
                        .reads(assets)
                        .is(rows -> Row.total(rows, COMMERCIAL))
                        .by(paper),
                line(FISCAL_SUM)
                        .reads(assets)
                        .is(rows -> Row.total(rows, FISCAL))
                        .by(paper + "; UU PPh Pasal 11, 11A"),
                line(DIFFERENCE)
                        .reads(COMMERCIAL_SUM, FISCAL_SUM)
                        .is(Rupiah::minus)
                        .by(paper + "; UU PPh Pasal 9 ayat (2), 11, 11A"));
    }
}
