package id.lontar.filing;

import id.lontar.words.Words;

/// A refusal in a sentence of our own, in the language of whoever reads it: `problem.TYPE`. The
/// gateway's own words are Indonesian and are shown for types we do not know; the list is open.
public record ProblemWords(Words words) {
    public String say(Problem problem) {
        var key = "problem." + problem.type();
        return words.find(key).isPresent() ? words.say(key, facts(problem)) : problem.detail();
    }

    /// `{0}` tries left, `{1}` when it can be tried again, `{2}` the fingerprint it belongs to,
    /// `{3}` the one it was brought for, `{4}` minutes a clock is off, `{5}` the card that is asked
    /// for and `{6}` the number of its code.
    public Object[] facts(Problem problem) {
        var facts = problem.facts();
        return new Object[] {
            facts.getOrDefault("attemptsLeft", "?"),
            problem.retryAt().map(words::moment).orElse("?"),
            facts.getOrDefault("otherFingerprint", "?"),
            facts.getOrDefault("fingerprint", "?"),
            facts.getOrDefault("minutesOff", "?"),
            facts.getOrDefault("cardSerial", "?"),
            facts.getOrDefault("cardNumber", "?")
        };
    }
}
