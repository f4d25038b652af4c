package id.lontar.filing;

import java.time.Instant;

/// One line of a return's history. An `INTENT` is written before something is attempted, so that
/// after a crash it is known what may have happened.
///
/// @param event such as `SEAL`, `UPLOAD`, `VERIFY`, `RECEIPT`
/// @param detail for people and support; never a code, token or passphrase
public record JournalEntry(
        String filingId, long seq, Instant at, String event, Phase phase, String detail) {
    public enum Phase {
        INTENT,
        DONE,
        REFUSED,
        UNKNOWN
    }
}
