package id.lontar.form.badan;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Place;
import id.lontar.rules.Assessment;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.SmallTurnover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For how many tax years a company may use the final tax on small turnover. Its first year is not
/// asked: whether the term is over only the company knows.
///
/// Source: PP 23/2018; PP 55/2022 Pasal 59.
record SmallTurnoverTerm(Severity severity, String term, String kind) {
    Stream<Finding> at(Place place, Assessment a) {
        var kindOf = a.answers().get(Company.KIND).orElse("");
        if (kindOf.isBlank()) return Stream.empty();
        var terms = a.known(SmallTurnover.TERMS);
        if (terms.isEmpty()) return Stream.empty();
        var law = a.law().entry(SmallTurnover.LAW, a.year()).law();
        return Stream.of(
                terms.get()
                        .years(kindOf)
                        .map(years -> found(place, term, Integer.toString(years), law))
                        .orElseGet(() -> found(place, kind, law)));
    }

    private Finding found(Place place, String key, Object... arguments) {
        return new Finding(severity, place, key, List.of(arguments), Optional.empty());
    }
}
