package id.lontar.gateway;

import id.lontar.filing.Problem;
import id.lontar.words.Words;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A no with its reason, on the way to the answer. The words stand under `gateway.problem.TYPE`.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(int status, String type, Object... arguments) {
        var detail = WORDS.say("gateway.problem." + type, arguments);
        return new Refusal(
                new Problem(type, status, detail, List.of(), Optional.empty(), Map.of()));
    }

    Refusal then(String... nextActions) {
        return new Refusal(
                new Problem(
                        problem.type(),
                        problem.status(),
                        problem.detail(),
                        List.of(nextActions),
                        problem.retryAt(),
                        problem.facts()));
    }

    Refusal retryAt(Instant at) {
        return new Refusal(
                new Problem(
                        problem.type(),
                        problem.status(),
                        problem.detail(),
                        problem.nextActions(),
                        Optional.of(at),
                        problem.facts()));
    }

    Refusal fact(String name, Object value) {
        var facts = new HashMap<>(problem.facts());
        facts.put(name, value.toString());
        return new Refusal(
                new Problem(
                        problem.type(),
                        problem.status(),
                        problem.detail(),
                        problem.nextActions(),
                        problem.retryAt(),
                        facts));
    }

    Problem problem() {
        return problem;
    }

    static Words words() {
        return WORDS;
    }
}
