package id.lontar.store;

import java.util.Optional;

/// What the tables share: the cipher, and the list of what could not be read.
record Rows(RowCipher cipher, Damages damages) {
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
