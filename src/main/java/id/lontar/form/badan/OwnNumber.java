package id.lontar.form.badan;

import static id.lontar.form.Places.at;
import static id.lontar.rules.badan.Company.*;

import id.lontar.form.Finding;
import id.lontar.form.FromOthers;
import id.lontar.form.Place;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.InterestLimits;
import id.lontar.rules.badan.RelatedParties;
import id.lontar.rules.badan.Withheld;
import id.lontar.tax.Npwp;

import java.util.List;
import java.util.Optional;
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
        var own = a.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
        return own.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                signer(a, own),
                                accountant(a, own),
                                OTHERS.stream().flatMap(each -> others(a, own, each)),
                                owners(a, own),
                                FromOthers.find(a, TaxChecks.BY_KIND, Withheld.NPWP))
                        .flatMap(each -> each);
    }

    /// A person signs, an officer or a proxy.
    private static Stream<Finding> signer(Assessment a, Optional<Npwp> own) {
        return a.answers().get(SIGNER_NPWP).flatMap(Npwp::parse).equals(own)
                ? own(at(SIGNER_NPWP))
                : Stream.empty();
    }

    private static Stream<Finding> accountant(Assessment a, Optional<Npwp> own) {
        var typed = SharedPages.audited(a) ? a.answers().get(ACCOUNTANT_NPWP).orElse("") : "";
        return Npwp.parse(typed).equals(own) ? own(at(ACCOUNTANT_NPWP)) : Stream.empty();
    }

    private static Stream<Finding> others(Assessment a, Optional<Npwp> own, Named named) {
        return a.answers().rows(named.table()).stream()
                .filter(row -> Npwp.parse(row.text(named.number())).equals(own))
                .flatMap(row -> own(at(named.table(), row, named.number())));
    }

    private static Stream<Finding> own(Place place) {
        return Stream.of(Finding.error(place, "finding.own.number"));
    }

    /// Shares that were bought back are its own for a while.
    private static Stream<Finding> owners(Assessment a, Optional<Npwp> own) {
        return a.answers().rows(OWNERS).stream()
                .filter(row -> Npwp.parse(row.text(OWNER_NPWP)).equals(own))
                .map(row -> Finding.warning(at(OWNERS, row, OWNER_NPWP), "finding.own.owner"));
    }
}
