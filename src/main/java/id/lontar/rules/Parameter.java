package id.lontar.rules;

import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.util.function.BiFunction;

/// A figure of the law, which has a value for each tax year the law file covers.
///
/// @param wording how the figure is said to people: whoever reads a new figure also words it
public record Parameter<T>(
        String id, BiFunction<Law, TaxYear, T> reader, BiFunction<Words, T, String> wording)
        implements Source<T> {
    /// The value it has in a year, in words.
    public String said(Words words, Law law, TaxYear year) {
        return wording.apply(words, law.value(this, year));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter<?> p && p.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
