package id.lontar.filing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// One step at a time for each return. Whoever comes while the same step is under way (a double
/// click, a second window of this program) waits for it and is told where the return stands then;
/// it is not taken a second time. Another step waits and is taken after it: a code that is brought
/// while the gateway is being asked is not lost.
final class Turns {
    private final ConcurrentHashMap<String, Turn> busy = new ConcurrentHashMap<>();

    /// @param underWay the kinds of step that run or wait
    private record Turn(ReentrantLock lock, Set<String> underWay) {}

    /// @param kind such as `SEND`
    /// @param step told whether it is the first of its kind and so to be taken
    <T> T take(String filingId, String kind, Function<Boolean, T> step) {
        var turn =
                busy.computeIfAbsent(
                        filingId,
                        id -> new Turn(new ReentrantLock(), ConcurrentHashMap.newKeySet()));
        var first = turn.underWay().add(kind);
        turn.lock().lock();
        try {
            return step.apply(first);
        } finally {
            if (first) turn.underWay().remove(kind);
            turn.lock().unlock();
        }
    }
}
