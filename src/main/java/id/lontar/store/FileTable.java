package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Files kept beside a return. A name may tell whose it is, so it stands inside the body.
final class FileTable {
    private static final String KIND = "file";
    private final Rows rows;

    FileTable(Rows rows) {
        this.rows = rows;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Named(String name, byte[] content) {
        byte[] bytes() {
            var utf8 = name.getBytes(StandardCharsets.UTF_8);
            var all = new ByteArrayOutputStream();
            all.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
            all.writeBytes(utf8);
            all.writeBytes(content);
            return all.toByteArray();
        }

        static Named of(byte[] bytes) {
            var content = 4 + ByteBuffer.wrap(bytes).getInt();
            return new Named(
                    new String(bytes, 4, content - 4, StandardCharsets.UTF_8),
                    Arrays.copyOfRange(bytes, content, bytes.length));
        }
    }

    int keep(Handle handle, String filingId, String name, byte[] content) {
        var key = key(filingId, name);
        var version =
                1
                        + handle.createQuery(
                                        """
                                        select version from kept_file
                                        where filing_id = :id and name_key = :key
                                        """)
                                .bind("id", filingId)
                                .bind("key", key)
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(0L);
        var plain = new Named(name, content).bytes();
        var body = rows.cipher().seal(plain, KIND, filingId, key, version);
        rows.wrote(handle, Deed.of(KIND, filingId + "/" + key, Deed.SAVE), version, body);
        return handle.createUpdate(
                        """
                        insert into kept_file values (:id, :key, :version, :body)
                        on conflict (filing_id, name_key) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("id", filingId)
                .bind("key", key)
                .bind("version", version)
                .bind("body", body)
                .execute();
    }

    Optional<byte[]> content(Handle handle, String filingId, String name) {
        return handle.createQuery(
                        """
                        select name_key as id, version, body from kept_file
                        where filing_id = :id and name_key = :key
                        """)
                .bind("id", filingId)
                .bind("key", key(filingId, name))
                .map((row, context) -> Row.of(row))
                .findOne()
                .flatMap(row -> open(filingId, row))
                .map(Named::content);
    }

    List<String> names(Handle handle, String filingId) {
        return handle
                .createQuery(
                        """
                        select name_key as id, version, body from kept_file where filing_id = :id
                        """)
                .bind("id", filingId)
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(row -> open(filingId, row))
                .flatMap(Optional::stream)
                .map(Named::name)
                .sorted()
                .toList();
    }

    void drop(Handle handle, String filingId, String name) {
        drop(handle, filingId, List.of(key(filingId, name)));
    }

    void dropAll(Handle handle, String filingId) {
        var keys =
                handle.createQuery("select name_key from kept_file where filing_id = :id")
                        .bind("id", filingId)
                        .mapTo(String.class)
                        .list();
        drop(handle, filingId, keys);
    }

    private void drop(Handle handle, String filingId, List<String> keys) {
        for (var key : keys) {
            var dropped =
                    handle.createUpdate(
                                    """
                                    delete from kept_file
                                    where filing_id = :id and name_key = :key
                                    """)
                            .bind("id", filingId)
                            .bind("key", key)
                            .execute();
            if (dropped > 0) rows.removed(handle, Deed.of(KIND, filingId + "/" + key, Deed.REMOVE));
        }
    }

    private Optional<Named> open(String filingId, Row row) {
        return rows.damages()
                .unless(
                        KIND,
                        filingId,
                        () ->
                                Named.of(
                                        rows.cipher()
                                                .open(
                                                        row.body(),
                                                        KIND,
                                                        filingId,
                                                        row.id(),
                                                        row.version())));
    }

    private String key(String filingId, String name) {
        return rows.cipher().nameKey(KIND + "\0" + filingId + "\0" + name);
    }
}
