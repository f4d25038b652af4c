package id.lontar.rules.badan;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Law;
import id.lontar.rules.Parameter;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

/// The rates of one tax year, and the facility for companies with a turnover up to 50 billion.
///
/// Source: UU PPh Pasal 17 ayat (1) huruf b, ayat (2b), Pasal 31E.
///
/// @param reduced the part of the rate that the facility leaves, such as 50 %
/// @param small up to this turnover the facility covers the whole taxable income
/// @param ceiling above this turnover there is no facility
public record CorporateRates(
        Rate general, Rate listed, Rate reduced, Rupiah small, Rupiah ceiling) {
    public static final Parameter<CorporateRates> RATES =
            new Parameter<>("corporate-rate", CorporateRates::in, CorporateRates::said);

    private static String said(Words words, CorporateRates rates) {
        return words.say(
                "figure.corporate-rate",
                rates.general(),
                rates.listed(),
                rates.reduced(),
                rates.small(),
                rates.ceiling());
    }

    private static CorporateRates in(Law law, TaxYear year) {
        var rates = law.entry("corporate-rate", year).value();
        var facility = law.entry("corporate-facility", year).value();
        return new CorporateRates(
                rate(rates, "general"),
                rate(rates, "listed"),
                rate(facility, "rate"),
                Rupiah.of(facility.path("small").asLong()),
                Rupiah.of(facility.path("ceiling").asLong()));
    }

    private static Rate rate(JsonNode value, String name) {
        return Rate.parse(value.path(name).asText());
    }

    /// The part of the taxable income that the facility covers, half a rupiah rounded up.
    public Rupiah covered(Rupiah taxable, Rupiah turnover) {
        if (turnover.compareTo(ceiling) > 0) return Rupiah.ZERO;
        return turnover.compareTo(small) <= 0
                ? taxable
                : taxable.shareHalfUp(small.amount(), turnover.amount());
    }

    Rupiah reducedTax(Rupiah covered) {
        return covered.shareHalfUp(
                Math.multiplyExact(general.numerator(), reduced.numerator()),
                Math.multiplyExact(general.denominator(), reduced.denominator()));
    }
}
