package id.lontar.form.carry;

import id.lontar.rules.Column;
import id.lontar.rules.Row;

/// A row on its way from one table into another: what is empty stays empty.
///
/// @param row so far, under the key it had
record Moved(Row old, Row row) {
    static Moved of(Row old) {
        return new Moved(old, Row.empty(old.key()));
    }

    <T> Moved cell(Column<T> from, Column<T> to) {
        return old.get(from).map(value -> with(to, value)).orElse(this);
    }

    <T> Moved with(Column<T> to, T value) {
        return new Moved(old, row.with(to, value));
    }
}
