package id.lontar.gateway.mail;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/// What became of each delivery, step by step.
final class Events {
    /// A letter held back for three days gathers hundreds; people are shown the last ones.
    private static final int SHOWN = 40;

    private Events() {}

    static void note(Handle handle, String id, Instant at, DeliveryState state, String reply) {
        handle.createUpdate(
                        "INSERT INTO mail_event (delivery_id, seq, at, state, reply) SELECT"
                                + " delivery_id, (SELECT COUNT(*) FROM mail_event WHERE"
                                + " delivery_id = :id) + 1, :at, :state, :reply FROM mail_delivery"
                                + " WHERE delivery_id = :id")
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("state", state.name())
                .bind("reply", reply)
                .execute();
    }

    static List<Challenge.Event> of(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT at, state, reply FROM mail_event WHERE delivery_id = :id ORDER BY"
                                + " seq DESC LIMIT :shown")
                .bind("id", id)
                .bind("shown", SHOWN)
                .map(
                        (row, context) ->
                                new Challenge.Event(
                                        Instant.ofEpochMilli(row.getLong("at")),
                                        DeliveryState.valueOf(row.getString("state")),
                                        row.getString("reply")))
                .list()
                .reversed();
    }
}
