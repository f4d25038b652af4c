package id.lontar.filing;

import java.time.Instant;
import java.util.function.Consumer;

/// Watches a mailbox for code mails. It reads only: nothing is marked, moved or deleted.
public interface MailboxWatch {
    /// Where the watching stands. Each has a sentence, `mailbox.NAME`, which says what to do.
    enum State {
        CONNECTING,
        WATCHING,
        /// Not tried again: most providers shut an account after a few wrong passwords.
        WRONG_PASSWORD,
        /// The password would have gone over the network for anybody to read.
        NO_TLS,
        UNREACHABLE,
        /// Something answers that is no mailbox to be read.
        NO_MAILBOX
    }

    /// @param since when it came to be so
    record Standing(State state, Instant since) {}

    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /// Begins at once, in the background, and goes on through cuts until it is closed.
    ///
    /// @param found called with each mail of the code sender, at most a few days old, once
    /// @param told called whenever the state changes
    Watching start(Mailbox mailbox, Consumer<Mail> found, Consumer<Standing> told);
}
