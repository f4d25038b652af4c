package id.lontar.store;

import id.lontar.filing.Handling;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

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

    int save(Handle handle, String filingId, Handling handling) {
        var stored = row(handle, filingId);
        rows.damages().refuseToOverwrite(KIND, filingId, () -> stored.ifPresent(this::open));
        var version = 1 + stored.map(Row::version).orElse(0L);
        return handle.createUpdate(
                        """
                        insert into handling values (:id, :version, :body)
                        on conflict (filing_id) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("id", filingId)
                .bind("version", version)
                .bind("body", rows.seal(handling, KIND, filingId, version))
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
