package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.open;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Losses.*;

import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Losses, zakat and reductions of the tax (V10, V15).
final class LossChecks {
    private LossChecks() {}

    private static final Set<String> GIFTS = Set.of("501", "502");

    /// Tax allowance and tax holiday: granted for an investment in a business.
    private static final Set<String> FOR_INVESTMENT = Set.of("503", "601");

    static final List<Check> ALL =
            List.of(
                    (a, today) -> LossRowChecks.find(a),
                    (a, today) -> used(a),
                    (a, today) -> withoutBooks(a),
                    (a, today) -> gifts(a),
                    (a, today) ->
                            Found.each(
                                    a,
                                    NET_REDUCTIONS,
                                    row ->
                                            Stream.concat(
                                                    unlisted(
                                                            a,
                                                            NET_REDUCTIONS,
                                                            row,
                                                            CODE,
                                                            "net-reductions",
                                                            "finding.code"),
                                                    notNegative(NET_REDUCTIONS, row, AMOUNT))),
                    (a, today) -> granted(a, Gates.ASK_3, NET_REDUCTIONS),
                    (a, today) -> granted(a, Gates.ASK_8, TAX_REDUCTIONS),
                    (a, today) -> taxReductions(a));

    /// A loss is set against income of the year, and never below nothing.
    private static Stream<Finding> used(Assessment a) {
        var income = a.known(Induk.L2).map(Rupiah::orZeroIfNegative);
        var used = a.known(A_NOW).orElse(Rupiah.ZERO);
        return income.isPresent()
                ? errorIf(
                        used.compareTo(income.get()) > 0,
                        at(LOSSES),
                        "finding.ctLoss.aboveIncome",
                        used,
                        income.get())
                : Stream.empty();
    }

    /// A loss comes from books, and is set against what books show (UU PPh Pasal 6 ayat (2)).
    private static Stream<Finding> withoutBooks(Assessment a) {
        var used = a.known(A_NOW).orElse(Rupiah.ZERO);
        return warningIf(
                used.isPositive() && a.known(Gates.OPEN_BOOKS).equals(Optional.of(false)),
                at(LOSSES),
                "finding.loss.withoutBooks",
                used);
    }

    private static Stream<Finding> gifts(Assessment a) {
        if (!open(a, Gates.ASK_3)) return Stream.empty();
        var gifts =
                a.answers().rows(NET_REDUCTIONS).stream()
                        .filter(row -> GIFTS.contains(row.text(CODE)))
                        .toList();
        if (gifts.isEmpty()) return Stream.empty();
        var total = Row.typed(gifts, AMOUNT);
        var income = a.known(Induk.L2).map(Rupiah::orZeroIfNegative);
        return Stream.of(
                        errorIf(
                                income.isPresent() && total.compareTo(income.get()) > 0,
                                at(NET_REDUCTIONS),
                                "finding.zakat.aboveIncome",
                                income.orElse(Rupiah.ZERO)),
                        Stream.of(Finding.note(at(NET_REDUCTIONS), "finding.zakat.bpa")),
                        Attached.missing(a, "ZAKAT", at(NET_REDUCTIONS), "finding.zakat.proof"))
                .flatMap(each -> each);
    }

    /// Anything but a gift is granted: by a decision, or by a rule that names who has it.
    private static Stream<Finding> granted(Assessment a, Question<Boolean> gate, Table table) {
        if (!open(a, gate)) return Stream.empty();
        var rows =
                a.answers().rows(table).stream()
                        .filter(row -> row.amount(AMOUNT).isPositive())
                        .filter(row -> !row.text(CODE).isBlank())
                        .filter(row -> !GIFTS.contains(row.text(CODE)))
                        .toList();
        if (rows.isEmpty()) return Stream.empty();
        return Stream.concat(
                rows.stream()
                        .filter(row -> FOR_INVESTMENT.contains(row.text(CODE)))
                        .filter(row -> !open(a, Gates.ASK_1B1))
                        .map(
                                row ->
                                        Finding.warning(
                                                at(table, row, CODE),
                                                "finding.reduction.noBusiness")),
                Attached.missing(a, "DECISION", at(table), "finding.reduction.decision"));
    }

    private static Stream<Finding> taxReductions(Assessment a) {
        var tax = a.known(Induk.TAX);
        var less = a.known(C).orElse(Rupiah.ZERO);
        return Stream.concat(
                Found.each(
                        a,
                        TAX_REDUCTIONS,
                        row ->
                                Stream.concat(
                                        unlisted(
                                                a,
                                                TAX_REDUCTIONS,
                                                row,
                                                CODE,
                                                "tax-reductions",
                                                "finding.code"),
                                        notNegative(TAX_REDUCTIONS, row, AMOUNT))),
                warningIf(
                        tax.isPresent() && less.compareTo(tax.get()) > 0,
                        at(TAX_REDUCTIONS),
                        "finding.reduction.aboveTax",
                        tax.orElse(Rupiah.ZERO)));
    }
}
