package id.lontar.filing;

import static id.lontar.filing.FilingState.AWAITING_VERIFICATION;

import id.lontar.filing.Journey.Step;

/// Takes a return as far as the gateway's own word goes: asks where it stands, opens the challenge
/// that is missing, fetches and checks the receipt.
record Following(
        Cabinet cabinet, TaxOffice office, ReceiptCheck receipts, Logbook log, Copies copies) {
    Step ask(Filing filing) {
        if (filing.state().isSettled() || filing.sealed().isEmpty()) return new Step.Moved(filing);
        return switch (office.standing(filing.signer(), filing.sealed().get().sptDigest())) {
            case Outcome.Done<Standing>(var standing) -> follow(filing, standing);
            case Outcome.Refused<Standing>(var problem) -> new Step.Refused(filing, problem);
            case Outcome.Unreachable<Standing>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(filing, reason);
        };
    }

    Step follow(Filing filing, Standing standing) {
        var other = standing.provisional().flatMap(tts -> copies.judge(filing, tts));
        if (other.isPresent()) return other.get();
        if (standing.state() == Standing.State.NOT_HERE) return notHere(filing);
        var known = standing.provisional().map(filing::with).orElse(filing);
        known = standing.challenge().map(known::with).orElse(known);
        var moved = moved(filing, known.in(stateOf(standing)), standing);
        return switch (standing.state()) {
            case ACCEPTED -> receipt(moved);
            case AWAITING_VERIFICATION ->
                    needsChallenge(moved) ? openChallenge(moved) : new Step.Moved(moved);
            default -> new Step.Moved(moved);
        };
    }

    /// Opens a challenge, or takes up the open one.
    Step openChallenge(Filing filing) {
        var intent = log.intend(filing, "CHALLENGE", "");
        var submission = intent.provisional().orElseThrow().submissionId();
        return challenge(intent, "CHALLENGE", office.openChallenge(intent.signer(), submission));
    }

    Step challenge(Filing filing, String event, Outcome<Challenge> outcome) {
        return switch (outcome) {
            case Outcome.Done<Challenge>(var challenge) ->
                    answered(log.done(filing.with(challenge), event, challenge.state().name()));
            case Outcome.Refused<Challenge>(var problem) ->
                    new Step.Refused(log.refused(filing, event, problem.type()), problem);
            case Outcome.Unreachable<Challenge>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(log.unknown(filing, event, reason), reason);
        };
    }

    /// What a certificate has released already needs no code: on to the receipt.
    private Step answered(Filing filing) {
        return filing.challenge().orElseThrow().state() == Challenge.State.VERIFIED
                ? ask(filing)
                : new Step.Moved(filing);
    }

    /// Only an upload of which nothing is known is taken back by this answer. A gateway that gave
    /// a provisional receipt and knows nothing of it now (another account is signed in, or it lost
    /// its store) does not make the receipt unwritten.
    private Step notHere(Filing filing) {
        return switch (filing.state()) {
            case UPLOAD_UNKNOWN ->
                    new Step.Moved(log.done(filing.in(FilingState.SEALED), "STANDING", "NOT_HERE"));
            case SEALED -> new Step.Moved(filing);
            default -> new Step.Unsure(filing, "journey.not-here");
        };
    }

    /// Nothing is written when nothing is new: this is asked again and again while a code is
    /// waited for.
    private Filing moved(Filing before, Filing after, Standing standing) {
        return before.equals(after) ? before : log.done(after, "STANDING", standing.state().name());
    }

    private Step receipt(Filing filing) {
        var intent = log.intend(filing, "RECEIPT", "");
        var submission = intent.provisional().orElseThrow().submissionId();
        return switch (office.receipt(intent.signer(), submission)) {
            case Outcome.Done<byte[]>(var pdf) -> checked(intent, pdf);
            case Outcome.Refused<byte[]>(var problem) ->
                    new Step.Refused(log.refused(intent, "RECEIPT", problem.type()), problem);
            case Outcome.Unreachable<byte[]>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(log.unknown(intent, "RECEIPT", reason), reason);
        };
    }

    private Step checked(Filing filing, byte[] pdf) {
        return switch (receipts.check(pdf, filing.counted().orElseThrow())) {
            case ReceiptCheck.Verdict.Genuine(var receipt) -> {
                cabinet.keep(filing.id(), "receipt.pdf", pdf);
                yield new Step.Moved(
                        log.done(
                                filing.with(receipt).in(FilingState.ACCEPTED),
                                "RECEIPT",
                                receipt.ntte()));
            }
            case ReceiptCheck.Verdict.NotOurs(var reasons) ->
                    new Step.ReceiptRefused(
                            log.refused(filing, "RECEIPT", String.join(" ", reasons)), reasons);
        };
    }

    private static boolean needsChallenge(Filing filing) {
        return filing.challenge()
                .map(Challenge::state)
                .map(
                        state ->
                                state == Challenge.State.EXPIRED
                                        || state == Challenge.State.SUPERSEDED)
                .orElse(true);
    }

    private static FilingState stateOf(Standing standing) {
        return switch (standing.state()) {
            case NOT_HERE -> FilingState.SEALED;
            case AWAITING_VERIFICATION -> AWAITING_VERIFICATION;
            case VERIFIED, ACCEPTED -> FilingState.VERIFIED;
            case REJECTED -> FilingState.REJECTED;
            case LAPSED -> FilingState.LAPSED;
            case WITHDRAWN -> FilingState.WITHDRAWN;
            case SUPERSEDED -> FilingState.SUPERSEDED;
        };
    }
}
