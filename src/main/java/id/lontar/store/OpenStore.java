package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.StoreFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;

/// A store that is open: its lock, its file, and the key it was opened with.
final class OpenStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);
    private final StoreLock lock;
    private final Database database;
    private final byte[] dataKey;
    private final Cabinet cabinet;
    private Thread backup = Thread.ofVirtual().unstarted(() -> {});

    private OpenStore(StoreLock lock, Database database, byte[] dataKey, Clock clock) {
        this.lock = lock;
        this.database = database;
        this.dataKey = dataKey.clone();
        this.cabinet = new SqlCabinet(database, new RowCipher(dataKey), clock);
    }

    static OpenStore open(Place place, StoreLock lock, byte[] dataKey, Clock clock) {
        return new OpenStore(lock, Database.open(place.store()), dataKey, clock);
    }

    Cabinet cabinet() {
        return cabinet;
    }

    Database database() {
        return database;
    }

    byte[] dataKey() {
        return dataKey.clone();
    }

    void put(KeySlot slot) {
        database.write(handle -> SlotTable.put(handle, slot));
    }

    void drop(String slot) {
        database.write(handle -> SlotTable.drop(handle, slot));
    }

    /// Beside the work, not before it: opening must not wait for the copy of a large store.
    void backUpIfDue(Backups backups) {
        backup = Thread.ofVirtual().name("backup").start(() -> daily(backups));
    }

    private void daily(Backups backups) {
        try {
            backups.daily(database);
        } catch (IOException | StoreFault e) {
            LOG.warn("the daily backup could not be written: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            backup.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        java.util.Arrays.fill(dataKey, (byte) 0);
        lock.close();
    }
}
