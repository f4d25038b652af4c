package id.lontar.filing.checkup;

import id.lontar.words.Words;

import java.time.Instant;
import java.util.Optional;

/// What was found, in sentences.
public record CheckupWords(Words words) {
    public String subject(Check check) {
        return words.say("checkup.subject." + check.subject());
    }

    public String standing(Check check) {
        return words.say("checkup.standing." + check.standing());
    }

    public String text(Check check) {
        var facts = check.facts().stream().map(this::fact).toArray();
        return words.say("checkup." + check.code(), facts);
    }

    /// What to do about it, where there is something to do.
    public Optional<String> advice(Check check) {
        var key = "checkup." + check.code() + ".do";
        return words.find(key).map(text -> words.say(key));
    }

    private Object fact(Object fact) {
        return switch (fact) {
            case Instant at -> words.moment(at);
            case Said(var key) -> words.say(key);
            default -> fact;
        };
    }
}
