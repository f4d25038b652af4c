package id.lontar.form.coretax;

import static id.lontar.form.Amounts.notNegative;
import static id.lontar.form.Places.at;
import static id.lontar.form.coretax.Found.errorIf;
import static id.lontar.form.coretax.Found.unlisted;
import static id.lontar.form.coretax.Found.warningIf;
import static id.lontar.rules.coretax.Income.*;

import id.lontar.form.Check;
import id.lontar.form.Finding;
import id.lontar.form.Slips;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Induk;
import id.lontar.rules.op.Personal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Slips and instalments (V08). The portal itself does not check the dates.
final class CreditChecks {
    private CreditChecks() {}

    private static final Slips SLIPS = new Slips(CREDITS, NPWP, NUMBER, DATE);

    static final List<Check> ALL =
            List.of(
                    (a, today) -> slips(a, today),
                    (a, today) -> likely(a),
                    (a, today) ->
                            Stream.of(Personal.PPH25, Personal.STP25, Personal.REFUNDED_24)
                                    .flatMap(question -> notNegative(a, question)));

    private static Stream<Finding> slips(Assessment a, LocalDate today) {
        var seen = new HashSet<String>();
        return Found.each(a, CREDITS, row -> slip(a, row, today, seen));
    }

    private static Stream<Finding> slip(Assessment a, Row row, LocalDate today, Set<String> seen) {
        return Stream.of(
                        SLIPS.withholder(row),
                        SLIPS.twice(row, seen),
                        SLIPS.day(
                                row,
                                BookYear.of(a.year()),
                                today,
                                "finding.credit.date",
                                a.year().toString()),
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

    /// What is levied on the gross (PPh 22 and 23) may well be more than a thin profit.
    private static Stream<Finding> likely(Assessment a) {
        var income = a.known(Induk.L2).filter(Rupiah::isPositive);
        var withheld = a.known(E_SLIPS).orElse(Rupiah.ZERO);
        return warningIf(
                income.isPresent() && withheld.compareTo(income.get()) > 0,
                at(CREDITS),
                "finding.credit.aboveNet");
    }
}
