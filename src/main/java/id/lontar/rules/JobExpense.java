package id.lontar.rules;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

/// Biaya jabatan of one employer: a rate of the gross, at most so much a month and a year.
public record JobExpense(Rate rate, Rupiah perMonth, Rupiah perYear) {
    public static JobExpense in(Law law, TaxYear year) {
        return law.figure(
                "job-expense",
                year,
                entry ->
                        new JobExpense(
                                entry.rate("rate"),
                                entry.amount("perMonth"),
                                entry.amount("perYear")));
    }

    /// What biaya jabatan and ordinary contributions of a year seldom pass: three twentieths of the
    /// gross above biaya jabatan.
    public Rupiah withContributions(Rupiah gross) {
        return of(gross, 12).plus(gross.share(15, 100));
    }

    public Rupiah of(Rupiah gross, int months) {
        return gross.times(rate).min(Rupiah.of(perMonth.amount() * months)).min(perYear);
    }
}
