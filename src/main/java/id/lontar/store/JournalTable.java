package id.lontar.store;

import id.lontar.filing.JournalEntry;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/// What was attempted with each return and what came of it; only ever added to.
final class JournalTable {
    private static final String KIND = "journal";
    private final Rows rows;

    JournalTable(Rows rows) {
        this.rows = rows;
    }

    List<JournalEntry> of(Handle handle, String filingId) {
        return handle
                .createQuery(
                        """
                        select filing_id as id, seq as version, body from journal
                        where filing_id = :id order by seq
                        """)
                .bind("id", filingId)
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(row -> rows.open(JournalEntry.class, row, KIND))
                .flatMap(Optional::stream)
                .toList();
    }

    int add(Handle handle, JournalEntry entry) {
        var seq =
                1
                        + handle.createQuery(
                                        """
                                        select coalesce(max(seq), 0) from journal
                                        where filing_id = :id
                                        """)
                                .bind("id", entry.filingId())
                                .mapTo(Long.class)
                                .one();
        var body = rows.seal(numbered(entry, seq), KIND, entry.filingId(), seq);
        rows.wrote(handle, Deed.step(KIND, entry.filingId() + "/" + seq, entry), seq, body);
        return handle.createUpdate("insert into journal values (:id, :seq, :body)")
                .bind("id", entry.filingId())
                .bind("seq", seq)
                .bind("body", body)
                .execute();
    }

    private static JournalEntry numbered(JournalEntry entry, long seq) {
        return new JournalEntry(
                entry.filingId(), seq, entry.at(), entry.event(), entry.phase(), entry.detail());
    }
}
