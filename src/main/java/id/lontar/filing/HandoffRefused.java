package id.lontar.filing;

import java.io.IOException;

/// A hand-off file or card that is not taken in. Nothing was changed.
public final class HandoffRefused extends IOException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// Damaged, cut off, or no file of this kind.
        TORN,
        TOO_LARGE,
        /// Of a newer version of this program.
        NEWER,
        /// Encrypted for somebody else, or meant for somebody else.
        NOT_YOURS,
        /// A signature does not hold.
        NOT_GENUINE,
        /// A step is missing, out of place or of another return.
        BROKEN_CHAIN,
        /// A comment was altered, taken away, or written in somebody else's name.
        COMMENTS,
        /// It carries the return of another taxpayer than the one it goes on from here.
        OTHER_OWNER,
        /// It carries another form, year or revision than the one it goes on from here.
        OTHER_RETURN,
        /// The return in it cannot be read by this program.
        NO_RETURN,
        BAD_CARD
    }

    private final Reason reason;

    public HandoffRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Message key for a person.
    public String key() {
        return "handoff.refused." + reason;
    }
}
