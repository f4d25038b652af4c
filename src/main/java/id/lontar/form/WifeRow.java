package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Table;
import id.lontar.rules.op.Personal;
import id.lontar.tax.PtkpStatus;

import java.util.stream.Stream;

/// The row of a wife with one employer, in the return of somebody who claims no spouse, or of the
/// wife herself (UU PPh Pasal 8 ayat (1)).
public record WifeRow(Table family, Column<String> relation) {
    private static final String HUSBAND = "SUAMI";

    /// @param place of the row
    public Stream<Finding> find(Assessment a, Place place) {
        if (a.answers().rows(family).stream().anyMatch(row -> row.text(relation).equals(HUSBAND)))
            return Stream.of(Finding.warning(place, "finding.final.wifeFiles"));
        return a
                .answers()
                .get(Personal.PTKP_STATUS)
                .flatMap(PtkpStatus::parse)
                .filter(status -> status.family() == PtkpStatus.Family.TK)
                .map(status -> Finding.warning(place, "finding.final.noWife", status))
                .stream();
    }
}
