package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.BeginAgain;
import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.CardNumber;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.MovingQr;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.VerificationCode;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// One return at the code desk. What the gateway says in between is held here only; the store
/// changes with the steps of the journey alone, so that asking never undoes a step.
final class DeskModel {
    /// A code mail that no server has taken by then is late enough to offer another way.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workbench bench;
    private ReturnAtHand atHand;
    private Optional<Challenge> latest;

    DeskModel(Workbench bench, String filingId) {
        this.bench = bench;
        this.atHand = ReturnAtHand.of(bench, filingId);
        this.latest = atHand.filing().challenge();
        bench.journey().vigil().moved(atHand.filing());
    }

    ReturnAtHand atHand() {
        return atHand;
    }

    Filing filing() {
        return atHand.filing();
    }

    Optional<Challenge> challenge() {
        return latest;
    }

    SealedReturn seal() {
        return filing().counted().orElseThrow();
    }

    /// The return with the challenge that was heard of last.
    Filing asked() {
        return latest.map(filing()::with).orElse(filing());
    }

    /// @param channel such as `EMAIL` or `TOTP`
    boolean offers(String channel) {
        return latest.filter(each -> each.channelsOffered().contains(channel)).isPresent();
    }

    /// The code of a printed card that is asked for.
    Optional<CardNumber> card() {
        return latest.flatMap(Challenge::card);
    }

    /// Whether a code of a card can be brought: neither a stale nor a locked mailed code stands in
    /// its way.
    boolean takesCard() {
        return card().isPresent() && latest.filter(each -> !each.state().isOver()).isPresent();
    }

    Optional<Delivery> mail() {
        return latest.flatMap(Challenge::mail);
    }

    /// What became of the short message with the code, if one was asked for.
    Optional<Delivery> message() {
        return latest.flatMap(Challenge::message);
    }

    /// Has the code sent as a short message.
    Job<Step> text(Locale language) {
        return progress -> bench.journey().text(current(), language);
    }

    /// Whether asking for a message now brings one.
    boolean textHelps() {
        var onItsWay =
                message().filter(each -> !each.state().isTaken() && !isBack(each)).isPresent();
        return !onItsWay
                && !closed()
                && textAfter().isEmpty()
                && latest.flatMap(Challenge::sms)
                        .filter(each -> each.leftToday() > 0 && each.nextAt().isPresent())
                        .isPresent();
    }

    private static boolean isBack(Delivery message) {
        return switch (message.state()) {
            case BOUNCED, BOUNCED_LATE, DROPPED -> true;
            default -> false;
        };
    }

    /// When asking for a message again is allowed, if that is still to come.
    Optional<Instant> textAfter() {
        return latest.flatMap(Challenge::sms)
                .flatMap(Challenge.Sms::nextAt)
                .filter(at -> at.isAfter(now()));
    }

    /// Asks for the state of the challenge, as it is now.
    Job<Outcome<Challenge>> refresh() {
        var asked = latest.map(Challenge::challengeId);
        var submission = filing().provisional().map(tts -> tts.submissionId());
        var signer = seal().signer();
        return progress ->
                asked.isPresent()
                        ? bench.office().challenge(signer, asked.get())
                        : bench.office().openChallenge(signer, submission.orElseThrow());
    }

    /// Keeps what [#refresh] brought, unless the return has moved on in the meantime.
    void heard(Challenge challenge) {
        if (latest.isEmpty() || latest.get().challengeId().equals(challenge.challengeId()))
            latest = Optional.of(challenge);
        bench.journey().vigil().heard(filing().id(), challenge);
    }

    /// The same as the list tells it.
    Awaited awaited(boolean signInNeeded, boolean outOfReach) {
        var reach =
                signInNeeded
                        ? Awaited.Reach.SIGN_IN
                        : outOfReach ? Awaited.Reach.NO_ANSWER : Awaited.Reach.HEARD;
        return new Awaited(filing(), latest, reach, Optional.empty(), arrived());
    }

    /// The code that was read in the mailbox, if one is watched.
    Optional<VerificationCode> arrived() {
        return bench.journey().vigil().one(filing().id()).flatMap(Awaited::arrived);
    }

    /// Brings the proof for the challenge that is open.
    Job<Step> confirm(Proof proof) {
        return progress -> bench.journey().confirm(current(), proof);
    }

