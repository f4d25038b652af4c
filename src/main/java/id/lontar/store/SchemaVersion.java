package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Which migration a store file stands at. Read without Flyway: it costs a third of the start.
final class SchemaVersion {
    /// The newest file in `db`; a test holds the two together.
    static final int OURS = 3;

    private SchemaVersion() {}

    /// Empty when the file holds no store.
    static Optional<Integer> stored(Handle handle) {
        if (!hasHistory(handle)) return Optional.empty();
        return handle
                .createQuery(
                        """
                        select "version" from "flyway_schema_history"
                        where "success" and "version" is not null
                        """)
                .mapTo(Integer.class)
                .stream()
                .max(Integer::compare);
    }

    private static boolean hasHistory(Handle handle) {
        return handle.queryMetadata(
                        data -> data.getTables(null, null, "flyway_schema_history", null))
                .mapToMap()
                .findFirst()
                .isPresent();
    }
}
