package id.lontar.form.carry;

import id.lontar.form.Form;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import java.util.List;

/// Begins a return from an earlier year's: of the same form, another one, or the next generation.
///
/// Carried: who the taxpayer is, a person's family or a company's owners and officers, assets and
/// debts at the end of that year (which open this one), losses with something left, how the
/// business is run and what accounts it keeps, and what next year's instalment came to. Not
/// carried: income, credits and payments, nor a rate that each year has to earn anew. Nothing is
/// guessed in silence. What a return comes to is taken from a finished one alone.
///
/// Each part takes along what both forms ask, so one order serves persons and companies.
public record CarryOver(Law law) {
    public sealed interface Result {
        record Done(Carried carried) implements Result {}

        /// @param key message key
        record Impossible(String key, List<Object> arguments) implements Result {
            public Impossible {
                arguments = List.copyOf(arguments);
            }
        }
    }

    public Result carry(LastReturn last, Form next, TaxYear year, Known known) {
        if (last.form().kind() != next.kind())
            return no("carry.otherTaxpayer", last.form().code().code(), next.code().code());
        if (last.year().compareTo(year) >= 0) return no("carry.notLater", last.year(), year);
        var bag = new Bag(last, next, year, law, known);
        Unfinished.tell(bag);
        Identity.carry(bag);
        Persons.carry(bag);
        Business.carry(bag);
        Wealth.carry(bag);
        CompanyBooks.carry(bag);
        CompanyTax.carry(bag);
        CompanyPeople.carry(bag);
        if (last.finished()) {
            LossesLeft.carry(bag);
            Instalment.carry(bag);
        }
        bag.tellOpened();
        return new Result.Done(bag.carried());
    }

    private static Result no(String key, Object... arguments) {
        return new Result.Impossible(key, List.of(arguments));
    }
}
