package id.lontar.form.op;

import static id.lontar.rules.op.Personal1770S.*;

import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.rules.Assessment;

import java.util.stream.Stream;

/// Whether a proof of some purpose is joined to the return.
final class Attached {
    private Attached() {}

    static Stream<Finding> missing(Assessment a, String purpose, Place place, String key) {
        var there =
                a.answers().rows(FILES).stream()
                        .anyMatch(row -> row.text(FILE_PURPOSE).equals(purpose));
        return there ? Stream.empty() : Stream.of(Finding.warning(place, key));
    }
}
