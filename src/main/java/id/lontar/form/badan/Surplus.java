package id.lontar.form.badan;

import static id.lontar.form.Places.at;

import id.lontar.form.Finding;
import id.lontar.form.Place;
import id.lontar.form.Places;
import id.lontar.rules.Assessment;
import id.lontar.rules.badan.ApartIncome;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.Facilities;

import java.util.stream.Stream;

/// The surplus that is no income: only a body without profit has it, never a company.
///
/// Source: UU PPh Pasal 4 ayat (3) huruf m.
final class Surplus {
    /// What form 1771-IV lists it as.
    private static final String LISTED = "6";

    private Surplus() {}

    static Stream<Finding> ofCoretax(Assessment a) {
        return a.answers().get(Facilities.HAS_SURPLUS).orElse(false) && isForProfit(a)
                ? found(a, at(Facilities.HAS_SURPLUS), "finding.surplus.kind")
                        .map(
                                each ->
                                        each.repairedBy(
                                                answers ->
                                                        answers.with(Facilities.HAS_SURPLUS, false),
                                                "repair.answerNo"))
                : Stream.empty();
    }

    static Stream<Finding> of1771(Assessment a) {
        if (!isForProfit(a)) return Stream.empty();
        var table = ApartIncome.EXEMPT_INCOME;
        return a.answers().rows(table).stream()
                .filter(row -> row.text(ApartIncome.EXEMPT_TYPE).equals(LISTED))
                .flatMap(
                        row ->
                                found(
                                        a,
                                        at(table, row, ApartIncome.EXEMPT_TYPE),
                                        "finding.surplus.kindListed"));
    }

    private static boolean isForProfit(Assessment a) {
        return Places.marked(a, "company-kinds", "profit", "true")
                .contains(a.answers().get(Company.KIND).orElse(""));
    }

    private static Stream<Finding> found(Assessment a, Place place, String key) {
        return Stream.of(Finding.error(place, key, a.answers().get(Company.KIND).orElse("")));
    }
}
