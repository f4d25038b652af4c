package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.Finding;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.RelatedParties;

import java.util.Set;
import java.util.stream.Stream;

/// Indonesia where another country is asked. The country is typed, as a name or a code.
final class OutsideIndonesia {
    private static final Set<String> HERE =
            Set.of("ID", "IDN", "RI", "NKRI", "INDONESIA", "REPUBLIK INDONESIA");

    private OutsideIndonesia() {}

    static Stream<Finding> find(Assessment a) {
        return Stream.of(
                        rows(a, ForeignCredit.FOREIGN, ForeignCredit.COUNTRY, "income"),
                        rows(a, RelatedParties.HAVENS, RelatedParties.COUNTRY, "haven"),
                        headOffice(a))
                .flatMap(each -> each);
    }

    private static Stream<Finding> rows(
            Assessment a, Table table, Column<String> country, String what) {
        return a.answers().rows(table).stream()
                .filter(row -> isHere(row.text(country)))
                .map(row -> Finding.error(at(table, row, country), "finding.here." + what));
    }

    private static Stream<Finding> headOffice(Assessment a) {
        return SharedPages.isPermanentEstablishment(a)
                        && isHere(a.answers().get(Company.HEAD_OFFICE_COUNTRY).orElse(""))
                ? Stream.of(
                        Finding.error(at(Company.HEAD_OFFICE_COUNTRY), "finding.here.headOffice"))
                : Stream.empty();
    }

    private static boolean isHere(String country) {
        return HERE.contains(Spelling.same(country));
    }
}
