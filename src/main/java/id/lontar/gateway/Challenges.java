package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Standing;
import id.lontar.gateway.OpenedChallenge.Code;
import id.lontar.gateway.OpenedChallenge.Life;
import id.lontar.gateway.OpenedChallenge.Stored;
import id.lontar.gateway.Release.How;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Opens challenges and has their codes sent. While one is open, asking again never makes a new
/// code: whichever mail arrives first works.
final class Challenges {
    private static final Duration DAY = Duration.ofDays(1);
    static final Set<DeliveryState> UNDER_WAY =
            Set.of(
                    DeliveryState.QUEUED,
                    DeliveryState.SENDING,
                    DeliveryState.DEFERRED,
                    DeliveryState.HELD);

    private final Submissions submissions;
    private final CodesOut out;
    private final Letters letters;
    private final CodeKeys keys;
    private final TotpFactors factors;
    private final CardFactors cards;
    private final Delegations delegations;
    private final Texting texting;
    private final Policy policy;
    private final Metrics metrics;

    /// What challenges are made by.
    record Terms(
            CodeKeys keys,
            TotpFactors factors,
            CardFactors cards,
            Delegations delegations,
            Texting texting,
            Policy policy,
            Metrics metrics) {}

    Challenges(Submissions submissions, CodesOut out, Letters letters, Terms terms) {
        this.submissions = submissions;
        this.out = out;
        this.letters = letters;
        this.keys = terms.keys();
        this.factors = terms.factors();
        this.cards = terms.cards();
        this.delegations = terms.delegations();
        this.texting = terms.texting();
        this.policy = terms.policy();
        this.metrics = terms.metrics();
    }

    /// The open challenge of a submission, or a new one with its mail queued.
    ///
    /// @param npwp of whoever asks: the owner, or who sent it for the owner
    Challenge open(Handle db, String npwp, String submissionId, Instant now) {
        var submission =
                submissions
                        .find(db, npwp, submissionId)
                        .orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
        var latest = ChallengeTable.latest(db, submissionId);
        if (submission.isReleased() && latest.isPresent())
            return asked(shown(db, latest.get(), submission, npwp, now), true);
        mayAct(db, submission, npwp, now);
        mustAwait(submission, now);
        if (latest.isPresent() && mayGoOn(latest.get(), now))
            return asked(shown(db, latest.get(), submission, npwp, now), true);
        mustNotFlood(db, submission, now);
        var fresh = fresh(submission, Stored.OPEN, now);
        ChallengeTable.add(db, fresh);
        if (mailReleases(db, submission, now)) letters.queue(db, out.mail(), fresh, submission);
        return asked(shown(db, fresh, submission, npwp, now), false);
    }

    /// The record of a release that needed no code.
    OpenedChallenge answered(Handle db, Submission submission, Instant now) {
        var answered = fresh(submission, Stored.VERIFIED, now);
        ChallengeTable.add(db, answered);
        return answered;
    }

    Challenge get(Handle db, String npwp, String challengeId, Instant now) {
        var challenge = handled(db, npwp, challengeId);
        return shown(db, challenge, submissionOf(db, challenge), npwp, now);
    }

    Challenge resend(Handle db, String npwp, String challengeId, Instant now) {
        var challenge = handled(db, npwp, challengeId);
        var submission = submissionOf(db, challenge);
        if (challenge.stored() == Stored.VERIFIED)
            return shown(db, challenge, submission, npwp, now);
        mayAct(db, submission, npwp, now);
        mustAwait(submission, now);
        mailMustDo(db, submission, now);
        var stale = challenge.stateAt(now) == Challenge.State.STALE;
        if (!stale) mustBeOpen(challenge, now);
        if (!stale && isUnderWay(db, challengeId)) {
            metrics.resendWasNotNeeded();
            return asked(shown(db, challenge, submission, npwp, now), true);
        }
        mustNotHurry(challenge, now);
        if (stale) newCode(db, challenge, now);
        ChallengeTable.sentAgain(db, challengeId, now);
        letters.queue(db, out.mail(), handled(db, npwp, challengeId), submission);
        return asked(get(db, npwp, challengeId, now), false);
    }

