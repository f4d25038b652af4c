package id.lontar.gateway.simulate;

import id.lontar.gateway.mail.Priority;

import java.util.Comparator;

/// A row of the spool, as light as it can be.
final class Letter {
    static final Comparator<Letter> BY_NEXT_ATTEMPT =
            Comparator.<Letter>comparingLong(each -> each.nextAttempt)
                    .thenComparingInt(each -> each.number);

    static final Comparator<Letter> BY_AGE =
            Comparator.<Letter>comparingLong(each -> each.requestedAt)
                    .thenComparingInt(each -> each.number);

    final int number;
    final Person to;
    final int code;
    final long requestedAt;
    long nextAttempt;
    int attempt;
    int lastCode;

    Letter(int number, Person to, long requestedAt) {
        this.number = number;
        this.to = to;
        this.code = to.codes;
        this.requestedAt = requestedAt;
        this.nextAttempt = requestedAt;
    }

    /// Who goes away for over an hour asks for no news.
    Priority priority() {
        return to.traits.leaves() && !to.cameBack ? Priority.CODE : Priority.WATCHED_CODE;
    }
}
