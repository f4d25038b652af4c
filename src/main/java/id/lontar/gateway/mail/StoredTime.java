package id.lontar.gateway.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A time that may not be there, as the store keeps it: milliseconds since 1970, or null.
public final class StoredTime {
    private StoredTime() {}

    public static Optional<Instant> of(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
