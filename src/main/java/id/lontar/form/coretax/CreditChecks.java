package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Income.*;

import id.lontar.form.AheadOfTax;
import id.lontar.form.BorneByGovernment;
import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.FromEmployers;
import id.lontar.form.MarkedRows;
import id.lontar.form.Slips;
import id.lontar.form.TopRate;
import id.lontar.form.UsualRate;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Gates;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.op.Personal;
import id.lontar.tax.Npwp;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Slips and instalments (V08). The portal itself does not check the dates.
final class CreditChecks {
    private CreditChecks() {}

    private static final String OF_JOBS = "ARTICLE21";

    private static final MarkedRows BY_KIND = new MarkedRows(CREDITS, TYPE, "withholding-types");

    private static final FromEmployers FROM = new FromEmployers(BY_KIND, NPWP);

    private static final Slips SLIPS = new Slips(BY_KIND, NPWP, NUMBER, DATE);

    static final List<Check> ALL =
            List.of(
                    (a, today) -> slips(a, today),
                    (a, today) -> likely(a),
                    (a, today) -> UsualRate.outside(a, BY_KIND, GROSS, TAX),
                    (a, today) ->
                            BorneByGovernment.find(
                                    at(CREDITS), borne(a), a.known(Induk.L11A).orElse(Rupiah.ZERO)),
                    (a, today) -> ahead(a),
                    (a, today) -> moreThanJobs(a),
                    (a, today) -> FROM.find(a, IncomeChecks.SAME),
                    (a, today) -> onlyJobs(a) ? FROM.unnamed(a, IncomeChecks.SAME) : Stream.empty(),
                    (a, today) ->
                            Stream.of(Personal.PPH25, Personal.STP25, Personal.REFUNDED_24)
                                    .flatMap(question -> notNegative(a, question)));

    private static Stream<Finding> slips(Assessment a, LocalDate today) {
        var seen = new HashSet<String>();
        return Found.each(
                a, CREDITS, row -> Stream.concat(slip(a, row, today, seen), aboveEmployer(a, row)));
    }

    private static Stream<Finding> slip(Assessment a, Row row, LocalDate today, Set<String> seen) {
        return Stream.of(
                        SLIPS.withholder(row),
                        SLIPS.twice(a, row, seen),
                        day(a, row, today),
                        unlisted(a, CREDITS, row, TYPE, "withholding-types", "finding.code"),
                        notNegative(CREDITS, row, GROSS),
                        notNegative(CREDITS, row, TAX),
                        errorIf(
                                row.get(GROSS).isPresent()
                                        && row.amount(TAX).compareTo(row.amount(GROSS)) > 0,
                                at(CREDITS, row, TAX),
                                "finding.credit.aboveGross"))
                .flatMap(each -> each);
    }

    private static Stream<Finding> day(Assessment a, Row row, LocalDate today) {
        var year = BookYear.of(a);
        return year.equals(BookYear.of(a.year()))
                ? SLIPS.day(row, year, today, "finding.credit.date", a.year().toString())
                : SLIPS.day(row, year, today, "finding.credit.bookYear", year.first(), year.last());
    }

    private static Stream<Finding> likely(Assessment a) {
        return TopRate.exceeded(a, at(CREDITS), a.known(E_SLIPS), a.known(Induk.L2));
    }

    private static Rupiah borne(Assessment a) {
        return BorneByGovernment.among(a, BY_KIND, TAX);
    }

    /// Whoever says to live on a job alone has no slip of anything else.
    private static Stream<Finding> moreThanJobs(Assessment a) {
        if (!onlyJobs(a) || !a.knows(Induk.L1A) || !Row.allSay(a.answers().rows(CREDITS), TYPE))
            return Stream.empty();
        // one gross may stand beside what was withheld from it and what the government bore of it
        var slips =
                Row.typed(a.answers().rows(CREDITS), GROSS)
                        .minus(BorneByGovernment.among(a, BY_KIND, GROSS));
        var jobs =
                Found.open(a, Gates.ASK_1A)
                        ? Row.typed(a.answers().rows(EMPLOYERS), GROSS)
                        : Rupiah.ZERO;
        return warningIf(
                slips.compareTo(jobs) > 0, at(CREDITS), "finding.credit.moreThanJobs", slips, jobs);
    }

    private static boolean onlyJobs(Assessment a) {
        return Stream.of(Gates.ASK_1B1, Gates.ASK_1C, Gates.ASK_1D)
                .allMatch(gate -> a.answers().get(gate).equals(Optional.of(false)));
    }

    private static Stream<Finding> ahead(Assessment a) {
        var due = a.known(Induk.L9);
        var paid =
                a.known(Induk.L10B)
                        .orElse(Rupiah.ZERO)
                        .plus(a.known(Induk.L10C).orElse(Rupiah.ZERO));
        return AheadOfTax.find(Personal.PPH25, paid, due);
    }

    /// A slip for a job that tells more than the list of employers does.
    private static Stream<Finding> aboveEmployer(Assessment a, Row row) {
        var from = Npwp.parse(row.text(NPWP));
        if (from.isEmpty() || !row.text(TYPE).equals(OF_JOBS)) return Stream.empty();
        // a hospital pays its doctors for their practice too
        if (!a.answers().get(Gates.ASK_1B1).equals(Optional.of(false))) return Stream.empty();
        var employers =
                a.answers().rows(EMPLOYERS).stream()
                        .filter(each -> Npwp.parse(each.text(NPWP)).equals(from))
                        .toList();
        var gross = Row.typed(employers, GROSS);
        return warningIf(
                !employers.isEmpty()
                        && Row.allSay(employers, GROSS)
                        && row.amount(GROSS).compareTo(gross) > 0,
                at(CREDITS, row, GROSS),
                "finding.credit.aboveEmployer",
                row.amount(GROSS),
                gross);
    }
}
