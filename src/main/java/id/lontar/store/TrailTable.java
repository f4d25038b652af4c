package id.lontar.store;

import id.lontar.filing.Desks.Head;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The lines of the trail, and its end.
final class TrailTable {
    private static final String KIND = "trail";
    private static final int AT_ONCE = 500;
    private final RowCipher cipher;

    TrailTable(RowCipher cipher) {
        this.cipher = cipher;
    }

    /// @param members number of the last entry about members
    record End(Head head, long members, boolean moved) {}

    /// Nobody else writes until this transaction ends.
    ///
    /// @return empty when there is no office in this database
    static Optional<End> take(Handle handle) {
        handle.execute("update trail_head set one = 1 where one = 1");
        return end(handle);
    }

    static Optional<End> end(Handle handle) {
        return handle.createQuery("select seq, digest, members, moved from trail_head")
                .map(
                        (row, context) ->
                                new End(
                                        new Head(row.getLong("seq"), row.getString("digest")),
                                        row.getLong("members"),
                                        row.getInt("moved") != 0))
                .findOne();
    }

    static int begin(Handle handle) {
        return handle.execute("insert into trail_head values (1, 0, '', 0, 0)");
    }

    /// As another store has it.
    static int put(Handle handle, End end) {
        return handle.execute(
                "insert into trail_head values (1, ?, ?, ?, 0)",
                end.head().number(),
                end.head().digest(),
                end.members());
    }

    static int moved(Handle handle, boolean moved) {
        return handle.execute("update trail_head set moved = ? where one = 1", moved ? 1 : 0);
    }

    /// In their order, right after the end.
    void add(Handle handle, List<TrailEntry> entries) {
        if (entries.isEmpty()) return;
        var batch = handle.prepareBatch("insert into trail values (:seq, :kind, :body)");
        for (var each : entries)
            batch.bind("seq", each.seq())
                    .bind("kind", each.kind())
                    .bind("body", cipher.seal(each.line(), KIND, each.seq()))
                    .add();
        batch.execute();
        var last = entries.getLast();
        var members =
                entries.stream()
                        .filter(each -> each.deed().isAboutMembers())
                        .mapToLong(TrailEntry::seq)
                        .max();
        handle.createUpdate(
                        """
                        update trail_head set seq = :seq, digest = :digest,
                            members = case when :members > 0 then :members else members end
                        where one = 1
                        """)
                .bind("seq", last.seq())
                .bind("digest", TrailEntry.digest(last.line()))
                .bind("members", members.orElse(0))
                .execute();
    }

    /// @param line empty when it cannot be read
    record Line(long seq, Optional<byte[]> line) {}

    interface Reader {
        void read(Line line) throws IOException;
    }

    /// From the beginning, in their order, whether or not one is missing.
    void each(Handle handle, Reader reader) throws IOException {
        var last = 0L;
        while (true) {
            var some =
                    handle.createQuery(
                                    """
                                    select seq, body from trail where seq > :last
                                    order by seq limit :some
                                    """)
                            .bind("last", last)
                            .bind("some", AT_ONCE)
                            .map((row, context) -> line(row.getLong("seq"), row.getBytes("body")))
                            .list();
            if (some.isEmpty()) return;
            for (var each : some) reader.read(each);
            last = some.getLast().seq();
        }
    }

    /// What was said of who may do what, in its order.
    List<Line> aboutMembers(Handle handle) {
        return handle.createQuery(
                        """
                        select seq, body from trail where kind = :kind or seq = 1 order by seq
                        """)
                .bind("kind", Deed.MEMBER)
                .map((row, context) -> line(row.getLong("seq"), row.getBytes("body")))
                .list();
    }

    Optional<byte[]> line(Handle handle, long seq) {
        return handle.createQuery("select seq, body from trail where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> line(row.getLong("seq"), row.getBytes("body")))
                .findOne()
                .flatMap(Line::line);
    }

    private Line line(long seq, byte[] body) {
        try {
            return new Line(seq, Optional.of(cipher.open(body, KIND, seq)));
        } catch (RowCipher.Unreadable e) {
            return new Line(seq, Optional.empty());
        }
    }
}
