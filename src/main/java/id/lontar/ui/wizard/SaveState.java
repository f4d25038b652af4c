package id.lontar.ui.wizard;

import java.time.Instant;

/// Whether what was typed is on disk.
sealed interface SaveState {
    record Saved(Instant at) implements SaveState {}

    record Waiting() implements SaveState {}

    record Saving() implements SaveState {}

    /// The disk said no; the answers are still here and saving is tried again.
    record Failed(Throwable cause) implements SaveState {}
}
