package id.lontar.gateway.mail;

/// What goes first in a lane (verification-channel 8.2), in that order.
public enum Priority {
    /// A code whose client has asked for news within the last seconds.
    WATCHED_CODE(0),
    CODE(1),
    RECEIPT(2),
    NOTICE(3);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /// As the store has it; the statements name these numbers.
    int rank() {
        return rank;
    }

    static Priority of(Letter.Matter matter) {
        return switch (matter) {
            // Who has just asked for a code sits there.
            case Letter.About about -> WATCHED_CODE;
            case Letter.AddressCode code -> WATCHED_CODE;
            case Letter.BatchCode code -> WATCHED_CODE;
            case Letter.Receipt receipt -> RECEIPT;
            case Letter.Notice notice -> NOTICE;
        };
    }
}
