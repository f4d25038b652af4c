package id.lontar.form.carry;

import id.lontar.rules.Answers;

import java.util.List;
import java.util.stream.Stream;

/// What a new return begins with, and everything that was assumed on the way.
public record Carried(Answers answers, List<Assumption> assumptions) {
    public Carried {
        assumptions = List.copyOf(assumptions);
    }

    /// What is still to be chosen.
    public Stream<Assumption> choices() {
        return assumptions.stream().filter(each -> each.choice().isPresent());
    }
}
