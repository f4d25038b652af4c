package id.lontar.gateway.sms;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// Hears what becomes of short messages.
public interface SmsEar {
    /// The message is on the phone: the life of the code starts. Called inside the transaction that
    /// notes it, and before it, so that whoever holds the challenge is waited for first.
    void arrived(Handle transaction, String challengeId, Instant at);

    /// One attempt has ended.
    ///
    /// @param state as it is written down
    void tried(String state);

    /// A report came in.
    ///
    /// @param heard whether a message of ours is meant by it
    void reported(SmsOperator.Report report, boolean heard);
}
