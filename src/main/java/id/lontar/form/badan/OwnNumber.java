package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Company.*;

import id.lontar.form.Finding;
import id.lontar.form.FromOthers;
import id.lontar.form.NpwpFindings;
import id.lontar.form.Place;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Table;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Withheld;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The company's own number where that of somebody else is asked: nobody signs for itself, audits
/// itself, is its own affiliate or withholds from itself.
final class OwnNumber {
    /// Where a number names somebody else.
    private record Named(Table table, Column<String> number) {}

    private static final List<Named> OTHERS =
            List.of(
                    new Named(OFFICERS, OFFICER_NPWP),
                    new Named(EQUITY_IN, AFFILIATE_NPWP),
                    new Named(OWED_TO, AFFILIATE_NPWP),
                    new Named(OWED_BY, AFFILIATE_NPWP),
                    new Named(RelatedParties.DEALS, RelatedParties.NPWP),
                    new Named(InterestLimits.SPECIAL_COSTS, InterestLimits.RECEIVER_NPWP));

    private OwnNumber() {}

    static Stream<Finding> find(Assessment a) {
        var own = NpwpFindings.own(a);
        return Stream.of(
                        signer(a, own),
                        accountant(a, own),
                        OTHERS.stream().flatMap(each -> others(a, own, each)),
                        owners(a, own),
                        FromOthers.find(a, TaxChecks.BY_KIND, Withheld.NPWP))
                .flatMap(each -> each);
    }

    /// A person signs, an officer or a proxy.
    private static Stream<Finding> signer(Assessment a, Predicate<String> own) {
        return a.answers().get(SIGNER_NPWP).filter(own).stream().map(each -> own(at(SIGNER_NPWP)));
    }

    private static Stream<Finding> accountant(Assessment a, Predicate<String> own) {
        return a.answers().get(ACCOUNTANT_NPWP).filter(own).stream()
                .filter(each -> SharedPages.audited(a))
                .map(each -> own(at(ACCOUNTANT_NPWP)));
    }

    private static Stream<Finding> others(Assessment a, Predicate<String> own, Named named) {
        return a.answers().rows(named.table()).stream()
                .filter(row -> own.test(row.text(named.number())))
                .map(row -> own(at(named.table(), row, named.number())));
    }

    private static Finding own(Place place) {
        return Finding.error(place, "finding.own.number");
    }

    /// Shares that were bought back are its own for a while.
    private static Stream<Finding> owners(Assessment a, Predicate<String> own) {
        return a.answers().rows(OWNERS).stream()
                .filter(row -> own.test(row.text(OWNER_NPWP)))
                .map(row -> Finding.warning(at(OWNERS, row, OWNER_NPWP), "finding.own.owner"));
    }
}
