package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.open;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Gates.*;
import static id.lontar.rules.coretax.Turnover.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.TurnoverTerm;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.PaymentCode;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.TurnoverTax;
import id.lontar.rules.UsualNorm;
import id.lontar.rules.coretax.Books;
import id.lontar.rules.coretax.Income;
import id.lontar.rules.coretax.Norm;
import id.lontar.rules.op.Personal;
import id.lontar.tax.Npwp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turnover month by month: the 0.5 % tax, entrepreneurs' instalments and the norm (V11, V12).
final class TurnoverChecks {
    private TurnoverChecks() {}

    /// NPWP of 16 digits and the place's number of 6.
    private static final Pattern PLACE_SHAPE = Pattern.compile("[0-9]{22}");

    private static final int NPWP_DIGITS = 16;

    static final List<Check> ALL =
            List.of(
                    (a, today) ->
                            Stream.of(FINAL, OPPT, NORM_USERS)
                                    .flatMap(
                                            table ->
                                                    Found.each(
                                                            a, table, row -> row(a, table, row))),
                    (a, today) -> Stream.of(FINAL, OPPT).flatMap(table -> samePlace(a, table)),
                    (a, today) -> open(a, OPEN_TURNOVER_FINAL) ? finalTax(a) : Stream.empty(),
                    (a, today) -> months(a),
                    (a, today) -> insideBooks(a),
                    (a, today) -> byNormToo(a),
                    (a, today) -> open(a, OPEN_TURNOVER_OPPT) ? instalments(a) : Stream.empty(),
                    (a, today) -> open(a, OPEN_NORM) ? norm(a) : Stream.empty(),
                    (a, today) ->
                            Found.each(
                                    a,
                                    OPPT,
                                    row ->
                                            unlisted(
                                                    a,
                                                    OPPT,
                                                    row,
                                                    METHOD,
                                                    "oppt-methods",
                                                    "finding.code")));

    private static Stream<Finding> row(Assessment a, Table table, Row row) {
        var id = placeId(row);
        var shaped = PLACE_SHAPE.matcher(id).matches();
        return Stream.of(
                        warningIf(
                                !id.isEmpty() && !shaped,
                                at(table, row, PLACE_ID),
                                "finding.ctTurnover.place"),
                        warningIf(
                                shaped && isOfAnother(a, id),
                                at(table, row, PLACE_ID),
                                "finding.ctTurnover.placeOf"),
                        MONTHS.stream().flatMap(month -> notNegative(table, row, month)),
                        unwritten(a, table, row))
                .flatMap(each -> each);
    }

    private static String placeId(Row row) {
        return row.text(PLACE_ID).replaceAll("[\\s.-]", "");
    }

    /// The number of a place begins with the NPWP of who runs it.
    private static boolean isOfAnother(Assessment a, String id) {
        return a.answers()
                .get(Taxpayer.NPWP)
                .flatMap(Npwp::parse)
                .filter(own -> !Npwp.parse(id.substring(0, NPWP_DIGITS)).equals(Optional.of(own)))
                .isPresent();
    }

    /// Each place has one row with its twelve months; a second one counts its turnover again.
    private static Stream<Finding> samePlace(Assessment a, Table table) {
        var seen = new HashSet<String>();
        return Found.each(
                a,
                table,
                row ->
                        errorIf(
                                !placeId(row).isEmpty() && !seen.add(placeId(row)),
                                at(table, row, PLACE_ID),
                                "finding.ctTurnover.placeTwice"));
    }

