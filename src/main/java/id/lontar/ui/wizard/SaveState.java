package id.lontar.ui.wizard;

import java.time.Instant;

/// Whether what was typed is on disk.
sealed interface SaveState {
    record Saved(Instant at) implements SaveState {}

    record Waiting() implements SaveState {}

    record Saving() implements SaveState {}

    /// The disk said no; the answers are still here and saving is tried again.
    ///
    /// @param safe what was typed until then is on disk
    /// @param tried the last time
    record Failed(Throwable cause, Instant safe, Instant tried) implements SaveState {}
}