    /// Sends the open one again; where none is open any more, asks for a new one.
    Job<Step> resend() {
        return progress ->
                closed()
                        ? bench.journey().openChallenge(current())
                        : bench.journey().resend(current());
    }

    /// What is waited for stays as it is; the change is a version of its own.
    Job<Filing> change() {
        return progress -> new BeginAgain(bench).from(stored());
    }

    /// Whether a new version is the thing to make of it now. Not while a confirmation is under way.
    boolean changeable() {
        return switch (filing().state()) {
            case UPLOAD_UNKNOWN, AWAITING_VERIFICATION -> true;
            case REJECTED, LAPSED, WITHDRAWN, SUPERSEDED -> true;
            default -> false;
        };
    }

    /// Has the moving QR shown, for a phone to read.
    Job<Outcome<MovingQr>> offerMovingQr() {
        return asked(bench.office()::offerMovingQr);
    }

    /// What it shows this second.
    Job<Outcome<MovingQr>> movingQr() {
        return asked(bench.office()::movingQr);
    }

    private Job<Outcome<MovingQr>> asked(BiFunction<String, String, Outcome<MovingQr>> question) {
        var challenge = latest.map(Challenge::challengeId).orElseThrow();
        var signer = seal().signer();
        return progress -> question.apply(signer, challenge);
    }

    Job<Step> withdraw() {
        return progress -> bench.journey().withdraw(stored());
    }

    Job<Step> settle() {
        return progress -> bench.journey().settle(stored());
    }

    /// Takes over where a step left the return.
    void moved(Step step) {
        atHand = ReturnAtHand.of(bench, step.filing());
        bench.journey().vigil().moved(step.filing());
        if (step instanceof Step.Moved) latest = step.filing().challenge().or(() -> latest);
    }

    /// Whether the other way through is to be offered by itself: at once when the mail is in
    /// trouble, and after half a minute in which no mail server took it.
    boolean fallbackDue() {
        if (!offers("EMAIL")) return false;
        var mail = mail();
        if (message().filter(each -> each.state().isTaken()).isPresent()) return false;
        if (mail.isPresent() && mail.get().state().needsFallback()) return true;
        if (mail.isPresent() && mail.get().state() == DeliveryState.ACCEPTED) return false;
        return latest.map(each -> now().isAfter(each.openedAt().plus(PATIENCE))).orElse(false);
    }

    /// While the mail is on its way, asking again changes nothing.
    boolean resendHelps() {
        if (!open()) return true;
        var onItsWay =
                mail().map(Delivery::state)
                        .filter(
                                state ->
                                        state == DeliveryState.QUEUED
                                                || state == DeliveryState.SENDING
                                                || state == DeliveryState.DEFERRED
                                                || state == DeliveryState.HELD)
                        .isPresent();
        return !onItsWay && resendAfter().isEmpty();
    }

    /// When asking again is allowed, if that is still to come.
    Optional<Instant> resendAfter() {
        return latest.flatMap(Challenge::nextResendAt).filter(at -> at.isAfter(now()));
    }

    boolean open() {
        return latest.map(each -> each.state() == Challenge.State.OPEN).orElse(false);
    }

    /// No code of it works any more; a new request is needed.
    private boolean closed() {
        return latest.map(Challenge::state)
                .filter(
                        state ->
                                state == Challenge.State.EXPIRED || state == Challenge.State.LOCKED)
                .isPresent();
    }

    /// An answer is owed: the gateway is asked until it comes.
    boolean unsure() {
        return filing().state() == FilingState.UPLOAD_UNKNOWN
                || filing().state() == FilingState.VERIFICATION_UNKNOWN
                || filing().state() == FilingState.VERIFIED;
    }

    /// Whether a proof can still be brought.
    boolean waits() {
        return filing().state() == FilingState.AWAITING_VERIFICATION
                || filing().state() == FilingState.VERIFICATION_UNKNOWN;
    }

    /// Whether the gateway is to be left alone by what asks without being told to.
    boolean isQuiet() {
        return bench.journey().backoff().isQuiet();
    }

    Instant now() {
        return bench.clock().instant();
    }

    private Filing current() {
        var filing = stored();
        return latest.map(filing::with).orElse(filing);
    }

    private Filing stored() {
        return bench.cabinet().filing(atHand.filing().id()).orElseThrow();
    }
}
