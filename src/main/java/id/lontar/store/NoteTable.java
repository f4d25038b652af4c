package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Small remembered things, by name.
final class NoteTable {
    private static final String KIND = "note";
    private final Rows rows;

    NoteTable(Rows rows) {
        this.rows = rows;
    }

    Optional<String> get(Handle handle, String name) {
        return row(handle, name)
                .flatMap(
                        row ->
                                rows.damages()
                                        .unless(
                                                KIND,
                                                row.id(),
                                                () ->
                                                        rows.cipher()
                                                                .open(
                                                                        row.body(),
                                                                        KIND,
                                                                        row.id(),
                                                                        row.version())))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    int put(Handle handle, String name, String value) {
        var key = key(name);
        rows.damages().refuseToOverwrite(KIND, key, () -> get(handle, name));
        var version = row(handle, name).map(Row::version).orElse(0L) + 1;
        var plain = value.getBytes(StandardCharsets.UTF_8);
        var body = rows.cipher().seal(plain, KIND, key, version);
        rows.wrote(handle, Deed.of(KIND, key, Deed.SAVE), version, body);
        return handle.createUpdate(
                        """
                        insert into note values (:key, :version, :body)
                        on conflict (name_key) do update
                        set version = excluded.version, body = excluded.body
                        """)
                .bind("key", key)
                .bind("version", version)
                .bind("body", body)
                .execute();
    }

    private Optional<Row> row(Handle handle, String name) {
        return handle.createQuery(
                        "select name_key as id, version, body from note where name_key = :key")
                .bind("key", key(name))
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    private String key(String name) {
        return rows.cipher().nameKey(KIND + "\0" + name);
    }
}
