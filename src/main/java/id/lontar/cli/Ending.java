package id.lontar.cli;

import id.lontar.filing.Filing;

/// Whether a command came to what it was for. A return that ended elsewhere is told in words and
/// with an exit code of its own, so that no script takes it for filed.
final class Ending {
    private Ending() {}

    static void mustHaveArrived(Filing sent) {
        switch (sent.state()) {
            case LAPSED, REJECTED, SUPERSEDED, WITHDRAWN -> throw ended(sent);
            case SEALED, UPLOAD_UNKNOWN ->
                    throw new Stopped(Exit.UNSURE, "cli.ended." + sent.state());
            default -> {}
        }
    }

    static void mustBeReceipt(Filing verified) {
        switch (verified.state()) {
            case LAPSED, REJECTED, SUPERSEDED, WITHDRAWN -> throw ended(verified);
            case AWAITING_VERIFICATION, VERIFICATION_UNKNOWN, VERIFIED, SEALED, UPLOAD_UNKNOWN ->
                    throw new Stopped(Exit.UNSURE, "cli.ended." + verified.state());
            default -> {}
        }
    }

    private static Stopped ended(Filing filing) {
        return new Stopped(Exit.REFUSED, "cli.ended." + filing.state());
    }
}
