package id.lontar.filing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// One step at a time for each return. Whoever comes while a step is under way (a double click, a
/// second window of this program, a poll) waits for it and is told where the return stands then;
/// the step is not taken a second time.
final class Turns {
    private final ConcurrentHashMap<String, ReentrantLock> busy = new ConcurrentHashMap<>();

    <T> T take(String filingId, Function<Boolean, T> step) {
        var turn = busy.computeIfAbsent(filingId, id -> new ReentrantLock());
        var first = turn.tryLock();
        if (!first) turn.lock();
        try {
            return step.apply(first);
        } finally {
            turn.unlock();
        }
    }
}
