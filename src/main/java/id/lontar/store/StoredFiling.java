package id.lontar.store;

import id.lontar.filing.Basis;
import id.lontar.filing.Challenge;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Receipt;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;

import java.time.Instant;
import java.util.Optional;

/// A return without its sealed container, which stands in a table of its own.
record StoredFiling(
        String personId,
        TaxReturn taxReturn,
        FilingState state,
        Optional<Sealed> sealed,
        Optional<ProvisionalReceipt> provisional,
        Optional<Challenge> challenge,
        Optional<Receipt> receipt,
        Optional<Filing.PortalReceipt> portalReceipt,
        String page,
        Instant changedAt) {
    record Sealed(Seal seal, Sha256 sptDigest) {}

    static StoredFiling of(Filing filing) {
        return new StoredFiling(
                filing.personId(),
                filing.taxReturn(),
                filing.state(),
                filing.sealed().map(each -> new Sealed(each.seal(), each.sptDigest())),
                filing.provisional(),
                filing.challenge(),
                filing.receipt(),
                filing.portalReceipt(),
                filing.page(),
                filing.changedAt());
    }

    Filing whole(String id, Basis basis, Optional<byte[]> container) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed.map(
                        each ->
                                new SealedReturn(
                                        container.orElseThrow(), each.seal, each.sptDigest)),
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }
}
