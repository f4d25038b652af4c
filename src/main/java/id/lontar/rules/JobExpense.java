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

    public Rupiah of(Rupiah gross, int months) {
        return gross.times(rate).min(Rupiah.of(perMonth.amount() * months)).min(perYear);
    }
}
