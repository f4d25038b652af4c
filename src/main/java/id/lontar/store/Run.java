package id.lontar.store;

import id.lontar.filing.StoreFault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// How a row came to be what it is, without opening it.
///
/// @param writer the desk that wrote it last
/// @param since the version from which on nobody else wrote it
record Run(long version, String writer, long since) {
    static Run of(ResultSet row) throws SQLException {
        return new Run(row.getLong("version"), row.getString("writer"), row.getLong("since"));
    }

    static Run next(Optional<Run> before, Trail trail) {
        var version = 1 + before.map(Run::version).orElse(0L);
        var since =
                before.filter(each -> each.writer.equals(trail.writer()))
                        .map(Run::since)
                        .orElse(version);
        return new Run(version, trail.writer(), trail.isShared() ? since : 0);
    }

    /// For a statement, by the names of the columns.
    Map<String, Object> bound() {
        return Map.of("version", version, "writer", writer, "since", since);
    }

    /// Refuses to write over what another desk stored later. What the same desk stored in between
    /// stands in no way: inside one desk others see to the order.
    ///
    /// @param basis the version that what is to be written comes from
    void insistOn(long basis, Trail trail) {
        if (!trail.isShared() || basis == version) return;
        if (!writer.equals(trail.writer()) || since > basis + 1) throw StoreFault.overtaken();
    }
}
