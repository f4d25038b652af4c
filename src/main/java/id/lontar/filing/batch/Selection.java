package id.lontar.filing.batch;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which returns of the store a batch is about. What is left empty leaves nothing out.
///
/// @param named NPWP (16 digits) of their owners, or ids of returns or their beginnings
public record Selection(
        Optional<TaxYear> year,
        Optional<FormCode> form,
        Set<FilingState> states,
        Set<String> named) {
    /// Of an id, fewer letters than these could be anybody's.
    private static final int SHORTEST_ID = 8;

    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Selection {
        states = Set.copyOf(states);
        named = Set.copyOf(named);
    }

    /// Ids of what is selected, one return in memory at a time.
    ///
    /// @param fit the states a step can do something with
    public List<String> in(Cabinet cabinet, Predicate<FilingState> fit) {
        return cabinet.entries().stream()
                .filter(each -> fit.test(each.state()))
                .filter(each -> states.isEmpty() || states.contains(each.state()))
                .map(Cabinet.Entry::id)
                .filter(id -> !looksInside() || cabinet.filing(id).filter(this::takes).isPresent())
                .toList();
    }

    private boolean looksInside() {
        return year.isPresent() || form.isPresent() || !named.isEmpty();
    }

    private boolean takes(Filing filing) {
        var taxReturn = filing.taxReturn();
        return year.filter(each -> !each.equals(taxReturn.year())).isEmpty()
                && form.filter(each -> each != taxReturn.form()).isEmpty()
                && (named.isEmpty() || isNamed(filing));
    }

    private boolean isNamed(Filing filing) {
        var owner = filing.taxReturn().answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
        return owner.filter(each -> named.contains(each.digits())).isPresent()
                || named.stream()
                        .filter(each -> each.length() >= SHORTEST_ID)
                        .anyMatch(filing.id()::startsWith);
    }
}
