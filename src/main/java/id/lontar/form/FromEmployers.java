package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.tax.Npwp;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The slips of a personal return beside its employers, who withhold PPh 21, and beside what only
/// somebody from abroad has withheld.
///
/// @param slips with the list of their kinds
/// @param withholder who withheld
public record FromEmployers(MarkedRows slips, Column<String> withholder) {
    private static final Set<String> OTHER_LEVIES = Set.of("goods", "services", "transport");

    public Stream<Finding> find(Assessment a, Employers employers) {
        return Stream.of(
                        FromOthers.find(a, slips, withholder),
                        nonResident(a),
                        otherKind(a, employers))
                .flatMap(each -> each);
    }

    /// PPh 26 is credited by whoever became resident in the year (UU PPh Pasal 26 ayat (5)).
    private Stream<Finding> nonResident(Assessment a) {
        return slips.of(a, "of", "nonresident")
                .map(row -> asked(row, slips.code(), "finding.credit.nonResident"));
    }

    private Stream<Finding> otherKind(Assessment a, Employers employers) {
        var numbers = numbers(a, employers);
        return OTHER_LEVIES.stream()
                .flatMap(levy -> slips.of(a, "levy", levy))
                .filter(row -> withheld(row, numbers::contains))
                .map(row -> asked(row, slips.code(), "finding.credit.employerKind"));
    }

    /// PPh 21 of somebody who is not among the employers.
    public Stream<Finding> unnamed(Assessment a, Employers employers) {
        var numbers = numbers(a, employers);
        if (numbers.isEmpty()) return Stream.empty();
        return slips.of(a, "levy", "jobs")
                .filter(row -> withheld(row, each -> !numbers.contains(each)))
                .map(row -> asked(row, withholder, "finding.credit.noEmployer"));
    }

    private boolean withheld(Row row, Predicate<Npwp> by) {
        return Npwp.parse(row.text(withholder)).filter(by).isPresent();
    }

    private Finding asked(Row row, Column<String> column, String key) {
        return Finding.warning(at(slips.table(), row, column), key);
    }

    private static Set<Npwp> numbers(Assessment a, Employers employers) {
        return a.answers().rows(employers.table()).stream()
                .flatMap(row -> Npwp.parse(row.text(employers.npwp())).stream())
                .collect(Collectors.toSet());
    }
}
