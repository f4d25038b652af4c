package id.lontar.gateway.mail;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/// How the next row of a queue is looked for: on a server another gateway's is passed over rather
/// than waited for; an embedded store knows one writer anyway.
public final class Unlocked {
    private Unlocked() {}

    /// What stands at the end of the look-up.
    public static String rows(Handle handle) {
        return isServer(handle) ? "FOR UPDATE SKIP LOCKED" : "";
    }

    private static boolean isServer(Handle handle) {
        try {
            return handle.getConnection()
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
