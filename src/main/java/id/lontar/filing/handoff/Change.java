package id.lontar.filing.handoff;

import id.lontar.form.Place;

import java.util.Optional;

/// One thing that is another than it was.
///
/// @param row key of the row that came or went
/// @param was of a row that went the whole [id.lontar.rules.Row], of a file its name
/// @param now of a row that came the whole row, of a file its name
public record Change(
        Kind kind, Place place, Optional<String> row, Optional<Object> was, Optional<Object> now) {
    public enum Kind {
        ANSWER,
        CELL,
        ROW_ADDED,
        ROW_REMOVED,
        FILE_ADDED,
        FILE_REMOVED,
        FILE_CHANGED,
        /// A computed line that moved.
        LINE
    }

    static Change at(Kind kind, Place place, Optional<Object> was, Optional<Object> now) {
        return new Change(kind, place, Optional.empty(), was, now);
    }

    @Override
    public String toString() {
        return "Change[" + kind + " " + place.id() + "]";
    }
}