    /// Sends the code as a short message. Only the owner asks for one, who may have to pay for it.
    Challenge text(Handle db, String npwp, String challengeId, Locale language, Instant now) {
        var challenge = owned(db, npwp, challengeId);
        var submission = submissionOf(db, challenge);
        if (challenge.stored() == Stored.VERIFIED)
            return shown(db, challenge, submission, npwp, now);
        texting.mustBeOffered();
        mustAwait(submission, now);
        mailMustDo(db, submission, now);
        var stale = challenge.stateAt(now) == Challenge.State.STALE;
        if (!stale) mustBeOpen(challenge, now);
        if (!stale && texting.isUnderWay(db, challengeId))
            return asked(shown(db, challenge, submission, npwp, now), true);
        var to = texting.mayBeSent(db, challenge, submission, now);
        if (stale) newCode(db, challenge, now);
        texting.send(db, owned(db, npwp, challengeId), submission, to, language, now);
        return asked(get(db, npwp, challengeId, now), false);
    }

    /// By which road a code that was right can have come; by mail where that is not known.
    How roadOf(Handle db, OpenedChallenge challenge) {
        return texting.alone(db, challenge.id(), hasArrived(db, challenge.id()))
                ? How.SMS
                : How.EMAIL;
    }

    /// "Kode baru": somebody else may know the old one. It dies at once.
    Challenge renew(Handle db, String npwp, String challengeId, Instant now) {
        var challenge = handled(db, npwp, challengeId);
        var submission = submissionOf(db, challenge);
        mayAct(db, submission, npwp, now);
        mustAwait(submission, now);
        mailMustDo(db, submission, now);
        if (challenge.stateAt(now) != Challenge.State.STALE) mustBeOpen(challenge, now);
        mustNotHurry(challenge, now);
        newCode(db, challenge, now);
        ChallengeTable.sentAgain(db, challengeId, now);
        letters.queue(db, out.mail(), handled(db, npwp, challengeId), submission);
        return asked(get(db, npwp, challengeId, now), false);
    }

    /// @param before whether no other letter was made for it
    private Challenge asked(Challenge shown, boolean before) {
        metrics.codeRequested(shown, before);
        return shown;
    }

    /// Codes that no mail server has taken go to the account's address of now. The code itself
    /// stays, and so does one that has arrived.
    void readdress(Handle db, String npwp, Instant now) {
        for (var submission : awaiting(db, npwp, now)) {
            if (!mailReleases(db, submission, now)) continue;
            ChallengeTable.latest(db, submission.id())
                    .filter(each -> each.stateAt(now) == Challenge.State.OPEN)
                    .filter(each -> !hasArrived(db, each.id()))
                    .ifPresent(each -> letters.queue(db, out.mail(), each, submission));
        }
    }

    private boolean hasArrived(Handle db, String challengeId) {
        return out.mail().deliveries(db, challengeId).stream()
                .map(Delivery::state)
                .anyMatch(
                        state -> state == DeliveryState.ACCEPTED || state == DeliveryState.RELAYED);
    }

    /// No code of this return works any more, and none that waits is sent.
    void end(Handle db, Submission submission) {
        ChallengeTable.supersede(db, submission.id()).forEach(id -> out.cancel(db, id));
    }

    /// Counts a mailed code that was right.
    void entered(OpenedChallenge challenge, Instant now) {
        var taken = challenge.life().softExpiresAt().map(end -> end.minus(softLife()));
        var age = Duration.between(taken.orElse(challenge.life().openedAt()), now);
        metrics.codeEntered(age, policy.codes().attempts() - challenge.code().attemptsLeft() + 1);
    }

    private Duration softLife() {
        return policy.codes().softLife();
    }

    /// @param npwp of whoever looks
    Optional<Challenge> latest(Handle db, Submission submission, String npwp, Instant now) {
        return ChallengeTable.latest(db, submission.id())
                .map(each -> shown(db, each, submission, npwp, now));
    }

    List<Submission> awaiting(Handle db, String npwp, Instant now) {
        return submissions.awaiting(db, npwp).stream()
                .filter(each -> each.stateAt(now) == Standing.State.AWAITING_VERIFICATION)
                .toList();
    }

