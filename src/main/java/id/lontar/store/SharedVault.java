package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store on a PostgreSQL server, as one desk of an office sees it. Its key is wrapped for each
/// member; the passphrase is the member's own. Backups are the server's.
public final class SharedVault implements Vault {
    /// Who comes in with the printed recovery key.
    static final String RECOVERY = "recovery";

    private final Address address;
    private final Path folder;
    private final KeyCost cost;
    private final Clock clock;
    private Optional<SharedStore> open = Optional.empty();

    /// @param folder of this machine's own things
    public SharedVault(Address address, Path folder) {
        this(address, folder, KeyCost.NORMAL, Clock.systemUTC());
    }

    public SharedVault(Address address, Path folder, KeyCost cost, Clock clock) {
        this.address = address;
        this.folder = folder;
        this.cost = cost;
        this.clock = clock;
    }

    /// Whether the server answers is found out by asking it, when it is opened.
    @Override
    public State state() {
        return State.LOCKED;
    }

    @Override
    public Path place() {
        return folder;
    }

    @Override
    public Optional<String> passphraseProblem(char[] passphrase) {
        return Passphrase.problem(passphrase);
    }

    @Override
    public Created create(char[] passphrase) throws IOException {
        throw new IOException("a store stands there already");
    }

    @Override
    public synchronized Unlocking unlock(char[] passphrase) {
        return unlock(address.name(), passphrase);
    }

    private Unlocking unlock(String name, char[] secret) {
        close();
        open = SharedStore.open(address, name, secret, new Witness(witness()), clock);
        return open.<Unlocking>map(each -> new Unlocking.Open(each.cabinet()))
                .orElseGet(Unlocking.Wrong::new);
    }

    private Path witness() {
        return folder.resolve("office-seen.json");
    }

    /// The recovery key is a member of its own: it administers, and lets somebody in anew.
    @Override
    public synchronized Unlocking recover(String recoveryKey, char[] newPassphrase) {
        var typed = RecoveryKey.parse(recoveryKey);
        if (typed.isEmpty()) return new Unlocking.Wrong();
        var unlocking = unlock(RECOVERY, typed.get());
        if (!(unlocking instanceof Unlocking.Open)) return unlocking;
        store().readmit(address.name(), newPassphrase, cost);
        return unlock(address.name(), newPassphrase);
    }

    @Override
    public synchronized boolean changePassphrase(char[] present, char[] next) {
        Passphrase.problem(next)
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException(key);
                        });
        return store().changePassphrase(present, next, cost);
    }

    @Override
    public synchronized boolean fits(char[] passphrase) {
        return store().fits(passphrase);
    }

    @Override
    public boolean recoveryKeyOwed() {
        return false;
    }

    @Override
    public synchronized String newRecoveryKey() {
        throw new StoreFault("office.recovery-elsewhere");
    }

    @Override
    public void recoveryKeyKept(String recoveryKey) {
        // Whoever founded the office was shown it then.
    }

    /// A desk of an office is opened by who sits at it.
    @Override
    public Optional<Cabinet> unlockFromKeyring() {
        return Optional.empty();
    }

    @Override
    public boolean remember(boolean remember) {
        return !remember;
    }

    @Override
    public Path backUp(Path folder) {
        throw new StoreFault("office.backup-elsewhere");
    }

    @Override
    public Optional<Instant> lastBackup() {
        return Optional.empty();
    }

    @Override
    public List<BackupPlace> backupPlaces() {
        return List.of();
    }

    @Override
    public void alsoBackUpTo(Optional<Path> folder) {
        // Backups are the server's.
    }

    @Override
    public void backUpIfDue() {
        // Backups are the server's.
    }

    @Override
    public Optional<Path> restore(Path backup) {
        throw new StoreFault("office.backup-elsewhere");
    }

    @Override
    public synchronized void close() {
        open.ifPresent(SharedStore::close);
        open = Optional.empty();
    }

    private SharedStore store() {
        return open.orElseThrow(() -> new IllegalStateException("the store is not open"));
    }
}
