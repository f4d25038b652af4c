package id.lontar.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Takes writes of several threads to the disk together: whoever comes while another's are on the
/// way waits, and then goes with all that wait, in one transaction. Each write still happens whole
/// or not at all, and is on the disk when its thread goes on; one that fails takes nothing of the
/// others with it.
final class Commits {
    private static final String APART = "apart";

    private final Jdbi jdbi;
    private volatile Consumer<Handle> begin = handle -> {};
    private final ReentrantLock door = new ReentrantLock();
    private final ConcurrentLinkedQueue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

    Commits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param begin comes first in each transaction
    void everyOneBegins(Consumer<Handle> begin) {
        this.begin = begin;
    }

    <T> T write(HandleCallback<T, RuntimeException> work) {
        var own = new Write<T>(work);
        waiting.add(own);
        door.lock();
        try {
            if (!own.over) commit();
        } finally {
            door.unlock();
        }
        return own.outcome();
    }

    /// On this very thread, and with nobody else's.
    <T> T alone(HandleCallback<T, RuntimeException> work) {
        door.lock();
        try {
            return jdbi.inTransaction(
                    handle -> {
                        begin.accept(handle);
                        return work.withHandle(handle);
                    });
        } finally {
            door.unlock();
        }
    }

    private void commit() {
        var together = new ArrayList<Write<?>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) together.add(next);
        try {
            jdbi.useTransaction(
                    handle -> {
                        begin.accept(handle);
                        run(handle, together);
                    });
        } catch (RuntimeException | Error e) {
            for (var each : together) each.fail(e);
        }
        for (var each : together) each.over = true;
    }

    private static void run(Handle handle, List<Write<?>> together) {
        if (together.size() == 1) together.getFirst().run(handle);
        else for (var each : together) apart(handle, each);
    }

    private static void apart(Handle handle, Write<?> write) {
        handle.savepoint(APART);
        try {
            write.run(handle);
            handle.releaseSavepoint(APART);
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(APART);
            write.fail(e);
        }
    }

    /// One write and what came of it, seen by one thread at a time: that which holds the door.
    private static final class Write<T> {
        private final HandleCallback<T, RuntimeException> work;
        private @Nullable T result;
        private @Nullable Throwable fault;
        private boolean over;

        Write(HandleCallback<T, RuntimeException> work) {
            this.work = work;
        }

        void run(Handle handle) {
            result = work.withHandle(handle);
        }

        void fail(Throwable e) {
            if (fault == null) fault = e;
        }

        @SuppressWarnings("NullAway") // a write without a fault has its result
        T outcome() {
            if (fault instanceof RuntimeException e) throw e;
            if (fault instanceof Error e) throw e;
            return result;
        }
    }
}
