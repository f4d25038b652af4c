package id.lontar.cli;

/// How a command ended, for scripts. The numbers are part of the command line and never change
/// their meaning.
public enum Exit {
    OK(0),
    /// Something unexpected; the log has it under the code that was printed.
    FAILED(1),
    USAGE(2),
    /// The return still has something to put right.
    NOT_READY(3),
    /// A file cannot be read as what it should be.
    UNREADABLE(4),
    /// The gateway understood and said no, or the return ended there without a receipt.
    REFUSED(5),
    /// No answer or no receipt yet; what happened is found out by asking again, never by
    /// sending again.
    UNSURE(6),
    /// The store did not open.
    LOCKED(7),
    /// A seal, receipt or QR does not hold.
    NOT_GENUINE(8),
    NOT_FOUND(9),
    /// The signing key did not open: wrong passphrase, expired or not usable.
    KEY_SHUT(10),
    /// A passphrase, password or code was needed and not given.
    NO_SECRET(11),
    /// A passphrase that was to protect something new is too weak.
    WEAK(12),
    /// A batch came to its end, or was stopped, and some of its returns need somebody. Of what was
    /// handed over: somebody has to choose, or it is an older step.
    ATTENTION(13),
    /// No window can be shown here, or something this computer must have is missing.
    NO_DISPLAY(69);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Message key of what it means.
    String key() {
        return "cli.exit." + code;
    }
}
