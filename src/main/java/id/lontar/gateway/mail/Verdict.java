package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;

import java.time.Instant;
import java.util.Optional;

/// What an answer makes of a letter.
///
/// @param next when it is tried again, if it is
public record Verdict(DeliveryState state, Optional<Instant> next) {
    /// One attempt, as far as the verdict asks.
    ///
    /// @param number 1 for the first
    /// @param lastCode what the server said the time before, 0 for nothing
    /// @param waits of this kind of letter
    public record Attempt(String deliveryId, int number, int lastCode, Waits waits) {}

    public static Verdict of(ReplyTable.Row row, Reply reply, Attempt attempt, Instant now) {
        return new Verdict(row.state(), next(row, reply, attempt, now));
    }

    private static Optional<Instant> next(
            ReplyTable.Row row, Reply reply, Attempt attempt, Instant now) {
        return switch (row.state()) {
            case DEFERRED, HELD ->
                    Optional.of(
                            now.plus(
                                    row.again()
                                            .orElseGet(
                                                    () ->
                                                            attempt.waits()
                                                                    .after(
                                                                            attempt.number(),
                                                                            attempt
                                                                                    .deliveryId()))));
            case BOUNCED ->
                    row.again()
                            .filter(again -> row.once() && attempt.lastCode() != reply.code())
                            .map(now::plus);
            default -> Optional.empty();
        };
    }
}
