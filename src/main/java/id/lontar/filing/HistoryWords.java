package id.lontar.filing;

import id.lontar.words.Words;

import java.util.Optional;

/// What a line of a return's history says to people.
public record HistoryWords(Words words) {
    /// Empty for what is told by what came of it, and for what has no sentence.
    public Optional<String> say(JournalEntry entry) {
        if (entry.phase() == JournalEntry.Phase.INTENT) return Optional.empty();
        var event = "desk.history." + entry.event() + ".";
        return words.find(event + entry.detail())
                .or(
                        () ->
                                words.find(event + entry.phase())
                                        .map(
                                                each ->
                                                        words.say(
                                                                event + entry.phase(),
                                                                detail(entry))));
    }

    private String detail(JournalEntry entry) {
        return words.find("desk.history.detail." + entry.detail()).orElse(entry.detail());
    }
}
