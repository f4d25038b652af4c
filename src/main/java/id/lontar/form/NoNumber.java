package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.Optional;
import java.util.stream.Stream;

/// A number of somebody else that is left blank. The form asks for it, and not everybody has one:
/// people and firms abroad, embassies, the dead (UU KUP Pasal 2 ayat (1)). So it is asked about.
///
/// @param country of the other, where the list has it: who lives abroad has no number
public record NoNumber(Table table, Column<String> number, Optional<Column<String>> country) {
    private static final String INDONESIA = "ID";

    public NoNumber(Table table, Column<String> number) {
        this(table, number, Optional.empty());
    }

    public Stream<Finding> find(Assessment a) {
        return a.answers().rows(table).stream()
                .filter(row -> row.text(number).isBlank() && !isAbroad(row))
                .map(row -> Finding.warning(at(table, row, number), "finding.number.blank"));
    }

    private boolean isAbroad(Row row) {
        return country.map(row::text)
                .filter(code -> !code.isBlank() && !code.equals(INDONESIA))
                .isPresent();
    }
}