    void mustAwait(Submission submission, Instant now) {
        switch (submission.stateAt(now)) {
            case LAPSED ->
                    throw Refusal.of(
                                    409,
                                    "TTS_LAPSED",
                                    Refusal.words().moment(submission.provisional().verifyBy()))
                            .then("SEND_AGAIN");
            case SUPERSEDED -> throw Refusal.of(409, "CHALLENGE_SUPERSEDED").then("SHOW_RECEIPT");
            case REJECTED -> throw alreadyFiled();
            case WITHDRAWN -> throw Refusal.of(409, "SUBMISSION_WITHDRAWN").then("SEAL_AGAIN");
            default -> {}
        }
    }

    /// Nothing is mailed that would release nothing.
    void mailMustDo(Handle db, Submission submission, Instant now) {
        if (mailReleases(db, submission, now)) return;
        throw submission.actor().isPresent()
                ? Refusal.of(409, "DELEGATE_MAIL").then("USE_QR")
                : Refusal.of(409, "MAIL_NOT_ENOUGH").then("ENTER_TOTP", "USE_QR");
    }

    private boolean mailReleases(Handle db, Submission submission, Instant now) {
        return !factors.replacesMail(db, submission.owner(), now)
                && !Delegations.shareMailbox(db, submission);
    }

    /// Who sent a return for its owner does nothing more with it once the mandate is over.
    void mayAct(Handle db, Submission submission, String npwp, Instant now) {
        if (!submission.owner().equals(npwp)) delegations.mustStand(db, submission, now);
    }

    static Refusal alreadyFiled() {
        return Refusal.of(409, "SPT_ALREADY_FILED").then("SHOW_RECEIPT", "MAKE_REVISION");
    }

    void mustBeOpen(OpenedChallenge challenge, Instant now) {
        switch (challenge.stateAt(now)) {
            case OPEN, VERIFIED -> {}
            case STALE -> throw Refusal.of(409, "CODE_STALE").then("RESEND", "USE_QR");
            case LOCKED -> throw locked(challenge);
            case EXPIRED -> throw Refusal.of(409, "CHALLENGE_EXPIRED").then("NEW_CHALLENGE");
            case SUPERSEDED -> throw Refusal.of(409, "CHALLENGE_SUPERSEDED").then("SHOW_RECEIPT");
        }
    }

    /// One of a return of the caller's own. A delegate, who may see it, is told that this is the
    /// owner's to do.
    OpenedChallenge owned(Handle db, String npwp, String challengeId) {
        var challenge = handled(db, npwp, challengeId);
        if (!challenge.npwp().equals(npwp)) throw notByDelegate();
        return challenge;
    }

    /// One of a return the caller owns or sent for its owner. Any other is answered like one that
    /// does not exist.
    OpenedChallenge handled(Handle db, String npwp, String challengeId) {
        return ChallengeTable.find(db, challengeId)
                .filter(each -> each.npwp().equals(npwp) || submissionOf(db, each).wasSentBy(npwp))
                .orElseThrow(() -> Refusal.of(404, "CHALLENGE_UNKNOWN"));
    }

    static Refusal notByDelegate() {
        return Refusal.of(403, "DELEGATE_CHANNEL").then("ENTER_CODE", "USE_QR");
    }

    Submissions submissions() {
        return submissions;
    }

    Submission submissionOf(Handle db, OpenedChallenge challenge) {
        return submissions.find(db, challenge.npwp(), challenge.submissionId()).orElseThrow();
    }

    Refusal locked(OpenedChallenge challenge) {
        var until = challenge.life().lockedAt().orElseThrow().plus(policy.codes().lockedFor());
        return Refusal.of(429, "CHALLENGE_LOCKED", Refusal.words().moment(until))
                .retryAt(until)
                .then("USE_QR", "WAIT");
    }

    private boolean mayGoOn(OpenedChallenge challenge, Instant now) {
        return switch (challenge.stateAt(now)) {
            case OPEN, STALE, VERIFIED -> true;
            case EXPIRED, SUPERSEDED -> false;
            case LOCKED ->
                    now.isBefore(
                            challenge
                                    .life()
                                    .lockedAt()
                                    .orElseThrow()
                                    .plus(policy.codes().lockedFor()));
        };
    }

