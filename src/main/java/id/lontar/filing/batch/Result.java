package id.lontar.filing.batch;

import id.lontar.filing.Filing;
import id.lontar.filing.Problem;
import id.lontar.form.Finding;

import java.util.List;

/// What came of one return in a step.
///
/// @param filing as it stands now
public record Result(Kind kind, Filing filing, List<Reason> reasons) {
    public enum Kind {
        DONE,
        /// A person has to look at it; nothing was changed by the step.
        ATTENTION,
        /// No answer or nothing new yet: the same step again, later, is all that is to be done.
        WAITS,
        /// The same as [#WAITS], and worth another try in this batch.
        AGAIN
    }

    public Result {
        reasons = List.copyOf(reasons);
    }

    /// Why it is not done.
    public sealed interface Reason {
        record Found(Finding finding) implements Reason {}

        record Refused(Problem problem) implements Reason {}

        /// @param key message key
        record Said(String key, List<String> arguments) implements Reason {
            public Said {
                arguments = List.copyOf(arguments);
            }
        }
    }

    static Result done(Filing filing) {
        return new Result(Kind.DONE, filing, List.of());
    }

    static Result attention(Filing filing, String key, String... arguments) {
        return new Result(
                Kind.ATTENTION, filing, List.of(new Reason.Said(key, List.of(arguments))));
    }

    static Result waits(Filing filing, String key, String... arguments) {
        return new Result(Kind.WAITS, filing, List.of(new Reason.Said(key, List.of(arguments))));
    }

    Result as(Kind kind) {
        return new Result(kind, filing, reasons);
    }
}
