package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the summary of a company tells beside its profit: the tax by parts of its tariff, what of
/// it is paid already, and the balance sheet.
///
/// @param paid withheld by others or paid in advance, in the order of the form
public record CompanyGist(
        List<Part> parts,
        List<Line<Rupiah>> paid,
        Function<Assessment, Optional<Balance>> balance) {
    public CompanyGist {
        parts = List.copyOf(parts);
        paid = List.copyOf(paid);
    }

    /// A part of taxable income with a rate of its own.
    public record Part(Line<Rupiah> income, Line<Rupiah> tax) {}

    /// @param liabilities empty when the form does not tell them from equity
    /// @param funding liabilities and equity together
    public record Balance(Rupiah assets, Optional<Rupiah> liabilities, Rupiah funding) {
        public Optional<Rupiah> equity() {
            return liabilities.map(funding::minus);
        }

        public boolean isEmpty() {
            return assets.isZero() && funding.isZero();
        }
    }
}