    /// What a delegate opens takes nothing from the owner's own, and the other way round.
    private void mustNotFlood(Handle db, Submission submission, Instant now) {
        var actor = submission.actor().map(Submission.Actor::npwp);
        var since = now.minus(DAY);
        var today = ChallengeTable.openedSince(db, submission.owner(), actor, since);
        if (today.size() >= policy.failures().challengesPerDay())
            throw Accounts.mustWait(today.getFirst().plus(DAY));
        if (actor.isEmpty()) return;
        var all = ChallengeTable.openedBy(db, actor.get(), since);
        if (all.size() >= policy.delegates().challengesPerDay())
            throw Accounts.mustWait(all.getFirst().plus(DAY));
    }

    private void mustNotHurry(OpenedChallenge challenge, Instant now) {
        var next = nextResend(challenge);
        if (next.isEmpty()) throw Refusal.of(429, "RESENDS_USED_UP").then("USE_QR", "VERIFY_LATER");
        if (now.isBefore(next.get()))
            throw Refusal.of(429, "RESEND_TOO_SOON", Refusal.words().time(next.get()))
                    .retryAt(next.get())
                    .then("WAIT", "USE_QR");
    }

    private Optional<Instant> nextResend(OpenedChallenge challenge) {
        var life = challenge.life();
        return policy.codes().nextResend(life.resendsUsed(), life.lastSentAt());
    }

    private boolean isUnderWay(Handle db, String challengeId) {
        return out.mail().deliveries(db, challengeId).stream()
                .map(Delivery::state)
                .anyMatch(UNDER_WAY::contains);
    }

    private void newCode(Handle db, OpenedChallenge old, Instant now) {
        out.cancel(db, old.id());
        var left = old.code().attemptsLeft();
        ChallengeTable.newCode(db, old.id(), code(old.id(), old.code().counter() + 1, now, left));
    }

    private OpenedChallenge fresh(Submission submission, Stored state, Instant now) {
        var id = Ids.next(now);
        var hard =
                earlier(now.plus(policy.codes().hardLife()), submission.provisional().verifyBy());
        return new OpenedChallenge(
                id,
                submission.id(),
                submission.owner(),
                state,
                code(id, 1, now, policy.codes().attempts()),
                new Life(now, Optional.empty(), hard, Optional.empty(), now, 0));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private Code code(String challengeId, int counter, Instant now, int attemptsLeft) {
        var day = CodeKeys.day(now);
        var derivation = keys.of(day);
        var id = Ids.bytes(challengeId);
        var verifier = derivation.verifier(id, derivation.code(id, counter));
        return new Code(counter, day, HexFormat.of().formatHex(verifier), attemptsLeft);
    }

    /// The strongest first; for a delegate only what the owner hands over.
    private List<String> channels(
            Handle db,
            Submission submission,
            boolean own,
            boolean text,
            boolean card,
            Instant now) {
        var channels = new ArrayList<String>();
        if (own && factors.counts(db, submission.owner(), now)) channels.add("TOTP");
        if (own && policy.movingQr()) channels.add("PHONE");
        if (mailReleases(db, submission, now)) channels.add("EMAIL");
        if (text) channels.add(Challenge.SMS);
        channels.add("QR_PAGE");
        if (card) channels.add("CARD");
        return List.copyOf(channels);
    }

    private Challenge shown(
            Handle db,
            OpenedChallenge challenge,
            Submission submission,
            String viewer,
            Instant now) {
        var own = challenge.npwp().equals(viewer);
        var card =
                own
                        ? cards.asked(db, challenge.npwp(), now).map(CardTable.Asked::number)
                        : Optional.<Challenge.CardNumber>empty();
        var sms =
                texting.standing(
                        db, challenge, submission, own, mailReleases(db, submission, now), now);
        var text = sms.road() == Challenge.Road.OPEN;
        return new Challenge(
                challenge.id(),
                challenge.submissionId(),
                submission.sptDigest(),
                challenge.stateAt(now),
                channels(db, submission, own, text, card.isPresent(), now),
                challenge.life().openedAt(),
                challenge.life().softExpiresAt(),
                challenge.life().hardExpiresAt(),
                challenge.code().attemptsLeft(),
                challenge.life().resendsUsed(),
                nextResend(challenge),
                out.deliveries(db, challenge.id()),
                card,
                Optional.of(sms));
    }
}
