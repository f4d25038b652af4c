package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// What the tables share: the cipher, the list of what could not be read, and the trail of what is
/// done.
record Rows(RowCipher cipher, Damages damages, Trail trail) {
    private static final byte[] GONE = {};

    void wrote(Handle handle, Deed deed, long version, byte[] body) {
        trail.wrote(handle, deed, version, body);
    }

    void removed(Handle handle, Deed deed) {
        trail.wrote(handle, deed, 0, GONE);
    }

    byte[] seal(Object value, Object... place) {
        return cipher.seal(StoredJson.write(value), place);
    }

    /// Empty, and noted as damaged, when the row cannot be read.
    <T> Optional<T> open(Class<T> type, Row row, String kind) {
        return damages.unless(
                kind,
                row.id(),
                () ->
                        StoredJson.read(
                                cipher.open(row.body(), kind, row.id(), row.version()), type));
    }
}
