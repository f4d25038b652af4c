package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Road;
import id.lontar.filing.PhoneNumber;
import id.lontar.gateway.sms.ShortMessage;
import id.lontar.gateway.sms.SmsPost;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The code of a challenge as a short message: when its owner asks for it, and never by itself, as
/// the owner may have to pay for it.
record Texting(SmsPost post, SmsLimits limits, Policy policy) {
    /// How it stands for one challenge.
    ///
    /// @param own whether the owner looks
    /// @param mailReleases whether a code that was mailed would do: a message is worth no more
    Challenge.Sms standing(
            Handle db,
            OpenedChallenge challenge,
            Submission submission,
            boolean own,
            boolean mailReleases,
            Instant now) {
        var number = own ? PhoneTable.of(db, challenge.npwp()) : Optional.<PhoneNumber>empty();
        var road = road(db, submission, own, mailReleases, number);
        if (road != Road.OPEN)
            return new Challenge.Sms(road, Optional.empty(), 0, Optional.empty());
        var left = limits.left(db, challenge.npwp(), number, now);
        var next = next(db, challenge.id(), now);
        return new Challenge.Sms(
                road,
                number.map(PhoneNumber::masked),
                left.messages(),
                left.messages() == 0 ? later(next, left.again()) : next);
    }

    private static Optional<Instant> later(Optional<Instant> next, Optional<Instant> again) {
        return next.flatMap(a -> again.map(b -> a.isAfter(b) ? a : b));
    }

    private Road road(
            Handle db,
            Submission submission,
            boolean own,
            boolean mailReleases,
            Optional<PhoneNumber> number) {
        if (!policy.sms().offered()) return Road.OFF;
        if (!own) return Road.OWNER_ONLY;
        if (!mailReleases || number.filter(each -> isDelegates(db, submission, each)).isPresent())
            return Road.NOT_ENOUGH;
        return number.isPresent() ? Road.OPEN : Road.NO_NUMBER;
    }

    /// A code that the delegate reads says nothing of the owner.
    private static boolean isDelegates(Handle db, Submission submission, PhoneNumber number) {
        return submission
                .actor()
                .flatMap(each -> PhoneTable.of(db, each.npwp()))
                .filter(number::equals)
                .isPresent();
    }

    /// When the next message for the challenge may be asked for; empty when none may any more.
    private Optional<Instant> next(Handle db, String challengeId, Instant now) {
        var asked = post.of(db, challengeId);
        return asked.isEmpty()
                ? Optional.of(now)
                : policy.codes().nextResend(asked.get().asked() - 1, asked.get().lastAskedAt());
    }

    boolean isUnderWay(Handle db, String challengeId) {
        return post.of(db, challengeId).filter(SmsPost.Asked::isUnderWay).isPresent();
    }

    /// Whether the only road by which the code can have come is this one.
    boolean alone(Handle db, String challengeId, boolean mailTaken) {
        return !mailTaken && post.of(db, challengeId).filter(SmsPost.Asked::isTaken).isPresent();
    }

    /// Where the message goes, or why none goes anywhere.
    PhoneNumber mayBeSent(
            Handle db, OpenedChallenge challenge, Submission submission, Instant now) {
        mustBeOffered();
        var number =
                PhoneTable.of(db, challenge.npwp())
                        .orElseThrow(() -> Refusal.of(409, "PHONE_NONE").then("CHANGE_PHONE"));
        if (isDelegates(db, submission, number))
            throw Refusal.of(409, "DELEGATE_PHONE").then("USE_QR");
        mustNotHurry(next(db, challenge.id(), now), now);
        return number;
    }

    void mustBeOffered() {
        if (!policy.sms().offered())
            throw Refusal.of(409, "CHANNEL_NOT_OFFERED").then("ENTER_CODE", "USE_QR");
    }

    static void mustNotHurry(Optional<Instant> next, Instant now) {
        if (next.isEmpty()) throw Refusal.of(429, "SMS_ENOUGH").then("ENTER_CODE", "USE_QR");
        if (now.isBefore(next.get()))
            throw Refusal.of(429, "SMS_TOO_SOON", Refusal.words().time(next.get()))
                    .retryAt(next.get())
                    .then("WAIT", "USE_QR");
    }

    /// @param to from [#mayBeSent]
    void send(
            Handle db,
            OpenedChallenge challenge,
            Submission submission,
            PhoneNumber to,
            Locale language,
            Instant now) {
        limits.take(db, challenge.npwp(), to, now);
        var matter = submission.matter();
        post.queue(
                db,
                new ShortMessage(
                        challenge.id(),
                        to.e164(),
                        language,
                        new ShortMessage.About(
                                matter.form().code(),
                                matter.period(),
                                matter.revision(),
                                submission.sptDigest().fingerprint()),
                        now,
                        policy.codes().softLife(),
                        challenge.life().hardExpiresAt()));
    }
}
