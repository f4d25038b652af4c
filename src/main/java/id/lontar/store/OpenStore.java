package id.lontar.store;

import id.lontar.filing.Cabinet;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A store that is open: its lock, its file, and the key it was opened with.
final class OpenStore implements AutoCloseable {
    private final StoreLock lock;
    private final Database database;
    private final byte[] dataKey;
    private final Cabinet cabinet;
    private final CountDownLatch closing = new CountDownLatch(1);
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

    /// Beside the work, not before it: opening must not wait for the copy of a large store. Looked
    /// at again and again, because a window may stay open for days.
    void lookAfter(DailyBackups backups, Duration interval) {
        backup = Thread.ofVirtual().name("backup").start(() -> look(backups, interval));
    }

    private void look(DailyBackups backups, Duration interval) {
        try {
            do backups.write(database);
            while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
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
