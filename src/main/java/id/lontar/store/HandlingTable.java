package id.lontar.store;

import id.lontar.filing.Handling;

import org.jdbi.v3.core.Handle;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the office did about each draft.
final class HandlingTable {
    private static final String KIND = "handling";
    private final Rows rows;

    HandlingTable(Rows rows) {
        this.rows = rows;
    }

    Handling of(Handle handle, String filingId) {
        return row(handle, filingId).flatMap(this::open).orElse(Handling.NONE);
    }

    int change(Handle handle, String filingId, UnaryOperator<Handling> change) {
        var stored = row(handle, filingId);
        rows.damages().refuseToOverwrite(KIND, filingId, () -> stored.ifPresent(this::open));
        var before = stored.flatMap(this::open).orElse(Handling.NONE);
        var after = change.apply(before);
        var version = 1 + stored.map(Row::version).orElse(0L);
        var body = rows.seal(after, KIND, filingId, version);
        var reviewed = !after.review().equals(before.review());
        var deed = Deed.of(KIND, filingId, reviewed ? Deed.REVIEW : Deed.SAVE);
        rows.wrote(handle, deed, version, body);
        return handle.createUpdate(
                        """
                        insert into handling values (:id, :version, :body)
                        on conflict (filing_id) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("id", filingId)
                .bind("version", version)
                .bind("body", body)
                .execute();
    }

    private static Optional<Row> row(Handle handle, String filingId) {
        return handle.createQuery(
                        """
                        select filing_id as id, version, body from handling where filing_id = :id
                        """)
                .bind("id", filingId)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    private Optional<Handling> open(Row row) {
        return rows.open(Handling.class, row, KIND);
    }
}
