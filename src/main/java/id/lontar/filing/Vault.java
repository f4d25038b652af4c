package id.lontar.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        IN_USE,
        /// The system does not let this program at it, or the disk does not answer. Nothing says
        /// that it is damaged.
        UNREACHABLE
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

    /// Sets another passphrase for the open store. Everything in it stays, the recovery key too;
    /// the old passphrase opens only backups from before.
    ///
    /// @return false when the present passphrase is not the right one; then nothing was changed
    boolean changePassphrase(char[] present, char[] next);

    /// Whether this is the passphrase of the open store.
    boolean fits(char[] passphrase);

    /// Whether nobody has said yet that the recovery key of the open store is kept somewhere.
    boolean recoveryKeyOwed();

    /// Draws a new recovery key for the open store and shows it this once. Until somebody says that
    /// it is kept, the one before opens the store as well.
    String newRecoveryKey();

    /// Somebody has put this key in a safe place; from now on no other opens the store.
    ///
    /// @param recoveryKey one that [#create] or [#newRecoveryKey] gave
    void recoveryKeyKept(String recoveryKey);

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

    /// The places of the daily backups and how each stands: beside the store, and the second one
    /// when there is one. While the store is open they are looked after by themselves.
    List<BackupPlace> backupPlaces();

    /// A second place for the daily backups, such as a USB stick; empty for none. A folder that is
    /// not there is never made: it may be a stick that is not plugged in.
    void alsoBackUpTo(Optional<Path> folder);

    /// Writes what is due now, beside the caller.
    void backUpIfDue();

    /// @param last the newest good one
    /// @param fault why the last try failed, when it did
    /// @param tried whether one was tried since the program was started; before that the newest is
    ///     naturally old when nobody has worked for a while
    record BackupPlace(Path folder, Optional<Instant> last, Optional<Fault> fault, boolean tried) {
        private static final Duration OLD = Duration.ofDays(2);

        /// Whether somebody has to see to it.
        public boolean isInTrouble(Instant now) {
            return fault.isPresent()
                    || (tried && last.filter(at -> at.plus(OLD).isBefore(now)).isPresent());
        }
    }

    /// Puts a backup in the place of the store. What stood there is moved aside, never deleted.
    ///
    /// @return where the old store was moved to
    Optional<Path> restore(Path backup) throws IOException;

    void close();
}
