package id.lontar.tax;

import java.time.LocalDate;
import java.util.Optional;

/// A tax year that equals a calendar year.
public record TaxYear(int year) implements Comparable<TaxYear> {
    public TaxYear {
        if (!isOne(year)) throw new IllegalArgumentException("tax year " + year);
    }

    /// The year a day lies in; empty of a day so far off that no tax year is meant.
    public static Optional<TaxYear> of(LocalDate day) {
        return Optional.of(day.getYear()).filter(TaxYear::isOne).map(TaxYear::new);
    }

    private static boolean isOne(int year) {
        return year >= 1984 && year <= 9999;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    @Override
    public int compareTo(TaxYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
