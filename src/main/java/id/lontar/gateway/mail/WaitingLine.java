package id.lontar.gateway.mail;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/// The due letters of one lane in memory, in the order in which the spool takes them from the
/// store. It is for simulations; a test holds the two to each other on random lanes.
///
/// @param <T> what stands for a letter
public final class WaitingLine<T> {
    private final ToLongFunction<T> requestedAt;
    private final Map<Priority, NavigableSet<T>> byPriority = new EnumMap<>(Priority.class);

    /// @param requestedAt in milliseconds
    /// @param byAge the same order, in which no two are equal
    public WaitingLine(ToLongFunction<T> requestedAt, Comparator<T> byAge) {
        this.requestedAt = requestedAt;
        for (var each : Priority.values()) byPriority.put(each, new TreeSet<>(byAge));
    }

    public void add(T letter, Priority priority) {
        line(priority).add(letter);
    }

    private NavigableSet<T> line(Priority priority) {
        return Objects.requireNonNull(byPriority.get(priority));
    }

    /// Those somebody waits for, then by kind; of one kind the newest first, for those who asked
    /// earlier have mostly left. Before all of them, oldest first, what has waited too long.
    ///
    /// @param now in milliseconds
    /// @param probing whether the lane is not open yet: its few mails are for those who wait now
    public Optional<T> take(long now, boolean probing) {
        var starving = probing ? Long.MIN_VALUE : now - Lanes.OLD.toMillis();
        return oldest(starving).or(this::foremost);
    }

    private Optional<T> oldest(long before) {
        @Nullable NavigableSet<T> best = null;
        var age = before;
        for (var each : byPriority.values())
            if (!each.isEmpty() && requestedAt.applyAsLong(each.getFirst()) < age) {
                best = each;
                age = requestedAt.applyAsLong(each.getFirst());
            }
        return best == null ? Optional.empty() : Optional.of(best.removeFirst());
    }

    private Optional<T> foremost() {
        return byPriority.values().stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(NavigableSet::removeLast);
    }

    public int size() {
        return byPriority.values().stream().mapToInt(NavigableSet::size).sum();
    }

    /// Whether one waits that was asked for before this moment.
    public boolean holdsOlderThan(long moment) {
        return byPriority.values().stream()
                .anyMatch(
                        each ->
                                !each.isEmpty()
                                        && requestedAt.applyAsLong(each.getFirst()) < moment);
    }
}
