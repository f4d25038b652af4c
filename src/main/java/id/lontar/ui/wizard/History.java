package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.rules.Answers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The answers as they were, for undo, and as they had become, for redo. Nothing is forgotten while
/// the wizard is open.
final class History {
    /// Keystrokes in one field closer together than this are one step.
    static final Duration PAUSE = Duration.ofSeconds(1);

    record Step(Answers answers, Place place) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private @Nullable Place lastPlace;
    private Instant lastAt = Instant.MIN;

    void changed(Answers before, Place place, Instant now) {
        future.clear();
        if (!continues(place, now)) past.push(new Step(before, place));
        lastPlace = place;
        lastAt = now;
    }

    Optional<Step> undo(Answers now) {
        return move(past, future, now);
    }

    Optional<Step> redo(Answers now) {
        return move(future, past, now);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    private Optional<Step> move(Deque<Step> from, Deque<Step> to, Answers now) {
        lastPlace = null;
        if (from.isEmpty()) return Optional.empty();
        var step = from.pop();
        to.push(new Step(now, step.place()));
        return Optional.of(step);
    }

    /// Adding and removing rows never melts into another step.
    private boolean continues(Place place, Instant now) {
        return place.equals(lastPlace)
                && !(place instanceof Place.AtTable)
                && Duration.between(lastAt, now).compareTo(PAUSE) < 0;
    }
}
