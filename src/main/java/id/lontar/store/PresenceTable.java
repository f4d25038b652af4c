package id.lontar.store;

import id.lontar.filing.Desks.Present;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/// Which desk has which return open. Times are those of the server, which all desks share.
final class PresenceTable {
    /// Whoever did not say so for this long has gone without a word.
    private static final long GONE_MS = 90_000;

    private static final String NOW =
            "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

    private PresenceTable() {}

    static int enter(Handle handle, String desk, String name, String filingId) {
        return handle.createUpdate(
                        "insert into presence values (:desk, :filing, :name, "
                                + NOW
                                + ", "
                                + NOW
                                + ") on conflict (desk, filing_id) do update"
                                + " set seen = excluded.seen")
                .bind("desk", desk)
                .bind("filing", filingId)
                .bind("name", name)
                .execute();
    }

    static int leave(Handle handle, String desk, String filingId) {
        return handle.execute(
                "delete from presence where desk = ? and filing_id = ?", desk, filingId);
    }

    static int leave(Handle handle, String desk) {
        return handle.execute("delete from presence where desk = ?", desk);
    }

    /// This desk is still there, and those who are not have left.
    static int still(Handle handle, String desk) {
        handle.execute("delete from presence where seen < " + NOW + " - " + GONE_MS);
        return handle.execute("update presence set seen = " + NOW + " where desk = ?", desk);
    }

    /// @param without one desk; empty for all
    static List<Present> all(Handle handle, String without) {
        return handle.createQuery(
                        "select name, filing_id, since from presence where desk <> :without"
                                + " and seen >= "
                                + NOW
                                + " - "
                                + GONE_MS
                                + " order by since, name")
                .bind("without", without)
                .map(
                        (row, context) ->
                                new Present(
                                        row.getString("name"),
                                        row.getString("filing_id"),
                                        Instant.ofEpochMilli(row.getLong("since"))))
                .list();
    }
}
