package id.lontar.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A row as it stands in the file.
@SuppressWarnings("ArrayRecordComponent")
record Row(String id, long version, byte[] body) {
    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getString("id"), row.getLong("version"), row.getBytes("body"));
    }
}
