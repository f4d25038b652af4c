package id.lontar.rules;

import id.lontar.money.Rupiah;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

/// The personal allowance (penghasilan tidak kena pajak), in whole rupiah a year.
///
/// @param wifeIncome for a wife whose income is taxed together with the husband's
/// @param dependant for each of at most three
public record Ptkp(Rupiah self, Rupiah married, Rupiah wifeIncome, Rupiah dependant) {
    public static Ptkp in(Law law, TaxYear year) {
        return law.figure(
                "ptkp",
                year,
                entry ->
                        new Ptkp(
                                entry.amount("self"),
                                entry.amount("married"),
                                entry.amount("wifeIncome"),
                                entry.amount("dependant")));
    }

    public static String said(Words words, Ptkp ptkp) {
        return words.say("figure.ptkp", ptkp.self(), ptkp.married(), ptkp.dependant());
    }

    public Rupiah of(PtkpStatus status) {
        var total = self;
        if (status.family() != PtkpStatus.Family.TK) total = total.plus(married);
        if (status.family() == PtkpStatus.Family.K_I) total = total.plus(wifeIncome);
        for (var i = 0; i < status.dependants(); i++) total = total.plus(dependant);
        return total;
    }
}
