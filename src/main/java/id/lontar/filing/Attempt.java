package id.lontar.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that was tried with a return, and what came of it.
///
/// @param event such as `SEAL`, `UPLOAD`, `VERIFY`
/// @param began when it was tried, by the clock of this computer
/// @param answer what was written down afterwards; empty where the program was stopped meanwhile
public record Attempt(String event, Instant began, Optional<JournalEntry> answer) {
    /// Oldest first.
    public static List<Attempt> of(List<JournalEntry> journal) {
        var attempts = new ArrayList<Attempt>();
        for (var entry : journal)
            if (entry.phase() == JournalEntry.Phase.INTENT)
                attempts.add(new Attempt(entry.event(), entry.at(), Optional.empty()));
            else answered(attempts, entry);
        return List.copyOf(attempts);
    }

    /// The answer to the last of its kind. What nobody began, such as a receipt that was found when
    /// the gateway was asked, stands by itself.
    private static void answered(List<Attempt> attempts, JournalEntry entry) {
        for (var i = attempts.size() - 1; i >= 0; i--) {
            var attempt = attempts.get(i);
            if (!attempt.event().equals(entry.event())) continue;
            if (attempt.answer().isPresent()) break;
            attempts.set(i, new Attempt(entry.event(), attempt.began(), Optional.of(entry)));
            return;
        }
        attempts.add(new Attempt(entry.event(), entry.at(), Optional.of(entry)));
    }
}
