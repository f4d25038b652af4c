package id.lontar.form;

import id.lontar.rules.Assessment;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

/// A year that still runs has no annual return yet: income and payments of its last months are not
/// known. It can be prepared, and is not finished before its last day is over.
///
/// Source: UU KUP Pasal 3 ayat (3): the time to file begins with the end of the tax year.
public final class RunningYear {
    private RunningYear() {}

    /// @param last the last day of the year, or of the part of it that is declared
    public static Check until(Function<Assessment, LocalDate> last) {
        return (a, today) -> find(last.apply(a), today);
    }

    private static Stream<Finding> find(LocalDate last, LocalDate today) {
        return today.isAfter(last)
                ? Stream.empty()
                : Stream.of(Finding.error(new Place.AtResult(), "finding.year.running", last));
    }
}
