package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Question;

import java.util.Optional;
import java.util.stream.Stream;

/// Instalments of PPh 25 that come to more than the whole tax of the year. It happens when income
/// fell, and it is what one zero too many looks like.
///
/// Source: UU PPh Pasal 25 ayat (1) and Pasal 28A.
public final class AheadOfTax {
    private AheadOfTax() {}

    /// @param paid instalments of the year, with what a collection letter asked
    /// @param due all tax of the year before anybody's payment, once it is known
    public static Stream<Finding> find(
            Question<Rupiah> question, Rupiah paid, Optional<Rupiah> due) {
        return due
                .filter(most -> paid.compareTo(most.orZeroIfNegative()) > 0)
                .map(
                        most ->
                                Finding.warning(
                                        at(question), "finding.instalments.aboveTax", paid, most))
                .stream();
    }
}
