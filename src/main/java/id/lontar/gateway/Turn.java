package id.lontar.gateway;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;

/// What concerns one account happens one after the other, whichever gateway it comes to. An
/// embedded store lets one transaction write at a time anyway; on a server the account's row is
/// taken until the transaction ends. No other class of the gateway opens a transaction.
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

    /// Does the work in one transaction, in the account's turn. An account that is not there has no
    /// turn to wait for.
    static <T, X extends Exception> T in(Jdbi db, String npwp, HandleCallback<T, X> work) throws X {
        return db.inTransaction(
                handle -> {
                    take(handle, npwp);
                    return work.withHandle(handle);
                });
    }

    /// The same for work that gives nothing back.
    static <X extends Exception> void use(Jdbi db, String npwp, HandleConsumer<X> work) throws X {
        db.useTransaction(
                handle -> {
                    take(handle, npwp);
                    work.useHandle(handle);
                });
    }

    /// Looks at several things as they stood at one moment, and waits for nobody. The work writes
    /// nothing: a server refuses it.
    static <T, X extends Exception> T look(Jdbi db, HandleCallback<T, X> work) throws X {
        return db.inTransaction(
                handle -> {
                    if (handle.getConfig(Turn.class).rows)
                        handle.execute("set transaction isolation level repeatable read read only");
                    return work.withHandle(handle);
                });
    }

    private static void take(Handle db, String npwp) {
        if (!db.getConfig(Turn.class).rows) return;
        db.select("select npwp from account where npwp = ? for update", npwp)
                .mapTo(String.class)
                .findOne();
    }
}
