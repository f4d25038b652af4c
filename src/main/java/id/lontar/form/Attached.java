package id.lontar.form;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;

import id.lontar.rules.Assessment;
import id.lontar.rules.Row;

import java.util.stream.Stream;

/// Whether a proof of some purpose is joined to the return.
public final class Attached {
    private Attached() {}

    public static Stream<Finding> missing(Assessment a, String purpose, Place place, String key) {
        var there =
                a.answers().rows(FILES).stream()
                        .anyMatch(row -> row.text(FILE_PURPOSE).equals(purpose));
        // a file nobody named yet may be the one
        var unnamed = !Row.allSay(a.answers().rows(FILES), FILE_PURPOSE);
        return there || unnamed ? Stream.empty() : Stream.of(Finding.warning(place, key));
    }
}
