package id.lontar.gateway.simulate;

import java.util.Comparator;

/// A row of the spool, as light as it can be.
final class Letter {
    private static final int NUMBER_BITS = 25;

    static final Comparator<Letter> BY_NEXT_ATTEMPT =
            Comparator.<Letter>comparingLong(each -> each.nextAttempt)
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

    /// Orders letters by their request.
    long key() {
        return keyOf(requestedAt) + number;
    }

    /// Below the keys of all letters requested then or later.
    static long keyOf(long requestedAt) {
        return requestedAt << NUMBER_BITS;
    }
}
