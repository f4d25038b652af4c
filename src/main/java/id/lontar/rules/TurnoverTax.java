package id.lontar.rules;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

/// The final tax on the turnover of a small business.
///
/// @param exempt the part of an individual's turnover of a year that is free of it
/// @param ceiling turnover up to and including it may use the regime
public record TurnoverTax(Rate rate, Rupiah exempt, Rupiah ceiling) {
    public static TurnoverTax in(Law law, TaxYear year) {
        return new TurnoverTax(
                law.rate("umkm-final", "rate", year),
                law.amount("umkm-final", "exempt", year),
                law.amount("umkm-final", "ceiling", year));
    }

    public static String said(Words words, TurnoverTax tax) {
        return tax.exempt().isZero()
                ? words.say("figure.turnover", tax.rate(), tax.ceiling())
                : words.say("figure.turnover.exempt", tax.rate(), tax.ceiling(), tax.exempt());
    }

    /// The exempt part is used up from the first month of the tax year on, by all places of
    /// business together.
    ///
    /// @param soFar turnover from that month to the end of this month
    public Rupiah taxable(Rupiah month, Rupiah soFar) {
        return month.min(soFar.minus(exempt)).orZeroIfNegative();
    }
}
