package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The encrypted store before it is open. Nothing here ever destroys what it cannot read.
public interface Vault {
    enum State {
        /// Nothing there yet.
        NONE,
        LOCKED,
        /// The file is damaged; a backup can be restored beside it.
        TORN,
        /// Written by a newer version of the program.
        NEWER,
        /// Another window of this program has it open.
        IN_USE
    }

    State state();

    Path place();

    /// Whether a passphrase meets the policy, as a message key when it does not.
    Optional<String> passphraseProblem(char[] passphrase);

    /// Makes the store and gives the recovery key, to be printed; it is shown this once.
    Created create(char[] passphrase) throws IOException;

    record Created(Cabinet cabinet, String recoveryKey) {
        @Override
        public String toString() {
            return "Created[...]";
        }
    }

    Unlocking unlock(char[] passphrase);

    /// Opens with the printed recovery key, then sets a new passphrase.
    Unlocking recover(String recoveryKey, char[] newPassphrase);

    /// Whether the system's keyring holds the reading key, and opening with it.
    Optional<Cabinet> unlockFromKeyring();

    /// Lets the keyring remember for reading, or forget.
    ///
    /// @return false when this system has no usable keyring
    boolean remember(boolean remember);

    sealed interface Unlocking {
        record Open(Cabinet cabinet) implements Unlocking {}

        record Wrong() implements Unlocking {}

        record Failed(State state) implements Unlocking {}
    }

    /// Writes one encrypted backup file; also done by itself, daily, keeping the last seven.
    Path backUp(Path folder) throws IOException;

    Optional<Instant> lastBackup();

    /// Puts a backup in the place of the store. What stood there is moved aside, never deleted.
    ///
    /// @return where the old store was moved to
    Optional<Path> restore(Path backup) throws IOException;

    void close();
}
