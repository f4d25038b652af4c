package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.Optional;

/// The wrapped keys. They stand in the store itself, so that a backup holds them too.
final class SlotTable {
    private SlotTable() {}

    /// @throws IOException when the slot is torn
    static Optional<KeySlot> slot(Handle handle, String name) throws IOException {
        var body =
                handle.createQuery("select body from key_slot where name = :name")
                        .bind("name", name)
                        .mapTo(byte[].class)
                        .findOne();
        return body.isPresent() ? Optional.of(KeySlot.fromJson(body.get())) : Optional.empty();
    }

    static int put(Handle handle, KeySlot slot) {
        return handle.createUpdate(
                        """
                        insert into key_slot (name, body) values (:name, :body)
                        on conflict (name) do update set body = excluded.body
                        """)
                .bind("name", slot.name())
                .bind("body", slot.toJson())
                .execute();
    }

    static int drop(Handle handle, String name) {
        return handle.createUpdate("delete from key_slot where name = :name")
                .bind("name", name)
                .execute();
    }
}
