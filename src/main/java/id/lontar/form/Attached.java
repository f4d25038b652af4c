package id.lontar.form;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;

import id.lontar.rules.Assessment;

import java.util.stream.Stream;

/// Whether a proof of some purpose is joined to the return.
public final class Attached {
    private Attached() {}

    public static Stream<Finding> missing(Assessment a, String purpose, Place place, String key) {
        var there =
                a.answers().rows(FILES).stream()
                        .anyMatch(row -> row.text(FILE_PURPOSE).equals(purpose));
        return there ? Stream.empty() : Stream.of(Finding.warning(place, key));
    }
}
