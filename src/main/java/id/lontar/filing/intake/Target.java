package id.lontar.filing.intake;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Element.Grid;
import id.lontar.form.Element.GridColumn;
import id.lontar.form.Form;
import id.lontar.form.Need;
import id.lontar.form.RowKeys;
import id.lontar.form.Slips;
import id.lontar.rules.BookYear;
import id.lontar.rules.Code;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of slips of one return, into which a file is to go.
///
/// @param columns those the form has, by what they hold
/// @param today for slips of days that have not come
public record Target(
        TaxReturn taxReturn,
        BookYear year,
        Grid grid,
        Map<Field, GridColumn> columns,
        List<Code> types,
        LocalDate today) {
    private static final String CREDITS = "credits";

    /// What the forms call their columns.
    private static final Map<String, Field> NAMES =
            Map.of(
                    "name", Field.NAME,
                    "npwp", Field.NPWP,
                    "number", Field.NUMBER,
                    "date", Field.DATE,
                    "type", Field.TYPE,
                    "gross", Field.GROSS,
                    "base", Field.GROSS,
                    "tax", Field.TAX,
                    "amount", Field.TAX);

    public Target {
        columns = Map.copyOf(columns);
        types = List.copyOf(types);
    }

    /// Empty when the form has no list of slips, as 1770SS.
    public static Optional<Target> of(Form form, TaxReturn taxReturn, Law law, LocalDate today) {
        var year = BookYear.of(form.assess(law, taxReturn.year(), taxReturn.answers()));
        return form.tables()
                .filter(each -> each.id().equals(CREDITS))
                .findFirst()
                .flatMap(form::gridOf)
                .map(grid -> of(grid, taxReturn, year, law, today));
    }

    private static Target of(
            Grid grid, TaxReturn taxReturn, BookYear year, Law law, LocalDate today) {
        var columns = new EnumMap<Field, GridColumn>(Field.class);
        for (var each : grid.columns())
            Optional.ofNullable(NAMES.get(each.column().id()))
                    .ifPresent(field -> columns.put(field, each));
        var types =
                Optional.ofNullable(columns.get(Field.TYPE))
                        .flatMap(GridColumn::codes)
                        .map(list -> law.codes(list, taxReturn.year()))
                        .orElse(List.of());
        return new Target(taxReturn, year, grid, columns, types, today);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    boolean requires(Field field) {
        var column = columns.get(field);
        return column != null && column.need() == Need.REQUIRED;
    }

    /// A list of slips has a column for whoever withheld, though one abroad may have no number.
    boolean wantsColumn(Field field) {
        return requires(field) || (field == Field.NPWP && has(field));
    }

    boolean isUsual(LocalDate day) {
        return Slips.isUsual(day, year);
    }

    /// Of whoever files the return, 16 digits; empty while it is not answered.
    String npwp() {
        return taxReturn.answers().get(Taxpayer.NPWP).map(Numbers::digits).orElse("");
    }

    /// The slips the return holds already, by withholder and number.
    List<String> held() {
        var held = new ArrayList<String>();
        for (var row : taxReturn.answers().rows(grid.table()))
            held.add(Slips.identity(text(row, Field.NPWP), text(row, Field.NUMBER)));
        return held;
    }

    private String text(Row row, Field field) {
        var column = columns.get(field);
        return column == null ? "" : row.get(column.column()).map(Object::toString).orElse("");
    }

    /// The return with these slips at the end of its list.
    public TaxReturn with(List<Slip> slips) {
        var rows = new ArrayList<>(taxReturn.answers().rows(grid.table()));
        var key = RowKeys.highest(rows);
        for (var slip : slips) rows.add(row(Long.toString(++key), slip));
        return taxReturn.with(taxReturn.answers().withRows(grid.table(), rows));
    }

    private Row row(String key, Slip slip) {
        var row = Row.empty(key);
        for (var each : columns.entrySet())
            if (slip.values().containsKey(each.getKey()))
                row = with(row, each.getValue().column(), slip.values().get(each.getKey()));
        return row;
    }

    private static <T> Row with(Row row, Column<T> column, Object value) {
        return row.with(column, column.kind().cast(value));
    }
}
