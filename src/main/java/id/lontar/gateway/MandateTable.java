package id.lontar.gateway;

import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.Side;
import id.lontar.gateway.mail.StoredTime;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The mandates in the database.
final class MandateTable {
    private static final String SELECT =
            "select mandate.*, giver.name as grantor_name, holder.name as delegate_name"
                    + Notices.WITH
                    + " from mandate join account giver on giver.npwp = grantor"
                    + " join account holder on holder.npwp = delegate"
                    + Notices.JOINED;

    private MandateTable() {}

    /// What is kept of a new one.
    ///
    /// @param usable when it counts, should its mail be taken at once
    record Fresh(
            String id,
            String grantor,
            String delegate,
            Scope scope,
            Instant madeAt,
            Instant usable,
            String noticeId,
            Instant endsAt,
            boolean confirms) {}

    static void add(Handle db, Fresh mandate) {
        db.execute(
                "insert into mandate (mandate_id, grantor, delegate, forms, years, made_at,"
                        + " usable_from, notice_id, ends_at, confirms)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                mandate.id(),
                mandate.grantor(),
                mandate.delegate(),
                String.join(" ", mandate.scope().forms()),
                mandate.scope().years().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")),
                mandate.madeAt().toEpochMilli(),
                mandate.usable().toEpochMilli(),
                mandate.noticeId(),
                mandate.endsAt().toEpochMilli(),
                mandate.confirms() ? 1 : 0);
    }

    static Optional<Mandate> find(Handle db, String mandateId) {
        return db.select(SELECT + " where mandate_id = ?", mandateId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The newest first.
    static List<Mandate> given(Handle db, String grantor) {
        return all(db, "grantor", grantor);
    }

    /// The newest first.
    static List<Mandate> held(Handle db, String delegate) {
        return all(db, "delegate", delegate);
    }

    /// False when it was revoked before.
    static boolean revoke(Handle db, String mandateId, Instant now) {
        return db.execute(
                        "update mandate set revoked_at = ? where mandate_id = ?"
                                + " and revoked_at is null",
                        now.toEpochMilli(),
                        mandateId)
                == 1;
    }

    private static List<Mandate> all(Handle db, String side, String npwp) {
        return db.select(
                        SELECT + " where " + side + " = ? order by made_at desc, mandate_id desc",
                        npwp)
                .map((row, context) -> read(row))
                .list();
    }

    private static Mandate read(ResultSet row) throws SQLException {
        return new Mandate(
                row.getString("mandate_id"),
                new Side(row.getString("grantor"), row.getString("grantor_name")),
                new Side(row.getString("delegate"), row.getString("delegate_name")),
                new Scope(
                        listed(row.getString("forms")),
                        listed(row.getString("years")).stream().map(Integer::valueOf).toList()),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Notices.usableFrom(row, "made_at"),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                StoredTime.of(row, "revoked_at"),
                row.getInt("confirms") == 1);
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }
}
