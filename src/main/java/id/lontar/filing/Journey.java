package id.lontar.filing;

import static id.lontar.filing.FilingState.AWAITING_VERIFICATION;
import static id.lontar.filing.FilingState.DRAFT;
import static id.lontar.filing.FilingState.SEALED;
import static id.lontar.filing.FilingState.UPLOAD_UNKNOWN;
import static id.lontar.filing.FilingState.VERIFICATION_UNKNOWN;

import id.lontar.form.Closing;
import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.rules.Taxpayer;
import id.lontar.words.Words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Takes one return from draft to receipt. Each step writes to the journal before it is attempted
/// and stores what came of it; a step that got no answer is settled by asking, never by doing it
/// again. Every step starts from the return as it is stored, one step at a time.
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
    private final Clock clock;
    private final Logbook log;
    private final Copies copies;
    private final Following following;
    private final Turns turns = new Turns();
    private final Backoff backoff;
    private final Vigil vigil;

    public Journey(
            Cabinet cabinet, Sealer sealer, TaxOffice office, ReceiptCheck receipts, Clock clock) {
        this.cabinet = cabinet;
        this.sealer = sealer;
        this.office = office;
        this.clock = clock;
        this.log = new Logbook(cabinet, clock);
        this.copies = new Copies(cabinet, log);
        this.following = new Following(cabinet, office, receipts, log, copies);
        this.backoff = new Backoff(office, clock);
        this.vigil = new Vigil(cabinet, office, backoff, this::settle, clock);
    }

    /// All that wait for a confirmation or an answer.
    public Vigil vigil() {
        return vigil;
    }

    /// The one back-off towards the gateway these steps go to.
    public Backoff backoff() {
        return backoff;
    }

    /// Who signs, and by what right; without a right of their own it is their own return.
    public record Signing(SigningKey.Signer signer, Optional<Authority> authority) {}

    /// [#seal] by whom the return belongs to.
    public Filing seal(
            Filing filing,
            Form form,
            Assessment assessment,
            SigningKey.Signer signer,
            byte[] pdf,
            List<Attachment> attachments) {
        var own = new Signing(signer, Optional.empty());
        return seal(filing, form, assessment, own, pdf, attachments);
    }

    /// DRAFT to SEALED. A return with a blocking finding is refused. What is sealed already is
    /// given back as it is: one return, one seal. What does not count in it is not sealed.
    public Filing seal(
            Filing filing,
            Form form,
            Assessment assessment,
            Signing signing,
            byte[] pdf,
            List<Attachment> attachments) {
        var counting = assessment.after(Closing.counting(form, assessment));
        var owner = counting.answers().get(Taxpayer.NPWP).orElseThrow();
        var order =
                new Sealer.Order(
                        office.gateway().id(),
                        filing.taxReturn().with(counting.answers()),
                        form,
                        counting,
                        signing.authority().orElseGet(() -> Authority.own(owner)),
                        pdf,
                        attachments,
                        clock.instant());
        return turns.take(filing.id(), "SEAL", first -> seal(filing, order, signing.signer()));
    }

    private Filing seal(Filing filing, Sealer.Order order, SigningKey.Signer signer) {
        var stored = log.current(filing);
        if (stored.state() != DRAFT) return stored;
        mustBeReady(order);
        var drafted = log.intend(filing.in(DRAFT), "SEAL", "");
        var made = sealer.seal(order, signer);
        return log.done(drafted.with(made).in(SEALED), "SEAL", made.fingerprint());
    }

    private void mustBeReady(Sealer.Order order) {
        var today = LocalDate.ofInstant(clock.instant(), Words.WIB);
        if (order.form().findings(order.assessment(), today).stream()
                .anyMatch(each -> each.severity().blocksSealing()))
            throw new NotNow("journey.not-ready");
        if (LawReview.moved(order.taxReturn(), order.form(), order.assessment()).isPresent())
            throw new NotNow("journey.law-moved");
    }

    /// SEALED back to DRAFT: an edit after sealing makes a new seal. What was uploaded cannot come
    /// back; a change to it is a new version, [#newVersion]. What another desk sealed after this
    /// copy was read stays sealed.
    public Filing reopen(Filing filing) {
        return turns.take(
                filing.id(), "REOPEN", first -> reopened(log.current(filing).on(filing.basis())));
    }

    private Filing reopened(Filing stored) {
        if (stored.state() == DRAFT) return stored;
        if (stored.state() != SEALED) throw new NotNow("journey.already-uploaded");
        return log.done(stored.unsealed(), "REOPEN", "");
    }

    /// A draft to change what was uploaded. The uploaded one stays as it is and can still be
    /// confirmed until the gateway has confirmed the new one (verification channel, section 5.1).
    public Filing newVersion(Filing filing, String id) {
        return newVersion(filing, id, same -> same);
    }

    /// @param begun what becomes of the old answers in the new revision
    public Filing newVersion(Filing filing, String id, UnaryOperator<TaxReturn> begun) {
        var stored = log.current(filing);
        if (stored.state().isEditable()) throw new NotNow("journey.still-editable");
        var old = stored.taxReturn();
        var next =
                begun.apply(
                        new TaxReturn(old.form(), old.year(), nextRevision(stored), old.answers()));
        return log.done(
                Filing.draft(id, stored.personId(), next, clock.instant()),
                "NEW_VERSION",
                stored.id());
    }

    /// The revision a new version bears: the same one while nothing of it was accepted, or else the
    /// one after the last that was.
    public int nextRevision(Filing filing) {
        var afterFiled =
                cabinet.filings().stream()
                        .filter(each -> each.isSameMatterAs(filing))
                        .filter(each -> each.state().isFiled())
                        .mapToInt(each -> each.taxReturn().revision() + 1)
                        .max()
                        .orElse(0);
        return Math.max(afterFiled, filing.taxReturn().revision());
    }

    /// Uploads a sealed return and opens its challenge. To AWAITING_VERIFICATION.
    public Step send(Filing filing) {
        return step(
                filing,
                "SEND",
                stored ->
                        switch (stored.state()) {
                            case SEALED -> upload(stored);
                            case UPLOAD_UNKNOWN -> sendSettled(following.ask(stored));
                            case AWAITING_VERIFICATION ->
                                    stored.challenge().isPresent()
                                            ? new Step.Moved(stored)
                                            : following.openChallenge(stored);
                            default -> new Step.Moved(stored);
                        });
    }

    /// Only once the gateway has said that it has nothing is the same seal sent again.
    private Step sendSettled(Step asked) {
        return asked instanceof Step.Moved(var filing) && filing.state() == SEALED
                ? upload(filing)
                : asked;
    }

    private Step upload(Filing filing) {
        var made = filing.sealed().orElseThrow();
        var attempt = log.intend(filing.in(UPLOAD_UNKNOWN), "UPLOAD", made.fingerprint());
        return switch (office.upload(made)) {
            case Outcome.Done<ProvisionalReceipt>(var receipt) -> uploaded(attempt, receipt);
            case Outcome.Refused<ProvisionalReceipt>(var problem) ->
                    new Step.Refused(
                            log.refused(attempt.in(SEALED), "UPLOAD", problem.type()), problem);
            case Outcome.Unreachable<ProvisionalReceipt>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(
                            log.unknown(
                                    mayHaveArrived ? attempt : attempt.in(SEALED),
                                    "UPLOAD",
                                    reason),
                            reason);
        };
    }

    /// A receipt for another return is no answer to this upload.
    private Step uploaded(Filing attempt, ProvisionalReceipt receipt) {
        var other = copies.judge(attempt, receipt);
        if (other.isPresent()) return other.get();
        return following.openChallenge(
                log.done(
                        attempt.with(receipt).in(AWAITING_VERIFICATION),
                        "UPLOAD",
                        receipt.ttsNo()));
    }

    /// Opens a challenge where there is none, or a new one where the old one is closed.
    public Step openChallenge(Filing filing) {
        return step(
                filing,
                "CHALLENGE",
                stored ->
                        stored.state() == AWAITING_VERIFICATION
                                ? over(following.openChallenge(stored))
                                : new Step.Moved(stored));
    }

    /// Asks for the code again.
    public Step resend(Filing filing) {
        return step(
                filing,
                "RESEND",
                stored -> {
                    if (stored.state() != AWAITING_VERIFICATION) return new Step.Moved(stored);
                    if (stored.challenge().isEmpty()) return over(following.openChallenge(stored));
                    var intent = log.intend(stored, "RESEND", "");
                    var id = intent.challenge().orElseThrow().challengeId();
                    return over(
                            following.challenge(
                                    intent, "RESEND", office.resend(intent.signer(), id)));
                });
    }

    /// Asks for the code as a short message.
    public Step text(Filing filing, Locale language) {
        return step(
                filing,
                "SMS",
                stored -> {
                    if (stored.state() != AWAITING_VERIFICATION || stored.challenge().isEmpty())
                        return new Step.Moved(stored);
                    var intent = log.intend(stored, "SMS", "");
                    var id = intent.challenge().orElseThrow().challengeId();
                    return over(
                            following.challenge(
                                    intent, "SMS", office.text(intent.signer(), id, language)));
                });
    }

    /// Brings a code or a QR token. To VERIFIED, and on to ACCEPTED when the receipt comes at once.
    public Step confirm(Filing filing, Proof proof) {
        return step(
                filing,
                "VERIFY",
                stored ->
                        switch (stored.state()) {
                            case AWAITING_VERIFICATION -> over(bring(stored, proof));
                            case VERIFICATION_UNKNOWN ->
                                    over(bringSettled(following.ask(stored), proof));
                            default -> new Step.Moved(stored);
                        });
    }

    private Step bringSettled(Step asked, Proof proof) {
        return asked instanceof Step.Moved(var filing) && filing.state() == AWAITING_VERIFICATION
                ? bring(filing, proof)
                : asked;
    }

    private Step bring(Filing filing, Proof proof) {
        if (filing.challenge().isEmpty()) return following.openChallenge(filing);
        var attempt = log.intend(filing.in(VERIFICATION_UNKNOWN), "VERIFY", "");
        var challenge = attempt.challenge().orElseThrow();
        return switch (office.verify(attempt.signer(), challenge.challengeId(), proof)) {
            case Outcome.Done<Standing>(var standing) -> following.follow(attempt, standing);
            case Outcome.Refused<Standing>(var problem) ->
                    new Step.Refused(
                            log.refused(
                                    attempt.in(AWAITING_VERIFICATION), "VERIFY", problem.type()),
                            problem);
            case Outcome.Unreachable<Standing>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(
                            log.unknown(
                                    mayHaveArrived ? attempt : attempt.in(AWAITING_VERIFICATION),
                                    "VERIFY",
                                    reason),
                            reason);
        };
    }

    /// A no that ends the waiting is not the last word: the return stands elsewhere at the gateway
    /// now, and from then on here too, so that it does not wait for ever.
    private Step over(Step step) {
        if (!(step instanceof Step.Refused(var filing, var problem)) || !problem.endsTheWait())
            return step;
        return following.ask(filing) instanceof Step.Moved(var moved)
                        && moved.state() != AWAITING_VERIFICATION
                ? new Step.Moved(moved)
                : step;
    }

    /// Asks the gateway where the return stands and takes it as far as that goes, the receipt
    /// included. After a crash or a cut this is the only thing to do.
    public Step settle(Filing filing) {
        return step(filing, "SETTLE", following::ask);
    }

    /// Takes back what waits for its confirmation. Without an answer the return stands as it stood,
    /// and whoever asks for it next hears how it ended.
    public Step withdraw(Filing filing) {
        return step(
                filing,
                "WITHDRAW",
                stored ->
                        stored.state() == AWAITING_VERIFICATION
                                ? over(withdrawn(stored))
                                : new Step.Moved(stored));
    }

    private Step withdrawn(Filing stored) {
        var intent = log.intend(stored, "WITHDRAW", "");
        var seal = intent.sealed().orElseThrow().sptDigest();
        return switch (office.withdraw(intent.signer(), seal)) {
            case Outcome.Done<Standing>(var standing) -> following.follow(intent, standing);
            case Outcome.Refused<Standing>(var problem) ->
                    new Step.Refused(log.refused(intent, "WITHDRAW", problem.type()), problem);
            case Outcome.Unreachable<Standing>(var reason, var mayHaveArrived) ->
                    new Step.Unsure(log.unknown(intent, "WITHDRAW", reason), reason);
        };
    }

    /// Closes a return that was filed by hand at the portal. It can never be sent from then on. One
    /// the gateway keeps a filing time for could still be confirmed, by QR on a phone for instance,
    /// and would be filed twice.
    public Filing filedAtPortal(Filing filing, Filing.PortalReceipt receipt, byte[] file) {
        return turns.take(
                filing.id(), "PORTAL", first -> closed(log.current(filing), receipt, file));
    }

    private Filing closed(Filing stored, Filing.PortalReceipt receipt, byte[] file) {
        switch (stored.state()) {
            case VERIFIED, ACCEPTED -> throw new NotNow("journey.confirmed-already");
            case UPLOAD_UNKNOWN, AWAITING_VERIFICATION, VERIFICATION_UNKNOWN ->
                    throw new NotNow("journey.still-waits");
            default -> {}
        }
        receipt.file().ifPresent(name -> cabinet.keep(stored.id(), name, file));
        return log.done(
                stored.with(receipt).in(FilingState.FILED_AT_PORTAL), "PORTAL", receipt.ntte());
    }

    /// Takes a step from the stored return; one that comes while the same is under way takes none.
    private Step step(Filing filing, String kind, Function<Filing, Step> step) {
        return turns.take(
                filing.id(),
                kind,
                first -> {
                    var stored = log.current(filing);
                    return first ? step.apply(stored) : new Step.Moved(stored);
                });
    }

    /// Returns about which something is still to be asked, such as after a crash.
    public List<Filing> unsettled() {
        return cabinet.filings().stream()
                .filter(each -> !each.state().isSettled() && !each.state().isEditable())
                .toList();
    }
}
