package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.Reason;

import java.time.Instant;
import java.util.Optional;

/// A lane that is shut, or was and has not let a letter through since.
///
/// @param times for the how-manieth time in a row
/// @param reason what people are told
public record Breaker(Instant until, int times, Reason reason) {
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
        var times = before.map(Breaker::times).orElse(0);
        var length = trip.open().multipliedBy(1L << Math.min(times, 10));
        return Optional.of(
                new Breaker(
                        now.plus(length.compareTo(trip.longest()) > 0 ? trip.longest() : length),
                        times + 1,
                        row.reason().orElse(Reason.LATE)));
    }
}
