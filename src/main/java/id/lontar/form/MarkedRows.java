package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.Map;
import java.util.stream.Stream;

/// Rows of a table that a mark on the list of their codes picks out.
///
/// @param code where a row says its code
/// @param list the codes, some of them marked
public record MarkedRows(Table table, Column<String> code, String list) {
    public Stream<Row> of(Assessment a, String mark, String value) {
        var codes = Places.marked(a, list, mark, value);
        return a.answers().rows(table).stream().filter(row -> codes.contains(row.text(code)));
    }

    /// Whether one row has such a code.
    public boolean has(Assessment a, Row row, String mark, String value) {
        return Places.marked(a, list, mark, value).contains(row.text(code));
    }

    /// What each code of the list says under a mark.
    public Map<String, String> marks(Assessment a, String mark) {
        return a.law().marks(list, mark, a.year());
    }

    /// What they come to.
    public Rupiah sum(Assessment a, String mark, String value, Column<Rupiah> amount) {
        return Row.typed(of(a, mark, value).toList(), amount);
    }
}
