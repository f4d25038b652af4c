package id.lontar.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The keys of those who may come in or ask to. What they may do stands in the trail.
final class MemberTable {
    private static final JsonMapper JSON = new JsonMapper();

    private MemberTable() {}

    /// @param key the member's own, wrapped with their passphrase
    /// @param open X.509
    /// @param dataKey wrapped for them; empty until they are let in
    @SuppressWarnings("ArrayRecordComponent")
    record Slot(String name, KeySlot key, byte[] open, byte[] dataKey) {
        private static final String KEY = "member";

        static Slot of(String name, MemberKey own, char[] secret, KeyCost cost) {
            var key = KeySlot.wrap(KEY, own.secret(), secret, cost);
            return new Slot(name, key, own.open(), new byte[0]);
        }

        Slot admitted(byte[] dataKey) {
            return new Slot(name, key, open, MemberKey.wrap(dataKey, open, name));
        }

        Slot under(byte[] secret, char[] passphrase, KeyCost cost) {
            return new Slot(name, KeySlot.wrap(KEY, secret, passphrase, cost), open, dataKey);
        }

        boolean waits() {
            return dataKey.length == 0;
        }

        /// Empty when the passphrase is not the right one.
        Optional<MemberKey> own(char[] secret) {
            return key.unwrap(secret).map(each -> new MemberKey(each, open));
        }
    }

    static Optional<Slot> slot(Handle handle, String name) {
        return handle.createQuery("select body from member where name = :name")
                .bind("name", name)
                .mapTo(byte[].class)
                .findOne()
                .map(MemberTable::read);
    }

    static List<Slot> all(Handle handle) {
        return handle
                .createQuery("select body from member order by name")
                .mapTo(byte[].class)
                .list()
                .stream()
                .map(MemberTable::read)
                .toList();
    }

    static int put(Handle handle, Slot slot) {
        return handle.createUpdate(
                        """
                        insert into member (name, body) values (:name, :body)
                        on conflict (name) do update set body = excluded.body
                        """)
                .bind("name", slot.name())
                .bind("body", written(slot))
                .execute();
    }

    static int drop(Handle handle, String name) {
        return handle.createUpdate("delete from member where name = :name")
                .bind("name", name)
                .execute();
    }

    private static byte[] written(Slot slot) {
        try {
            return JSON.writeValueAsBytes(slot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member", e);
        }
    }

    private static Slot read(byte[] json) {
        try {
            var slot = JSON.readValue(json, Slot.class);
            KeySlot.fromJson(slot.key.toJson());
            return slot;
        } catch (IOException e) {
            throw new id.lontar.filing.StoreFault("office.member-torn", e);
        }
    }
}
