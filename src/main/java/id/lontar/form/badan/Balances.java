package id.lontar.form.badan;

import id.lontar.form.CompanyGist;
import id.lontar.form.CompanyGist.Balance;
import id.lontar.form.CompanyGist.Part;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Transcript8A;

import java.util.List;
import java.util.Optional;

/// What both corporate forms tell in the summary, and the balance sheet each of them knows.
final class Balances {
    private Balances() {}

    /// Article 31E splits taxable income in two.
    static final List<Part> PARTS =
            List.of(
                    new Part(Tariff.COVERED, Tariff.COVERED_TAX),
                    new Part(Tariff.UNCOVERED, Tariff.UNCOVERED_TAX));

    static CompanyGist of1771(List<Line<Rupiah>> paid) {
        return new CompanyGist(PARTS, paid, Balances::transcript);
    }

    static CompanyGist ofCoretax(List<Line<Rupiah>> paid) {
        return new CompanyGist(PARTS, paid, Balances::accounts);
    }

    /// The codes of the transcript are not known from a source: which are debts, nobody can tell.
    private static Optional<Balance> transcript(Assessment a) {
        return balance(a, Transcript8A.TOTAL_ASSETS, Transcript8A.TOTAL_FUNDING, Optional.empty());
    }

    private static Optional<Balance> accounts(Assessment a) {
        return balance(a, Accounts.ASSETS, Accounts.FUNDING, Accounts.liabilities(a));
    }

    private static Optional<Balance> balance(
            Assessment a, Line<Rupiah> assets, Line<Rupiah> funding, Optional<Rupiah> liabilities) {
        var owned = a.known(assets);
        var owed = a.known(funding);
        if (owned.isEmpty() || owed.isEmpty()) return Optional.empty();
        return Optional.of(new Balance(owned.get(), liabilities, owed.get()))
                .filter(each -> !each.isEmpty());
    }
}
