package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Spelling;
import id.lontar.rules.Table;
import id.lontar.tax.Npwp;

import java.util.HashSet;
import java.util.stream.Stream;

/// The employers of a personal return, whoever lists them.
public record Employers(
        Table table, Column<String> name, Column<String> npwp, Column<Rupiah> gross) {
    private static final Rupiah LITTLE = Rupiah.of(1_000_000);

    /// Two slips of one employer are rare, and two of the same amount are one typed twice.
    public Stream<Finding> twice(Assessment a) {
        var seen = new HashSet<String>();
        return a.answers().rows(table).stream()
                .filter(row -> row.amount(gross).isPositive())
                .filter(row -> !seen.add(employer(row) + "/" + row.amount(gross)))
                .map(row -> Finding.warning(at(table, row, gross), "finding.employer.twice"));
    }

    /// What is said of each employer's number. Nobody is its own employer.
    public Stream<Finding> numbers(Assessment a) {
        var own = NpwpFindings.own(a);
        return a.answers().rows(table).stream()
                .flatMap(
                        row ->
                                own.test(row.text(npwp))
                                        ? Stream.of(
                                                Finding.error(
                                                        at(table, row, npwp),
                                                        "finding.own.employer"))
                                        : NpwpFindings.of(table, row, npwp));
    }

    /// A year's pay that nobody is paid: most often thousands typed for rupiah.
    public Stream<Finding> thousands(Assessment a) {
        return a.answers().rows(table).stream()
                .filter(row -> row.amount(gross).isPositive())
                .filter(row -> row.amount(gross).compareTo(LITTLE) < 0)
                .map(
                        row ->
                                Finding.warning(
                                        at(table, row, gross),
                                        "finding.thousands",
                                        row.amount(gross)));
    }

    private String employer(Row row) {
        return Npwp.parse(row.text(npwp))
                .map(Npwp::digits)
                .orElseGet(() -> Spelling.same(row.text(name)));
    }
}
