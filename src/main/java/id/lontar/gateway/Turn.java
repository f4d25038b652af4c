package id.lontar.gateway;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/// What concerns one account happens one after the other, whichever gateway it comes to. An
/// embedded store lets one transaction write at a time anyway; on a server the account's row is
/// taken until the transaction ends.
public final class Turn implements JdbiConfig<Turn> {
    private boolean rows;

    /// Made by Jdbi.
    public Turn() {}

    private Turn(boolean rows) {
        this.rows = rows;
    }

    @Override
    public Turn createCopy() {
        return new Turn(rows);
    }

    void takeRows() {
        rows = true;
    }

    /// First in a transaction. An account that is not there has no turn to wait for.
    static void take(Handle db, String npwp) {
        if (!db.getConfig(Turn.class).rows) return;
        db.select("select npwp from account where npwp = ? for update", npwp)
                .mapTo(String.class)
                .findOne();
    }
}
