package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;

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
    /// @param whole the last day of a whole year
    public static Check until(
            Function<Assessment, LocalDate> last, Function<Assessment, LocalDate> whole) {
        return (a, today) ->
                BookYear.isHalfTold(a)
                        ? Stream.empty()
                        : find(last.apply(a), whole.apply(a), today);
    }

    /// Of a form that knows no part of a year.
    public static Check untilItsEnd() {
        return until(a -> a.year().lastDay(), a -> a.year().lastDay());
    }

    /// A part that ended is declared at once only where the duty itself ended (UU PPh Pasal 2A): a
    /// last month typed by mistake would make any running year one.
    private static Stream<Finding> find(LocalDate last, LocalDate whole, LocalDate today) {
        var place = new Place.AtResult();
        if (!today.isAfter(last))
            return Stream.of(Finding.error(place, "finding.year.running", last));
        return last.isBefore(whole) && !today.isAfter(whole)
                ? Stream.of(Finding.warning(place, "finding.year.part", last, whole))
                : Stream.empty();
    }
}
