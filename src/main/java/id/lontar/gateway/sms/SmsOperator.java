package id.lontar.gateway.sms;

import id.lontar.filing.Challenge.Reason;

import java.time.Duration;
import java.util.Optional;

/// Whoever carries short messages to phones: a telephone company, a house that serves several, or
/// the practice phones. Nothing here is one operator's own.
public interface SmsOperator {
    /// As people are shown it, such as `practice`.
    String name();

    /// Hands a message over. The same id means the same message: an operator that has it already
    /// sends it no second time.
    Answer send(Text text);

    /// @param id the same for every attempt at one message
    /// @param to E.164
    /// @param text at most 160 characters of the GSM alphabet
    record Text(String id, String to, String text) {
        /// It holds a code.
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    sealed interface Answer {
        /// The operator has it. Whether it reached the phone a report tells later.
        record Taken() implements Answer {}

        /// It is on the phone already.
        record Arrived() implements Answer {}

        /// Asking again would be answered the same.
        ///
        /// @param reply for the history, without the text of the message
        record Refused(Reason reason, String reply) implements Answer {}

        /// Not now, or no answer came: it may have been taken or not.
        ///
        /// @param after how long the operator asks to be left alone, if it does
        record Later(Reason reason, String reply, Optional<Duration> after) implements Answer {}
    }

    /// What an operator tells of a message afterwards.
    enum Report {
        DELIVERED,
        NOT_DELIVERED,
        NO_SUCH_NUMBER
    }
}
