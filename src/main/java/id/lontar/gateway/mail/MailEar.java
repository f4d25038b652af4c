package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Hears what becomes of the letters.
public interface MailEar {
    /// The receiver's own mail server took the letter: the life of the code starts. Called inside
    /// the transaction that notes it, so that both last or neither. Not called for a relay.
    void accepted(Handle transaction, String challengeId, Instant at);

    /// One attempt has ended, and what became of it is written down.
    default void tried(Attempt attempt) {}

    /// The address's own mail server says that there is no such mailbox.
    default void noSuchMailbox(String address, Instant at) {}

    /// Letters nobody wants any more were thrown away before they were sent.
    default void dropped(Reason reason, int letters) {}

    /// A letter that was taken has come back.
    default void bouncedLate() {}

    /// @param code the answer of the mail server, 0 for none
    /// @param enhanced such as `4.7.28`; empty when the answer had none
    record Attempt(
            String lane,
            DeliveryState state,
            int code,
            String enhanced,
            Optional<Reason> reason,
            Duration sinceRequested) {
        /// By the receiver's own server, or by a relay.
        public boolean isTaken() {
            return state == DeliveryState.ACCEPTED || state == DeliveryState.RELAYED;
        }
    }

    /// Something about the letter of this challenge is new; for those who wait for news.
    void changed(String challengeId);
}
