package id.lontar.filing.batch;

import java.util.Optional;

/// How a batch ended.
///
/// @param of how many were selected
/// @param left not come to, because it was stopped
/// @param reasonKey why a step stopped it, a message key
public record Tally(
        int of, int done, int attention, int waits, int left, Optional<String> reasonKey) {}
