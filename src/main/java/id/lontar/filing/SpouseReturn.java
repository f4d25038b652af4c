package id.lontar.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the return of husband or wife for the same year, when both are in this household.
public record SpouseReturn(Cabinet cabinet) {
    private static final Set<FilingState> GONE =
            Set.of(
                    FilingState.REJECTED,
                    FilingState.LAPSED,
                    FilingState.WITHDRAWN,
                    FilingState.SUPERSEDED);

    /// @param person whose return it is
    public record Found(Person person, Filing filing) {}

    /// The latest version that still counts.
    public Optional<Found> of(Filing own) {
        var people = cabinet.people();
        var spouse =
                person(people, own.personId())
                        .flatMap(
                                me ->
                                        people.stream()
                                                .filter(each -> !each.id().equals(me.id()))
                                                .filter(each -> married(me, each))
                                                .findFirst());
        return spouse.flatMap(
                each ->
                        cabinet.filings().stream()
                                .filter(filing -> filing.personId().equals(each.id()))
                                .filter(filing -> isOfYear(filing, own))
                                .filter(filing -> !GONE.contains(filing.state()))
                                .max(
                                        Comparator.comparingInt(
                                                        (Filing filing) ->
                                                                filing.taxReturn().revision())
                                                .thenComparing(Filing::changedAt))
                                .map(filing -> new Found(each, filing)));
    }

    private static boolean isOfYear(Filing filing, Filing own) {
        return filing.taxReturn().year().equals(own.taxReturn().year())
                && filing.taxReturn().form().kind() == own.taxReturn().form().kind();
    }

    private static Optional<Person> person(List<Person> people, String id) {
        return people.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Either of the two names the other.
    private static boolean married(Person one, Person other) {
        return names(one, other) || names(other, one);
    }

    private static boolean names(Person one, Person other) {
        return one.spouse()
                .filter(
                        spouse ->
                                isNumberOf(spouse.nik(), other)
                                        || spouse.npwp16()
                                                .filter(number -> isNumberOf(number, other))
                                                .isPresent())
                .isPresent();
    }

    private static boolean isNumberOf(String number, Person person) {
        return !number.isBlank() && (number.equals(person.nik()) || number.equals(person.npwp16()));
    }
}
