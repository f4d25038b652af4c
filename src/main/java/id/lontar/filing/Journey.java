package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.Personal1770S;

import java.time.Clock;
import java.util.List;

/// Takes one return from draft to receipt. Each step writes to the journal before it is attempted
/// and stores what came of it; a step that got no answer is settled by asking, never by doing it
/// again.
public final class Journey {
    /// Where a step left the return.
    public sealed interface Step {
        Filing filing();

        record Moved(Filing filing) implements Step {}

        /// The gateway, or a check of ours, said no; the return stands as it stood.
        record Refused(Filing filing, Problem problem) implements Step {}

        /// No answer. [#settle] finds out.
        record Unsure(Filing filing, String reasonKey) implements Step {}

        /// What came is not this return's receipt.
        record ReceiptRefused(Filing filing, List<String> reasonKeys) implements Step {
            public ReceiptRefused {
                reasonKeys = List.copyOf(reasonKeys);
            }
        }
    }

    private final Cabinet cabinet;
    private final Sealer sealer;
    private final TaxOffice office;
    private final ReceiptCheck receipts;
    private final Clock clock;

    public Journey(
            Cabinet cabinet, Sealer sealer, TaxOffice office, ReceiptCheck receipts, Clock clock) {
        this.cabinet = cabinet;
        this.sealer = sealer;
        this.office = office;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// DRAFT to SEALED. The return must have no blocking finding.
    public Filing seal(
            Filing filing,
            Form form,
            Assessment assessment,
            SigningKey.Signer signer,
            byte[] pdf,
            List<Attachment> attachments) {
        var order =
                new Sealer.Order(
                        office.gateway().id(),
                        filing.taxReturn(),
                        form,
                        assessment,
                        assessment.answers().get(Personal1770S.NPWP).orElseThrow(),
                        Seal.Capacity.SELF,
                        pdf,
                        attachments,
                        clock.instant());
        write(filing, "SEAL", JournalEntry.Phase.INTENT, "");
        var sealed = sealer.seal(order, signer);
        return write(
                filing.with(sealed).in(FilingState.SEALED),
                "SEAL",
                JournalEntry.Phase.DONE,
                sealed.fingerprint());
    }

    /// SEALED back to DRAFT: an edit after sealing makes a new seal.
    public Filing reopen(Filing filing) {
        return write(filing.unsealed(), "REOPEN", JournalEntry.Phase.DONE, "");
    }

    /// Uploads a sealed return and opens its challenge. To AWAITING_VERIFICATION.
    public Step send(Filing filing) {
        var sealed = filing.sealed().orElseThrow();
        var attempt =
                write(
                        filing.in(FilingState.UPLOAD_UNKNOWN),
                        "UPLOAD",
                        JournalEntry.Phase.INTENT,
                        sealed.fingerprint());
        return switch (office.upload(sealed)) {
            case Outcome.Done<ProvisionalReceipt>(var receipt) ->
                    challenge(
                            write(
                                    attempt.with(receipt).in(FilingState.AWAITING_VERIFICATION),
                                    "UPLOAD",
                                    JournalEntry.Phase.DONE,
                                    receipt.ttsNo()),
                            office.openChallenge(receipt.submissionId()));
            case Outcome.Refused<ProvisionalReceipt>(var problem) ->
                    new Step.Refused(
                            write(
                                    attempt.in(FilingState.SEALED),
                                    "UPLOAD",
                                    JournalEntry.Phase.REFUSED,
                                    problem.type()),
                            problem);
            case Outcome.Unreachable<ProvisionalReceipt>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(
                            write(
                                    mayHaveArrived ? attempt : attempt.in(FilingState.SEALED),
                                    "UPLOAD",
                                    JournalEntry.Phase.UNKNOWN,
                                    reason),
                            reason);
        };
    }

    /// Asks for the code again.
    public Step resend(Filing filing) {
        var challenge = filing.challenge().orElseThrow();
        return challenge(filing, office.resend(challenge.challengeId()));
    }

    /// Brings a code or a QR token. To VERIFIED, and on to ACCEPTED when the receipt comes at once.
    public Step confirm(Filing filing, Proof proof) {
        var challenge = filing.challenge().orElseThrow();
        var attempt =
                write(
                        filing.in(FilingState.VERIFICATION_UNKNOWN),
                        "VERIFY",
                        JournalEntry.Phase.INTENT,
                        "");
        return switch (office.verify(challenge.challengeId(), proof)) {
            case Outcome.Done<Standing>(var standing) -> follow(attempt, standing);
            case Outcome.Refused<Standing>(var problem) ->
                    new Step.Refused(
                            write(
                                    attempt.in(FilingState.AWAITING_VERIFICATION),
                                    "VERIFY",
                                    JournalEntry.Phase.REFUSED,
                                    problem.type()),
                            problem);
            case Outcome.Unreachable<Standing>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(
                            write(
                                    mayHaveArrived
                                            ? attempt
                                            : attempt.in(FilingState.AWAITING_VERIFICATION),
                                    "VERIFY",
                                    JournalEntry.Phase.UNKNOWN,
                                    reason),
                            reason);
        };
    }

    /// Asks the gateway where the return stands and takes it as far as that goes, the receipt
    /// included. After a crash or a cut this is the only thing to do.
    public Step settle(Filing filing) {
        if (filing.state().isSettled() || filing.sealed().isEmpty()) return new Step.Moved(filing);
        return switch (office.standing(filing.sealed().get().sptDigest())) {
            case Outcome.Done<Standing>(var standing) -> follow(filing, standing);
            case Outcome.Refused<Standing>(var problem) -> new Step.Refused(filing, problem);
            case Outcome.Unreachable<Standing>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(filing, reason);
        };
    }

    /// Closes a return that was filed by hand at the portal. It can never be sent from then on.
    public Filing filedAtPortal(Filing filing, Filing.PortalReceipt receipt, byte[] file) {
        receipt.file().ifPresent(name -> cabinet.keep(filing.id(), name, file));
        return write(
                filing.with(receipt).in(FilingState.FILED_AT_PORTAL),
                "PORTAL",
                JournalEntry.Phase.DONE,
                receipt.ntte());
    }

    private Step challenge(Filing filing, Outcome<Challenge> outcome) {
        return switch (outcome) {
            case Outcome.Done<Challenge>(var challenge) ->
                    new Step.Moved(
                            write(
                                    filing.with(challenge),
                                    "CHALLENGE",
                                    JournalEntry.Phase.DONE,
                                    challenge.state().name()));
            case Outcome.Refused<Challenge>(var problem) -> new Step.Refused(filing, problem);
            case Outcome.Unreachable<Challenge>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(filing, reason);
        };
    }

    private Step follow(Filing filing, Standing standing) {
        var known = standing.provisional().map(filing::with).orElse(filing);
        known = standing.challenge().isPresent() ? known.with(standing.challenge().get()) : known;
        var state =
                switch (standing.state()) {
                    case NOT_HERE -> FilingState.SEALED;
                    case AWAITING_VERIFICATION -> FilingState.AWAITING_VERIFICATION;
                    case VERIFIED, ACCEPTED -> FilingState.VERIFIED;
                    case REJECTED -> FilingState.REJECTED;
                    case LAPSED -> FilingState.LAPSED;
                    case WITHDRAWN -> FilingState.WITHDRAWN;
                    case SUPERSEDED -> FilingState.SUPERSEDED;
                };
        var moved =
                write(
                        known.in(state),
                        "STANDING",
                        JournalEntry.Phase.DONE,
                        standing.state().name());
        return standing.state() == Standing.State.ACCEPTED ? receipt(moved) : new Step.Moved(moved);
    }

    private Step receipt(Filing filing) {
        return switch (office.receipt(filing.provisional().orElseThrow().submissionId())) {
            case Outcome.Done<byte[]>(var pdf) -> receipt(filing, pdf);
            case Outcome.Refused<byte[]>(var problem) -> new Step.Refused(filing, problem);
            case Outcome.Unreachable<byte[]>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(filing, reason);
        };
    }

    private Step receipt(Filing filing, byte[] pdf) {
        return switch (receipts.check(pdf, filing.sealed().orElseThrow())) {
            case ReceiptCheck.Verdict.Genuine(var receipt) -> {
                cabinet.keep(filing.id(), "receipt.pdf", pdf);
                yield new Step.Moved(
                        write(
                                filing.with(receipt).in(FilingState.ACCEPTED),
                                "RECEIPT",
                                JournalEntry.Phase.DONE,
                                receipt.ntte()));
            }
            case ReceiptCheck.Verdict.NotOurs(var reasons) ->
                    new Step.ReceiptRefused(filing, reasons);
        };
    }

    private Filing write(Filing filing, String event, JournalEntry.Phase phase, String detail) {
        var now = clock.instant();
        var stamped = filing.at(now);
        cabinet.record(stamped, new JournalEntry(filing.id(), 0, now, event, phase, detail));
        return stamped;
    }
}
