package id.lontar.filing;

import id.lontar.filing.Journey.Step;

import java.util.Optional;

/// The same content sealed twice. The gateway keeps one filing time for both, and answers the
/// second seal with the first one's provisional receipt (verification channel, section 4).
record Copies(Cabinet cabinet, Logbook log) {
    /// What is to be done about a provisional receipt that is another seal's; nothing when it
    /// counts for this return.
    Optional<Step> judge(Filing filing, ProvisionalReceipt tts) {
        var ours = filing.sealed().orElseThrow();
        if (tts.sptDigest().equals(ours.sptDigest())) return Optional.empty();
        if (original(filing, tts).isPresent()) return Optional.of(closed(filing, tts));
        return tts.isFor(ours)
                ? Optional.empty()
                : Optional.of(new Step.Unsure(filing, "journey.other-return"));
    }

    /// Two of the same in one cabinet: the first goes on, the copy is closed and says which.
    private Step closed(Filing copy, ProvisionalReceipt tts) {
        return new Step.Moved(
                log.done(
                        copy.in(FilingState.SUPERSEDED), "SAME_AS", tts.sptDigest().fingerprint()));
    }

    /// One that was closed without a receipt cannot go on in this one's place.
    private Optional<Filing> original(Filing copy, ProvisionalReceipt tts) {
        return cabinet.filings().stream()
                .filter(each -> !each.id().equals(copy.id()))
                .filter(each -> !each.state().isSettled() || each.state() == FilingState.ACCEPTED)
                .filter(each -> digest(each).filter(tts.sptDigest()::equals).isPresent())
                .filter(each -> sameMatter(each.taxReturn(), copy.taxReturn()))
                .findFirst();
    }

    private static Optional<Sha256> digest(Filing filing) {
        return filing.sealed().map(SealedReturn::sptDigest);
    }

    private static boolean sameMatter(TaxReturn one, TaxReturn other) {
        return one.form() == other.form()
                && one.year().equals(other.year())
                && one.revision() == other.revision();
    }
}
