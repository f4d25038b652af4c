package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.op.Personal;
import id.lontar.tax.PtkpStatus;

import java.util.stream.Stream;

/// The row of a wife with one employer, in the return of somebody who claims no spouse.
public final class WifeRow {
    private WifeRow() {}

    /// @param place of the row
    public static Stream<Finding> alone(Assessment a, Place place) {
        return a
                .answers()
                .get(Personal.PTKP_STATUS)
                .flatMap(PtkpStatus::parse)
                .filter(status -> status.family() == PtkpStatus.Family.TK)
                .map(status -> Finding.warning(place, "finding.final.noWife", status))
                .stream();
    }
}
