package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.Reason;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A lane that is shut, or was and is tried with a few of its letters (verification-channel 5.4).
///
/// @param times for the how-manieth time in a row
/// @param reason what people are told
/// @param trial what has been tried since its time was over
public record Breaker(Instant until, int times, Reason reason, Trial trial) {
    /// So many letters must come through before a lane is open again.
    public static final int PROBES = 3;

    /// A lane that is only slowed is tried with one letter after the other.
    private static final Duration SLOWED = Duration.ofMinutes(1);

    /// @param probes letters that went out
    /// @param passed of those, which were taken
    /// @param atOnce how many may be under way together
    public record Trial(int probes, int passed, int atOnce) {}

    /// What a lane is at a moment.
    public enum State {
        CLOSED,
        /// Some mails a minute get through, or are tried.
        THROTTLED,
        OPEN,
        HALF_OPEN
    }

    public static State stateAt(Optional<Breaker> breaker, Instant now) {
        return breaker.map(each -> each.stateAt(now)).orElse(State.CLOSED);
    }

    private State stateAt(Instant now) {
        if (trial.atOnce() == 1) return State.THROTTLED;
        return isShut(now) ? State.OPEN : State.HALF_OPEN;
    }

    /// Whether one more letter may go out to try the lane.
    public boolean mayProbe(Instant now) {
        return !isShut(now)
                && trial.probes() < PROBES
                && trial.probes() - trial.passed() < trial.atOnce();
    }

    public Breaker probing() {
        return tried(trial.probes() + 1, trial.passed());
    }

    /// A letter that was answered for itself, not for the lane, tried nothing.
    public Breaker withoutProbe() {
        return tried(Math.max(trial.passed(), trial.probes() - 1), trial.passed());
    }

    /// @return empty when the lane is open again
    public Optional<Breaker> passed() {
        var passed = trial.passed() + 1;
        return passed >= PROBES
                ? Optional.empty()
                : Optional.of(tried(Math.max(passed, trial.probes()), passed));
    }

    private Breaker tried(int probes, int passed) {
        return new Breaker(until, times, reason, new Trial(probes, passed, trial.atOnce()));
    }

    public boolean isShut(Instant now) {
        return now.isBefore(until);
    }

    /// What a refusal of this row makes of a lane; empty when it leaves the lane as it is. After an
    /// opening one refusal is enough, but those that were on the wire when the lane was shut say
    /// nothing new.
    ///
    /// @param troubles how many replies of this row the lane has had within the row's time, this
    /// one included
    public static Optional<Breaker> after(
            Optional<Breaker> before, int troubles, ReplyTable.Row row, Instant now) {
        if (row.lane().isEmpty() || before.filter(each -> each.isShut(now)).isPresent())
            return Optional.empty();
        var trip = row.lane().get();
        if (before.isEmpty() && troubles < trip.after()) return Optional.empty();
        // A provider that let some of the letters through that tried it is no worse than at first.
        var times = before.filter(each -> each.trial().passed() == 0).map(Breaker::times).orElse(0);
        var length = trip.open().multipliedBy(1L << Math.min(times, 10));
        return Optional.of(
                new Breaker(
                        now.plus(length.compareTo(trip.longest()) > 0 ? trip.longest() : length),
                        times + 1,
                        row.reason().orElse(Reason.LATE),
                        new Trial(0, 0, trip.longest().compareTo(SLOWED) > 0 ? PROBES : 1)));
    }
}
