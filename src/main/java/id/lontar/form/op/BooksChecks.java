package id.lontar.form.op;

import static id.lontar.form.Places.at;

import id.lontar.form.Amounts;
import id.lontar.form.Attached;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Places;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Books;

import java.util.List;
import java.util.stream.Stream;

/// 1770-I page 1: profit and loss with its corrections, and who looked at the books.
final class BooksChecks {
    private BooksChecks() {}

    static final List<Check> ALL =
            List.of(
                    (a, today) -> Form1770.keepsBooks(a) ? amounts(a) : Stream.empty(),
                    (a, today) -> Form1770.keepsBooks(a) ? finalInside(a) : Stream.empty(),
                    (a, today) -> Form1770.keepsBooks(a) ? who(a) : Stream.empty(),
                    (a, today) ->
                            Form1770.keepsBooks(a)
                                    ? Attached.missing(
                                            a,
                                            "FINANCIALS",
                                            at(Books.TURNOVER),
                                            "finding.books.file")
                                    : Stream.empty());

    private static Stream<Finding> amounts(Assessment a) {
        return Stream.of(
                        Stream.of(Books.TURNOVER, Books.COST_OF_GOODS, Books.EXPENSES),
                        Books.PLUS.stream(),
                        Books.MINUS.stream())
                .flatMap(each -> each)
                .flatMap(question -> Amounts.notNegative(a, question));
    }

    /// What is taxed finally is a part of the turnover, and its costs are not deducted either (PP
    /// 94/2010 Pasal 13).
    private static Stream<Finding> finalInside(Assessment a) {
        var inside = a.answers().get(Books.FINAL_INSIDE).orElse(Rupiah.ZERO);
        var turnover = a.answers().get(Books.TURNOVER);
        if (!inside.isPositive() || turnover.isEmpty()) return Stream.empty();
        if (inside.compareTo(turnover.get()) > 0)
            return Stream.of(
                    Finding.error(
                            at(Books.FINAL_INSIDE),
                            "finding.books.finalAbove",
                            inside,
                            turnover.get()));
        var costs =
                Stream.of(Books.COST_OF_GOODS, Books.EXPENSES)
                        .anyMatch(
                                each ->
                                        a.answers()
                                                .get(each)
                                                .filter(Rupiah::isPositive)
                                                .isPresent());
        return costs && a.answers().get(Books.COST_OF_FINAL).isEmpty()
                ? Stream.of(
                        Finding.warning(
                                at(Books.COST_OF_FINAL), "finding.books.costOfFinal", inside))
                : Stream.empty();
    }

    private static Stream<Finding> who(Assessment a) {
        var opinion =
                a
                        .answers()
                        .get(Books.OPINION)
                        .filter(code -> !Places.listed(a, "audit-opinions", code))
                        .map(code -> Finding.error(at(Books.OPINION), "finding.status.unknown"))
                        .stream();
        return Stream.concat(
                opinion,
                Stream.of(Books.ACCOUNTANT_NPWP, Books.FIRM_NPWP, Books.CONSULTANT_NPWP)
                        .flatMap(question -> NpwpFindings.of(a, question)));
    }
}
