package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.function.BiFunction;

/// A figure of the law, which has a value for each tax year the law file covers.
public record Parameter<T>(String id, BiFunction<Law, TaxYear, T> reader) implements Source<T> {
    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter<?> p && p.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
