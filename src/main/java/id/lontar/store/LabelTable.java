package id.lontar.store;

import id.lontar.filing.FilingState;
import id.lontar.filing.Label;
import id.lontar.filing.Office;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Labels of returns. One that cannot be read is no damage: it is made again.
final class LabelTable {
    private static final String KIND = "label";
    private final Rows rows;

    LabelTable(Rows rows) {
        this.rows = rows;
    }

    List<Office.Drawer> drawers(Handle handle) {
        return handle.createQuery(
                        """
                        select f.id, f.person_id, f.state, f.version,
                            coalesce(h.version, 0) as handled,
                            l.version as of_version, l.handled as of_handled, l.body
                        from filing f
                        left join handling h on h.filing_id = f.id
                        left join label l on l.filing_id = f.id
                        """)
                .map(this::drawer)
                .list();
    }

    /// On what is still there.
    int put(Handle handle, Office.Labelled labelled) {
        var id = labelled.filingId();
        var of = labelled.of();
        return handle.createUpdate(
                        """
                        insert into label (filing_id, version, handled, body)
                        select id, :version, :handled, :body from filing where id = :id
                        on conflict (filing_id) do update
                        set version = excluded.version, handled = excluded.handled,
                            body = excluded.body
                        """)
                .bind("id", id)
                .bind("version", of.filing())
                .bind("handled", of.handling())
                .bind("body", rows.seal(labelled.label(), KIND, id, of.filing(), of.handling()))
                .execute();
    }

    private Office.Drawer drawer(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        var stand = new Office.Stand(row.getLong("version"), row.getLong("handled"));
        var of = new Office.Stand(row.getLong("of_version"), row.getLong("of_handled"));
        var body = row.getBytes("body");
        return new Office.Drawer(
                id,
                row.getString("person_id"),
                FilingState.valueOf(row.getString("state")),
                stand,
                body == null ? Optional.empty() : label(id, of, body),
                of.equals(stand));
    }

    private Optional<Label> label(String id, Office.Stand of, byte[] body) {
        try {
            var plain = rows.cipher().open(body, KIND, id, of.filing(), of.handling());
            return Optional.of(StoredJson.read(plain, Label.class));
        } catch (RowCipher.Unreadable | IOException e) {
            return Optional.empty();
        }
    }
}
