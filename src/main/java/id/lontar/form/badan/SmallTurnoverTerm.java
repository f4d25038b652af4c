package id.lontar.form.badan;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Place;
import id.lontar.form.Places;
import id.lontar.form.TurnoverTerm;
import id.lontar.rules.Assessment;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.SmallTurnover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For how many tax years a company may use the final tax on small turnover. Where its first year
/// is not told, only the company knows whether the term is over.
///
/// Source: PP 23/2018; PP 55/2022 Pasal 59.
record SmallTurnoverTerm(Severity severity, String term, String kind) {
    /// Whether there is a term for a company of this kind.
    static boolean counts(Assessment a) {
        var kind = a.answers().get(Company.KIND).orElse("");
        return a.known(SmallTurnover.TERMS).flatMap(each -> each.years(kind)).isPresent();
    }

    Stream<Finding> at(Place place, Assessment a) {
        var kindOf = a.answers().get(Company.KIND).orElse("");
        if (kindOf.isBlank()) return Stream.empty();
        var terms = a.known(SmallTurnover.TERMS);
        if (terms.isEmpty()) return Stream.empty();
        var law = a.law().entry(SmallTurnover.LAW, a.year()).law();
        var years = terms.get().years(kindOf);
        if (years.isEmpty()) return Stream.of(found(place, kind, law));
        return a.answers()
                .get(Taxpayer.REGISTERED)
                .map(registered -> known(a, registered, terms.get().last(kindOf, registered)))
                .orElseGet(() -> Stream.of(found(place, term, Integer.toString(years.get()), law)));
    }

    private static Stream<Finding> known(Assessment a, int registered, Optional<Integer> last) {
        if (registered > a.year().year()) return Stream.of(TurnoverTerm.later(a));
        return last
                .filter(year -> year < a.year().year())
                .map(
                        year ->
                                Finding.warning(
                                        Places.at(Taxpayer.REGISTERED),
                                        "finding.small.termOver",
                                        Integer.toString(year)))
                .stream();
    }

    private Finding found(Place place, String key, Object... arguments) {
        return new Finding(severity, place, key, List.of(arguments), Optional.empty());
    }
}
