package id.lontar.gateway.simulate;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What is to happen, by second; what is noted for a second that is over happens in the next. A
/// plain array: some plans note five million things.
final class Agenda {
    private @Nullable Note[] seconds = new @Nullable Note[100_000];
    private int next;
    private int open;

    /// @param others of the same second
    private record Note(Runnable what, @Nullable Note others) {}

    /// @param at in milliseconds
    void at(long at, Runnable what) {
        var second = Math.max(Math.toIntExact(at / 1000), next);
        if (second >= seconds.length) seconds = Arrays.copyOf(seconds, 2 * second);
        seconds[second] = new Note(what, seconds[second]);
        open++;
    }

    /// What is noted for this very second meanwhile still happens in it.
    void run(int second) {
        for (var due = take(second); due != null; due = take(second))
            for (var each = due; each != null; each = each.others()) {
                each.what().run();
                open--;
            }
        next = second + 1;
    }

    private @Nullable Note take(int second) {
        if (second >= seconds.length) return null;
        var due = seconds[second];
        seconds[second] = null;
        return due;
    }

    boolean isEmpty() {
        return open == 0;
    }
}
