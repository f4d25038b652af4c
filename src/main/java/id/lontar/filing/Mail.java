package id.lontar.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A mail, or a text, that a person gave. It is read and nothing more: no link in it is opened, no
/// picture fetched. It never prints what it says.
///
/// @param name what to call it towards the person, such as the file's name
/// @param from address that stands in it as the sender's; nobody vouches for it
/// @param sentAt by the sender's clock
/// @param texts what it says, without markup: the parts in the order in which to believe them
/// @param whole false when it ends before its own structure does
public record Mail(
        String name,
        Optional<String> from,
        Optional<Instant> sentAt,
        List<String> texts,
        boolean whole) {
    public Mail {
        texts = List.copyOf(texts);
    }

    /// Plain text that somebody pasted.
    public static Mail pasted(String text) {
        return new Mail("", Optional.empty(), Optional.empty(), List.of(text), true);
    }

    @Override
    public String toString() {
        return "Mail[...]";
    }
}
