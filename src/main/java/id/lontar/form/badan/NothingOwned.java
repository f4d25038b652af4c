package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.form.badan.CompanyChecks.known;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Table;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.badan.Transcript8A;

import java.util.List;
import java.util.stream.Stream;

/// A balance sheet of zeroes beside a year of business. Every company keeps books, whatever its
/// tax, so none is let off; one that earned nothing may own nothing.
///
/// Source: UU KUP Pasal 28 ayat (1), (7).
final class NothingOwned {
    private NothingOwned() {}

    static Stream<Finding> ofCoretax(Assessment a) {
        return find(a, List.of(Accounts.BALANCE), Accounts.AMOUNT, known(a, Accounts.TURNOVER));
    }

    static Stream<Finding> of1771(Assessment a) {
        return find(
                a,
                List.of(Transcript8A.ASSETS, Transcript8A.FUNDING),
                Transcript8A.AMOUNT,
                known(a, Corporate1771.GROSS));
    }

    private static Stream<Finding> find(
            Assessment a, List<Table> sides, Column<Rupiah> amount, Rupiah turnover) {
        var rows =
                sides.stream()
                        .flatMap(each -> a.answers().rows(each).stream())
                        .filter(row -> row.says(amount))
                        .toList();
        return turnover.isPositive()
                        && !rows.isEmpty()
                        && rows.stream().allMatch(row -> row.amount(amount).isZero())
                ? Stream.of(Finding.warning(at(sides.getFirst()), "finding.balance.zero", turnover))
                : Stream.empty();
    }
}
