package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where the law says what a formula does. A formula can stay while the regulation under it is
/// replaced, so each wording has the first tax year it is to be cited for.
///
/// @param byFirstYear never empty
public record Citation(NavigableMap<Integer, String> byFirstYear) {
    public Citation {
        byFirstYear = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstYear));
    }

    /// The same in every year.
    public static Citation of(String article) {
        return new Citation(new TreeMap<>()).since(0, article);
    }

    public Citation since(int year, String article) {
        var more = new TreeMap<>(byFirstYear);
        more.put(year, article);
        return new Citation(more);
    }

    public String in(TaxYear year) {
        return byFirstYear.floorEntry(year.year()).getValue();
    }
}
