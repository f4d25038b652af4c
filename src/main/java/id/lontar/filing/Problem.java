package id.lontar.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refusal as RFC 9457 carries it.
///
/// @param type the suffix, such as `CODE_WRONG`; the list is open
/// @param detail plain Indonesian from the gateway
/// @param nextActions what can be done now, such as `ENTER_CODE`, `USE_QR`, `RESEND`
/// @param facts further members, such as `attemptsLeft`
public record Problem(
        String type,
        int status,
        String detail,
        List<String> nextActions,
        Optional<Instant> retryAt,
        Map<String, String> facts) {
    public Problem {
        nextActions = List.copyOf(nextActions);
        facts = Map.copyOf(facts);
    }

    /// When the gateway wants to be asked again by whoever asked too much, be it for this return or
    /// another.
    public Optional<Instant> officeRetryAt() {
        return type.equals("RATE_LIMITED") ? retryAt : Optional.empty();
    }

    /// Whether the return is not waited for any more: past its limit, or another was confirmed.
    public boolean endsTheWait() {
        return switch (type) {
            case "TTS_LAPSED",
                    "CHALLENGE_SUPERSEDED",
                    "SPT_ALREADY_FILED",
                    "SUBMISSION_WITHDRAWN" ->
                    true;
            default -> false;
        };
    }
}
