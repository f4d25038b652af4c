package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The store of one world (practice or real) in one folder: an SQLite file whose rows are encrypted
/// and whose key is wrapped in it.
public final class SqliteVault implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteVault.class);
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Place place;
    private final KeyCost cost;
    private final Remembered remembered;
    private final Clock clock;
    private final Duration interval;
    private final DailyBackups backups;
    private Optional<OpenStore> open = Optional.empty();

    public SqliteVault(Path folder) {
        this(folder, KeyCost.NORMAL, new SystemKeyring(), Clock.systemUTC());
    }

    public SqliteVault(Path folder, KeyCost cost, ReadingKeys keyring, Clock clock) {
        this(folder, cost, keyring, clock, LOOK);
    }

    /// @param interval between two looks at whether a backup is due
    SqliteVault(Path folder, KeyCost cost, ReadingKeys keyring, Clock clock, Duration interval) {
        this.place = new Place(folder.toAbsolutePath());
        this.cost = cost;
        this.remembered = new Remembered(keyring, place.folder().toString());
        this.clock = clock;
        this.interval = interval;
        this.backups = new DailyBackups(place, clock);
    }

    @Override
    public synchronized State state() {
        if (open.isPresent()) return State.LOCKED;
        try {
            if (StoreLock.isHeld(place.lock())) return State.IN_USE;
            Restoring.finish(place);
            var state = Inspection.of(place.store());
            return state != State.LOCKED || Files.isWritable(place.store())
                    ? state
                    : State.UNREACHABLE;
        } catch (IOException e) {
            LOG.warn("the store cannot be reached", e);
            return State.UNREACHABLE;
        }
    }

    @Override
    public Path place() {
        return place.folder();
    }

    @Override
    public Optional<String> passphraseProblem(char[] passphrase) {
        return Passphrase.problem(passphrase);
    }

    @Override
    public synchronized Created create(char[] passphrase) throws IOException {
        insistOnGood(passphrase);
        if (state() != State.NONE) throw new IOException("a store stands there already");
        var lock = lock().orElseThrow(() -> new StoreFault("vault.in-use"));
        var dataKey = new byte[32];
        new SecureRandom().nextBytes(dataKey);
        var recoveryKey = RecoveryKey.draw();
        try {
            new NewStore(place, clock)
                    .make(
                            dataKey,
                            KeySlot.wrap(KeySlot.PASSPHRASE, dataKey, passphrase, cost),
                            KeySlot.wrap(
                                    KeySlot.RECOVERY,
                                    dataKey,
                                    RecoveryKey.parse(recoveryKey).orElseThrow(),
                                    KeySlot.RANDOM_SECRET));
            return new Created(opened(lock, dataKey), recoveryKey);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public synchronized Unlocking unlock(char[] passphrase) {
        return unlock(KeySlot.PASSPHRASE, passphrase);
    }

    @Override
    public synchronized Unlocking recover(String recoveryKey, char[] newPassphrase) {
        insistOnGood(newPassphrase);
        var typed = RecoveryKey.parse(recoveryKey);
        if (typed.isEmpty()) return new Unlocking.Wrong();
        var unlocking = unlock(KeySlot.RECOVERY, typed.get());
        if (unlocking instanceof Unlocking.Wrong)
            unlocking = unlock(KeySlot.RECOVERY_SHOWN, typed.get());
        if (unlocking instanceof Unlocking.Open) {
            keys().passphrase(newPassphrase);
            keys().recoveryKeyKept(recoveryKey);
        }
        return unlocking;
    }

    @Override
    public synchronized boolean changePassphrase(char[] present, char[] next) {
        insistOnGood(next);
        if (!keys().fits(present)) return false;
        keys().passphrase(next);
        return true;
    }

    @Override
    public synchronized boolean fits(char[] passphrase) {
        return keys().fits(passphrase);
    }

    @Override
    public synchronized boolean recoveryKeyOwed() {
        return keys().recoveryKeyOwed();
    }

    @Override
    public synchronized String newRecoveryKey() {
        return keys().newRecoveryKey();
    }

    @Override
    public synchronized void recoveryKeyKept(String recoveryKey) {
        keys().recoveryKeyKept(recoveryKey);
    }

    @Override
    public synchronized Optional<Cabinet> unlockFromKeyring() {
        return remembered
                .secret()
                .map(secret -> unlock(KeySlot.KEYRING, secret))
                .filter(Unlocking.Open.class::isInstance)
                .map(unlocking -> ((Unlocking.Open) unlocking).cabinet());
    }

    @Override
    public synchronized boolean remember(boolean remember) {
        if (remember) return remembered.remember(store());
        remembered.forget(open);
        return true;
    }

    @Override
    public synchronized Path backUp(Path folder) throws IOException {
        return backups.write(store().database(), folder);
    }

    @Override
    public synchronized Optional<Instant> lastBackup() {
        try {
            return new Backups(place.backups(), clock).last();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<BackupPlace> backupPlaces() {
        return backups.places();
    }

    @Override
    public void alsoBackUpTo(Optional<Path> folder) {
        backups.also(folder);
    }

    @Override
    public synchronized void backUpIfDue() {
        backups.write(store().database());
    }

    @Override
    public synchronized Optional<Path> restore(Path backup) throws IOException {
        close();
        var lock = lock().orElseThrow(() -> new StoreFault("vault.in-use"));
        try {
            return new Restoring(place, clock).restore(backup);
        } finally {
            lock.close();
        }
    }

    @Override
    public synchronized void close() {
        open.ifPresent(OpenStore::close);
        open = Optional.empty();
    }

    private Unlocking unlock(String slotName, char[] secret) {
        close();
        var state = state();
        if (state != State.LOCKED) return new Unlocking.Failed(state);
        try {
            var lock = lock();
            return lock.isEmpty()
                    ? new Unlocking.Failed(State.IN_USE)
                    : unlock(lock.get(), slotName, secret);
        } catch (IOException | StoreFault e) {
            LOG.warn("the store cannot be opened", e);
            return new Unlocking.Failed(State.UNREACHABLE);
        }
    }

    private Unlocking unlock(StoreLock lock, String slotName, char[] secret) {
        try {
            var slot = Inspection.slot(place.store(), slotName);
            var dataKey = slot.flatMap(each -> each.unwrap(secret));
            return dataKey.isEmpty()
                    ? new Unlocking.Wrong()
                    : new Unlocking.Open(opened(lock, dataKey.get()));
        } catch (IOException e) {
            LOG.warn("the key slot {} is torn", slotName);
            return new Unlocking.Failed(State.TORN);
        } finally {
            if (open.isEmpty()) lock.close();
        }
    }

    private Cabinet opened(StoreLock lock, byte[] dataKey) {
        var store = OpenStore.open(place, lock, dataKey, clock);
        Arrays.fill(dataKey, (byte) 0);
        open = Optional.of(store);
        store.lookAfter(backups, interval);
        return store.cabinet();
    }

    private StoreKeys keys() {
        return new StoreKeys(store(), place.store(), cost);
    }

    private OpenStore store() {
        return open.orElseThrow(() -> new IllegalStateException("the store is not open"));
    }

    private Optional<StoreLock> lock() throws IOException {
        Files.createDirectories(place.folder());
        return StoreLock.take(place.lock());
    }

    private static void insistOnGood(char[] passphrase) {
        Passphrase.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException(key);
                        });
    }
}
