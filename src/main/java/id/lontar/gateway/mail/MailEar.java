package id.lontar.gateway.mail;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// Hears what becomes of the letters.
public interface MailEar {
    /// The receiver's own mail server took the letter: the life of the code starts. Called inside
    /// the transaction that notes it, so that both last or neither. Not called for a relay.
    void accepted(Handle transaction, String challengeId, Instant at);

    /// Something about the letter of this challenge is new; for those who wait for news.
    void changed(String challengeId);
}
