package id.lontar.filing;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.rules.Taxpayer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A return that waits at the code desk: for a confirmation, or for an answer that never came.
///
/// @param challenge as the gateway told it last; it may be newer than the one in the store, which
///     changes with the steps of the journey alone
/// @param heardAt when this run of the program last asked about it
/// @param arrived the code that was found in the mailbox somebody had watched
public record Awaited(
        Filing filing,
        Optional<Challenge> challenge,
        Reach reach,
        Optional<Instant> heardAt,
        Optional<VerificationCode> arrived) {
    private static final Set<FilingState> AT_THE_DESK =
            EnumSet.of(
                    FilingState.UPLOAD_UNKNOWN,
                    FilingState.AWAITING_VERIFICATION,
                    FilingState.VERIFICATION_UNKNOWN,
                    FilingState.VERIFIED);

    /// What became of the last question to the gateway.
    public enum Reach {
        NOT_ASKED,
        HEARD,
        /// The account it belongs to is not signed in.
        SIGN_IN,
        NO_ANSWER
    }

    /// What its owner does now, or waits for. Each has a word for a list, `waiting.next.NAME`, and
    /// a sentence, `waiting.now.NAME`.
    public enum Next {
        SIGN_IN,
        NO_ANSWER,
        /// An answer is owed; the gateway is being asked.
        ASKING,
        /// Confirmed, and the receipt is on its way.
        RECEIPT,
        /// No code was asked for yet.
        REQUEST,
        /// The code is past its time: a new one, without sending again.
        FRESH_CODE,
        LOCKED,
        APP,
        /// The code was read in the mailbox; its owner has to say that it shall count.
        CODE_HERE,
        /// The mail lies in the mailbox, as far as its server said.
        CODE,
        /// An operator took the short message, and no mail server the mail.
        SMS,
        MAIL_ON_ITS_WAY,
        /// The mail is held back or came back: another way is faster.
        QR
    }

    static boolean isOne(Filing filing) {
        return AT_THE_DESK.contains(filing.state());
    }

    public String id() {
        return filing.id();
    }

    public String name() {
        return filing.taxReturn().answers().get(Taxpayer.NAME).orElse("");
    }

    /// The fingerprint that stands in the mail and on the phone.
    public String fingerprint() {
        return filing.counted().map(SealedReturn::fingerprint).orElse("");
    }

    /// Until when it can be confirmed; unknown while it is not known to have arrived.
    public Optional<Instant> deadline() {
        return filing.provisional().map(ProvisionalReceipt::verifyBy);
    }

    public Optional<Delivery> mail() {
        return challenge.flatMap(Challenge::mail);
    }

    public boolean offers(String channel) {
        return challenge.filter(each -> each.channelsOffered().contains(channel)).isPresent();
    }

    public Next next() {
        if (reach == Reach.SIGN_IN) return Next.SIGN_IN;
        if (reach == Reach.NO_ANSWER) return Next.NO_ANSWER;
        return switch (filing.state()) {
            case VERIFIED -> Next.RECEIPT;
            case AWAITING_VERIFICATION -> challenge.map(this::next).orElse(Next.REQUEST);
            default -> Next.ASKING;
        };
    }

    private Next next(Challenge open) {
        return switch (open.state()) {
            case STALE, EXPIRED -> offers("TOTP") ? Next.APP : Next.FRESH_CODE;
            case LOCKED -> Next.LOCKED;
            case VERIFIED, SUPERSEDED -> Next.ASKING;
            case OPEN -> offers("TOTP") ? Next.APP : byMail();
        };
    }

    private Next byMail() {
        if (arrived.isPresent()) return Next.CODE_HERE;
        return switch (mail().map(Delivery::state).orElse(DeliveryState.QUEUED)) {
            case ACCEPTED, RELAYED -> Next.CODE;
            case QUEUED, SENDING -> texted() ? Next.SMS : Next.MAIL_ON_ITS_WAY;
            case DEFERRED, HELD, BOUNCED, BOUNCED_LATE, DROPPED -> texted() ? Next.SMS : Next.QR;
        };
    }

    private boolean texted() {
        return challenge
                .flatMap(Challenge::message)
                .filter(each -> each.state().isTaken())
                .isPresent();
    }

    Awaited asked(Reach reach, Instant now) {
        return new Awaited(filing, challenge, reach, Optional.of(now), arrived);
    }

    Awaited with(Challenge heard) {
        return new Awaited(filing, Optional.of(heard), reach, heardAt, arrived);
    }

    /// The same return as the store has it now. What was heard of its challenge stays, unless the
    /// store knows of another one.
    Awaited as(Filing stored) {
        var known =
                challenge.filter(
                        each ->
                                stored.challenge()
                                        .map(Challenge::challengeId)
                                        .map(each.challengeId()::equals)
                                        .orElse(true));
        return new Awaited(stored, known.or(stored::challenge), reach, heardAt, arrived);
    }

    Awaited with(VerificationCode code) {
        return new Awaited(filing, challenge, reach, heardAt, Optional.of(code));
    }
}
