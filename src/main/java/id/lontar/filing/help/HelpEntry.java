package id.lontar.filing.help;

import java.util.Optional;

/// One thing that can be found, in the language of the person who looks for it.
///
/// @param id the same in every language
/// @param also other names it goes by, such as the long form of an abbreviation
/// @param text whole lines; may be long where it is a list of codes
/// @param basis where it is said: a form and its line, an article, a source
/// @param other the same in the other language: found, not shown
public record HelpEntry(
        String id,
        Kind kind,
        String title,
        String also,
        String text,
        String basis,
        Optional<Aim> aim,
        String other) {
    /// @param other the same entry in the other language
    HelpEntry with(HelpEntry other) {
        return new HelpEntry(
                id,
                kind,
                title,
                also,
                text,
                basis,
                aim,
                String.join("\n", other.title, other.also, other.text));
    }
}
