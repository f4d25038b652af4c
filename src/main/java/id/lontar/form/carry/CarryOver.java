package id.lontar.form.carry;

import id.lontar.form.Form;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import java.util.List;

/// Begins a return from an earlier year's: of the same form, another one, or the next generation.
///
/// Carried: who the taxpayer is, the family, assets and debts at the end of that year (which open
/// this one), losses with something left, how the business is run, and what next year's instalment
/// came to. Not carried: income, credits and payments. Nothing is guessed in silence.
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
        if (!Persons.carries(last.form()) || !Persons.carries(next))
            return no("carry.notThisForm", next.code().code());
        var bag = new Bag(last, next, year, law, known);
        Persons.carry(bag);
        Business.carry(bag);
        Wealth.carry(bag);
        LossesLeft.carry(bag);
        Instalment.carry(bag);
        return new Result.Done(bag.carried());
    }

    private static Result no(String key, Object... arguments) {
        return new Result.Impossible(key, List.of(arguments));
    }
}