    /// A month nobody wrote is no month without turnover.
    private static Stream<Finding> unwritten(Assessment a, Table table, Row row) {
        var open = Period.of(a).columns().stream().filter(month -> !row.says(month)).toList();
        if (open.isEmpty()) return Stream.empty();
        var numbers =
                open.stream()
                        .map(month -> Integer.toString(MONTHS.indexOf(month) + 1))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                Finding.needed(at(table, row, open.getFirst()), "finding.turnover.months", numbers)
                        .repairedBy(
                                answers -> answers.withRow(table, without(row, open)),
                                "repair.noTurnover",
                                numbers));
    }

    private static Row without(Row row, List<Column<Rupiah>> months) {
        for (var month : months) row = row.with(month, Rupiah.ZERO);
        return row;
    }

    private static Stream<Finding> finalTax(Assessment a) {
        var terms = TurnoverTax.in(a.law(), a.year());
        var total = a.known(TOTAL).orElse(Rupiah.ZERO);
        var due = a.known(DIFFERENCE).orElse(Rupiah.ZERO);
        var reported = open(a, ASK_14C) ? reported(a) : List.<Row>of();
        return Stream.of(
                        warningIf(
                                total.compareTo(terms.ceiling()) > 0,
                                at(FINAL),
                                "finding.ctTurnover.ceiling",
                                terms.ceiling()),
                        total.isPositive() ? TurnoverTerm.find(a) : Stream.<Finding>empty(),
                        warningIf(
                                due.isPositive(),
                                at(FINAL_PAID),
                                "finding.ctTurnover.unpaid",
                                due,
                                PaymentCode.in(a.law(), "payment-code-turnover", a.year())
                                        .toString()),
                        warningIf(
                                due.isNegative(),
                                at(FINAL_PAID),
                                "finding.ctTurnover.overpaid",
                                Rupiah.ZERO.minus(due)),
                        warningIf(
                                total.isPositive() && reported.isEmpty() && saysAllFinal(a),
                                at(ASK_14C),
                                "finding.ctTurnover.final"),
                        reported.isEmpty() ? Stream.<Finding>empty() : asReported(a, reported))
                .flatMap(each -> each);
    }

    /// Whether it is known what attachment 2 tells: nothing, or rows with a code each.
    private static boolean saysAllFinal(Assessment a) {
        var rows = a.answers().rows(Income.FINAL_INCOME);
        return a.answers().get(ASK_14C).equals(Optional.of(false))
                || (open(a, ASK_14C) && !rows.isEmpty() && Row.allSay(rows, Income.CODE));
    }

    private static List<Row> reported(Assessment a) {
        return a.answers().rows(Income.FINAL_INCOME).stream()
                .filter(row -> row.text(Income.CODE).startsWith(Income.TURNOVER_CODES))
                .toList();
    }

    /// Attachment 2 tells the same turnover again. Whether it wants all of it or the part above
    /// the exempt band no source says, so either will do; the tax is the same in both.
    private static Stream<Finding> asReported(Assessment a, List<Row> reported) {
        var base = Row.typed(reported, Income.BASE);
        var tax = Row.typed(reported, Income.TAX);
        var all = a.known(TOTAL);
        var taxable = a.known(TOTAL_TAXABLE);
        var due = a.known(TOTAL_TAX);
        if (all.isEmpty() || taxable.isEmpty() || due.isEmpty()) return Stream.empty();
        return Stream.concat(
                warningIf(
                        Row.allSay(reported, Income.BASE)
                                && !base.equals(all.get())
                                && !base.equals(taxable.get()),
                        at(Income.FINAL_INCOME),
                        "finding.ctTurnover.base",
                        base,
                        all.get(),
                        taxable.get()),
                warningIf(
                        Row.allSay(reported, Income.TAX) && !tax.equals(due.get()),
                        at(Income.FINAL_INCOME),
                        "finding.ctTurnover.tax",
                        tax,
                        due.get()));
    }

    private static Stream<Finding> months(Assessment a) {
        var seen = new HashSet<String>();
        return Found.each(
                a,
                FINAL_PAID,
                row ->
                        Stream.of(
                                        unlisted(
                                                a,
                                                FINAL_PAID,
                                                row,
                                                MONTH,
                                                "months",
                                                "finding.month"),
                                        errorIf(
                                                !row.text(MONTH).isBlank()
                                                        && !seen.add(row.text(MONTH)),
                                                at(FINAL_PAID, row, MONTH),
                                                "finding.ctTurnover.month"),
                                        notNegative(FINAL_PAID, row, SELF_PAID),
                                        notNegative(FINAL_PAID, row, WITHHELD))
                                .flatMap(each -> each));
    }

    private static Stream<Finding> instalments(Assessment a) {
        var expected = a.known(OPPT_INSTALMENTS).orElse(Rupiah.ZERO);
        var paid = a.answers().get(Personal.PPH25).orElse(Rupiah.ZERO);
        return warningIf(
                paid.compareTo(expected) < 0,
                at(Personal.PPH25),
                "finding.ctTurnover.oppt",
                expected,
                paid,
                PaymentCode.in(a.law(), "payment-code-instalment", a.year()).toString());
    }

    /// Turnover under the final tax is taken out of the books, or it is taxed twice.
    private static Stream<Finding> insideBooks(Assessment a) {
        var total = a.known(TOTAL).orElse(Rupiah.ZERO);
        if (!open(a, OPEN_TURNOVER_FINAL) || !open(a, OPEN_BOOKS) || !total.isPositive())
            return Stream.empty();
        var accounts =
                Books.SECTORS.stream()
                        .filter(sector -> open(a, sector.open()))
                        .map(Books.Sector::accounts)
                        .filter(table -> !a.answers().rows(table).isEmpty())
                        .toList();
        var taken =
                accounts.stream()
                        .map(table -> Row.typed(a.answers().rows(table), Books.FINAL))
                        .toList();
        return accounts.isEmpty() || Rupiah.sum(taken).isPositive()
                ? Stream.empty()
                : Stream.of(
                        Finding.warning(
                                at(accounts.getFirst()), "finding.ctTurnover.insideBooks", total));
    }

    /// One place with the same year's turnover under both is one turnover.
    private static Stream<Finding> byNormToo(Assessment a) {
        if (!open(a, OPEN_TURNOVER_FINAL) || !open(a, OPEN_NORM)) return Stream.empty();
        return Found.each(
                a,
                NORM_USERS,
                row ->
                        errorIf(
                                a.answers().rows(FINAL).stream()
                                        .anyMatch(
                                                each ->
                                                        !placeId(each).isEmpty()
                                                                && placeId(each)
                                                                        .equals(placeId(row))
                                                                && year(each).isPositive()
                                                                && year(each).equals(year(row))),
                                at(NORM_USERS, row, PLACE_ID),
                                "finding.ctTurnover.byNorm",
                                year(row)));
    }

    private static Stream<Finding> norm(Assessment a) {
        var below = Norm.below(a.law(), a.year());
        var total = a.known(TOTAL_NORM).orElse(Rupiah.ZERO);
        // The limit is on all the turnover of a person (UU PPh Pasal 14 ayat (2)).
        var all = total.plus(a.known(TOTAL).orElse(Rupiah.ZERO));
        return Stream.of(
                        errorIf(
                                total.compareTo(below) >= 0,
                                at(NORM_USERS),
                                "finding.ctNorm.turnover",
                                below),
                        warningIf(
                                total.isPositive()
                                        && total.compareTo(below) < 0
                                        && all.compareTo(below) >= 0,
                                at(NORM_USERS),
                                "finding.norm.together",
                                all,
                                below),
                        Found.each(a, NORM_USERS, row -> percent(a, row)))
                .flatMap(each -> each);
    }

    private static Stream<Finding> percent(Assessment a, Row row) {
        var typed = row.text(NORM);
        if (typed.isBlank()) return Stream.empty();
        var place = at(NORM_USERS, row, NORM);
        var usual = UsualNorm.in(a.law(), a.year());
        return Norm.percent(typed)
                .map(
                        rate ->
                                warningIf(
                                        !usual.holds(rate),
                                        place,
                                        "finding.ctNorm.unusual",
                                        usual.from(),
                                        usual.to()))
                .orElseGet(() -> Stream.of(Finding.error(place, "finding.ctNorm.percent")));
    }
}
