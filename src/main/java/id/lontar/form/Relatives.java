package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The family list of a personal return, and what is asked of it (V07).
public record Relatives(Table table, Column<String> relation, Column<String> nik) {
    private static final Set<String> SPOUSES = Set.of("SUAMI", "ISTRI");
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");

    /// How many of them may be dependants.
    public long dependants(Assessment a) {
        return a.answers().rows(table).stream().filter(row -> mayDepend(a, row)).count();
    }

    private boolean mayDepend(Assessment a, Row row) {
        return Places.codes(a, "family-relations").stream()
                .anyMatch(each -> each.dependant() && each.code().equals(row.text(relation)));
    }

    public boolean hasSpouse(Assessment a) {
        return a.answers().rows(table).stream()
                .anyMatch(row -> SPOUSES.contains(row.text(relation)));
    }

    /// @param seen the numbers of the rows before, of which this becomes one
    public Stream<Finding> nik(Row row, Set<String> seen) {
        var typed = row.text(nik).replaceAll("[\\s.]", "");
        if (typed.isEmpty()) return Stream.empty();
        var place = at(table, row, nik);
        if (!NIK.matcher(typed).matches())
            return Stream.of(Finding.error(place, "finding.nik.digits"));
        return seen.add(typed)
                ? Stream.empty()
                : Stream.of(Finding.error(place, "finding.nik.twice"));
    }
}
