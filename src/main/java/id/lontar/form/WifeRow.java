package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.op.Personal;
import id.lontar.tax.PtkpStatus;

import java.util.stream.Stream;

/// The row of a wife with one employer, in the return of somebody who claims no spouse, or of the
/// wife herself (UU PPh Pasal 8 ayat (1)).
public record WifeRow(Relatives family) {
    /// @param place of the row
    public Stream<Finding> find(Assessment a, Place place) {
        if (family.hasHusband(a))
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
