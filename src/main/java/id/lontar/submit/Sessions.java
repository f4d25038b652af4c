package id.lontar.submit;

import id.lontar.filing.Problem;
import id.lontar.wire.Messages;
import id.lontar.words.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sessions of a household's people, in memory only, each under the NPWP it was opened for.
final class Sessions {
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    void open(Messages.Session session) {
        tokens.put(session.account().npwp(), session.token());
    }

    Optional<String> token(String npwp) {
        return Optional.ofNullable(tokens.get(npwp));
    }

    /// What the gateway would answer without a session.
    static Problem signInNeeded() {
        return new Problem(
                "SIGN_IN_NEEDED",
                401,
                Words.in(Words.INDONESIAN).say("submit.signInNeeded"),
                List.of("SIGN_IN"),
                Optional.empty(),
                Map.of());
    }
}
