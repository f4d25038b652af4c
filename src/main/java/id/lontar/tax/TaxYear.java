package id.lontar.tax;

import java.time.LocalDate;

/// A tax year that equals a calendar year.
public record TaxYear(int year) implements Comparable<TaxYear> {
    public TaxYear {
        if (year < 1984 || year > 9999) throw new IllegalArgumentException("tax year " + year);
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
