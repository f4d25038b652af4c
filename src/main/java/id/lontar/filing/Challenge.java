package id.lontar.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A confirmation the gateway waits for, as the client sees it. The code itself is never in it.
///
/// @param card which code of which card may be brought, where the account has one that counts
/// @param sms how it stands with short messages; empty at gateways that know none
public record Challenge(
        String challengeId,
        String submissionId,
        Sha256 sptDigest,
        State state,
        List<String> channelsOffered,
        Instant openedAt,
        Optional<Instant> softExpiresAt,
        Instant hardExpiresAt,
        int attemptsLeft,
        int resendsUsed,
        Optional<Instant> nextResendAt,
        List<Delivery> deliveries,
        Optional<CardNumber> card,
        Optional<Sms> sms) {
    /// The channel of short messages.
    public static final String SMS = "SMS";

    public Challenge {
        channelsOffered = List.copyOf(channelsOffered);
        deliveries = List.copyOf(deliveries);
    }

    /// What became of the mail with the code; of several the last.
    public Optional<Delivery> mail() {
        return delivery("EMAIL");
    }

    /// What became of the short message with the code, if one was asked for.
    public Optional<Delivery> message() {
        return delivery(SMS);
    }

    private Optional<Delivery> delivery(String channel) {
        return deliveries.stream()
                .filter(each -> each.channel().equals(channel))
                .reduce((first, second) -> second);
    }

    /// Whether the code may go out as a short message, and how often still.
    ///
    /// @param toMasked the number it would go to, such as `0812****890`
    /// @param leftToday messages that may still be asked for within 24 hours
    /// @param nextAt when the next may be asked for; empty when none may any more
    public record Sms(
            Road road, Optional<String> toMasked, int leftToday, Optional<Instant> nextAt) {}

    /// Why short messages are a way, or none. Each has a sentence, `waiting.way.SMS.NAME`.
    public enum Road {
        OPEN,
        /// The gateway sends none.
        OFF,
        /// The account has no number.
        NO_NUMBER,
        /// A code that was sent releases nothing here: there is an authenticator app, or owner and
        /// delegate would read the same message.
        NOT_ENOUGH,
        /// Its owner asks for it, not who sends for the owner.
        OWNER_ONLY
    }

    /// The code of a printed card that is asked for.
    ///
    /// @param left codes of that card that were not used yet
    public record CardNumber(String serial, int number, int left) {}

    public enum State {
        OPEN,
        STALE,
        LOCKED,
        VERIFIED,
        EXPIRED,
        SUPERSEDED;

        /// Nothing can be brought for it any more; the return itself may stand elsewhere now.
        public boolean isOver() {
            return this == VERIFIED || this == EXPIRED || this == SUPERSEDED;
        }
    }

    /// One way the code travels, with what the other side really said.
    ///
    /// @param channel `EMAIL` or `SMS`
    /// @param lane mail provider group, such as `google`, or the name of an operator
    /// @param reason why it is not there yet, for the states that stand for trouble
    /// @param history newest last
    public record Delivery(
            String channel,
            String toMasked,
            String lane,
            DeliveryState state,
            int attempt,
            Optional<Instant> nextAttemptAt,
            Optional<Instant> acceptedAt,
            Optional<String> lastReply,
            Optional<Reason> reason,
            List<Event> history) {
        public Delivery {
            history = List.copyOf(history);
        }

        /// Since when it has been as it is: the first of the events at the end that are of one
        /// state. A server that took it may report later that it is delayed.
        public Optional<Instant> since() {
            Optional<Instant> since = Optional.empty();
            for (var event : history.reversed()) {
                if (event.state().isSameTroubleAs(state)) since = Optional.of(event.at());
                else if (event.state() != DeliveryState.SENDING) break;
            }
            return since;
        }
    }

    public record Event(Instant at, DeliveryState state, String reply) {}

    /// What the other side's answer means to the person who waits. Each has a sentence,
    /// `delivery.reason.NAME`.
    public enum Reason {
        /// Some fault on the way that passes by itself.
        LATE,
        /// The provider takes our mails for too many or for spam.
        HELD_BACK,
        MAILBOX_FULL,
        /// This one mailbox receives faster than its provider allows.
        MAILBOX_BUSY,
        NO_SUCH_USER,
        /// A first contact that is asked to come again in a minute.
        GREYLISTED,
        REFUSED,
        UNREACHABLE,
        /// No longer wanted: confirmed in another way, or replaced.
        NOT_NEEDED,
        EXPIRED
    }

    public enum DeliveryState {
        QUEUED,
        SENDING,
        ACCEPTED,
        RELAYED,
        DEFERRED,
        HELD,
        BOUNCED,
        BOUNCED_LATE,
        DROPPED;

        /// By the receiver's own server or phone, or by somebody in between.
        public boolean isTaken() {
            return this == ACCEPTED || this == RELAYED;
        }

        private boolean isSameTroubleAs(DeliveryState now) {
            return this == now || (isLate() && (now.isLate() || now.isTaken()));
        }

        private boolean isLate() {
            return this == DEFERRED || this == HELD;
        }

        /// The code is not on its way right now and another way through should be offered at once.
        public boolean needsFallback() {
            return this == DEFERRED || this == HELD || this == BOUNCED || this == BOUNCED_LATE;
        }
    }
}
