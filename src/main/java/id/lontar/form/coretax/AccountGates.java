package id.lontar.form.coretax;

import static id.lontar.form.Places.at;
import static id.lontar.rules.coretax.Books.*;
import static id.lontar.rules.coretax.Gates.ASK_14E;
import static id.lontar.rules.coretax.Gates.ASK_14F;

import id.lontar.form.Finding;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;

import java.util.Optional;
import java.util.stream.Stream;

/// Accounts of L-3A that L-3C and L-3D tell more of, beside a question that keeps those shut.
final class AccountGates {
    private AccountGates() {}

    static Stream<Finding> find(Assessment a, Sector sector) {
        return Stream.of(ASK_14E, ASK_14F)
                .filter(gate -> a.answers().get(gate).equals(Optional.of(false)))
                .flatMap(gate -> shut(a, sector, gate));
    }

    private static Stream<Finding> shut(Assessment a, Sector sector, Question<Boolean> gate) {
        var number = gate.id().substring(gate.id().indexOf('.') + 1);
        var accounts = Places.marked(a, sector.accountList(), "gate", number);
        var table = sector.accounts();
        return a.answers().rows(table).stream()
                .filter(row -> accounts.contains(row.text(ACCOUNT)))
                .filter(row -> row.amount(COMMERCIAL).isPositive())
                .map(
                        row ->
                                Finding.warning(
                                        at(table, row, COMMERCIAL),
                                        "finding.books.gate",
                                        row.text(ACCOUNT),
                                        row.amount(COMMERCIAL),
                                        number));
    }
}
