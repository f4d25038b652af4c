package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// One return on its way, with everything that is known of it.
///
/// @param id ours, never changes
/// @param page wizard page it was left on
/// @param basis which stored version this copy comes from, whatever was changed in it since
public record Filing(
        String id,
        String personId,
        TaxReturn taxReturn,
        FilingState state,
        Optional<SealedReturn> sealed,
        Optional<ProvisionalReceipt> provisional,
        Optional<Challenge> challenge,
        Optional<Receipt> receipt,
        Optional<PortalReceipt> portalReceipt,
        String page,
        Instant changedAt,
        Basis basis) {
    /// A copy that comes from no store.
    public Filing(
            String id,
            String personId,
            TaxReturn taxReturn,
            FilingState state,
            Optional<SealedReturn> sealed,
            Optional<ProvisionalReceipt> provisional,
            Optional<Challenge> challenge,
            Optional<Receipt> receipt,
            Optional<PortalReceipt> portalReceipt,
            String page,
            Instant changedAt) {
        this(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                Basis.NEW);
    }

    /// DJP's own receipt of a return filed by hand at the portal.
    ///
    /// @param file name of the stored PDF
    public record PortalReceipt(String ntte, java.time.LocalDate date, Optional<String> file) {}

    /// NPWP of the one who signed; of a sealed return only.
    public String signer() {
        return sealed.orElseThrow().signer();
    }

    public static Filing draft(String id, String personId, TaxReturn taxReturn, Instant now) {
        return new Filing(
                id,
                personId,
                taxReturn,
                FilingState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "identity",
                now);
    }

    /// The same person's return of the same form and year, whatever its revision.
    public boolean isSameMatterAs(Filing other) {
        return personId.equals(other.personId)
                && taxReturn.form() == other.taxReturn.form()
                && taxReturn.year().equals(other.taxReturn.year());
    }

    /// The seal the gateway counts: of the same content sealed twice, the first. Its fingerprint is
    /// in the mail, on the phone and in the receipt.
    public Optional<SealedReturn> counted() {
        return sealed.map(
                ours ->
                        new SealedReturn(
                                ours.container(),
                                ours.seal(),
                                provisional
                                        .map(ProvisionalReceipt::sptDigest)
                                        .orElse(ours.sptDigest())));
    }

    public Filing with(TaxReturn changed) {
        return new Filing(
                id,
                personId,
                changed,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing in(FilingState state) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing with(SealedReturn sealed) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                Optional.of(sealed),
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing unsealed() {
        return new Filing(
                id,
                personId,
                taxReturn,
                FilingState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing with(ProvisionalReceipt provisional) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                Optional.of(provisional),
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing with(Challenge challenge) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                Optional.of(challenge),
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing with(Receipt receipt) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                Optional.of(receipt),
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing with(PortalReceipt portalReceipt) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                Optional.of(portalReceipt),
                page,
                changedAt,
                basis);
    }

    public Filing onPage(String page) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }

    public Filing at(Instant now) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                now,
                basis);
    }

    public Filing on(Basis basis) {
        return new Filing(
                id,
                personId,
                taxReturn,
                state,
                sealed,
                provisional,
                challenge,
                receipt,
                portalReceipt,
                page,
                changedAt,
                basis);
    }
}
