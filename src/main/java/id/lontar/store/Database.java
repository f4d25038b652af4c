package id.lontar.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import id.lontar.filing.StoreFault;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/// The open store: a file, or a database on a server. All that is particular to SQLite or to
/// PostgreSQL about working with it stands here; the statements are the same.
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:id/lontar/store/db";
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Commits commits;

    /// The transaction that work of this thread is a part of, see [#together].
    private final ScopedValue<Handle> joined = ScopedValue.newInstance();

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.commits = new Commits(jdbi);
    }

    /// Opens a file, making it if it is not there, and brings its tables up to date.
    static Database open(Path file) {
        return open(new HikariDataSource(pooled(file)));
    }

    /// @throws StoreFault when it does not answer, or does not let this desk in
    static Database open(Server server) {
        try {
            return open(new HikariDataSource(pooled(server)));
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            throw fault(e);
        }
    }

    private static Database open(HikariDataSource pool) {
        try {
            var database = new Database(pool);
            if (!database.isCurrent()) migrate(pool);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    <T> T read(HandleCallback<T, RuntimeException> work) {
        return joined.isBound()
                ? work.withHandle(joined.get())
                : guarded(() -> jdbi.withHandle(work));
    }

    /// Durable when it returns; happens whole or not at all.
    <T> T write(HandleCallback<T, RuntimeException> work) {
        return joined.isBound()
                ? work.withHandle(joined.get())
                : guarded(() -> commits.write(work));
    }

    /// All that this thread reads and writes while it works is one write.
    void together(Runnable work) {
        if (joined.isBound()) work.run();
        else
            guarded(
                    () ->
                            commits.alone(
                                    handle -> {
                                        ScopedValue.where(joined, handle).run(work);
                                        return true;
                                    }));
    }

    /// @param begin comes first in each transaction of [#write] and [#together]
    void everyWriteBegins(Consumer<Handle> begin) {
        commits.everyOneBegins(begin);
    }

    /// A transaction of its own, beside those that [#everyWriteBegins] is about.
    <T> T aside(HandleCallback<T, RuntimeException> work) {
        return guarded(() -> jdbi.inTransaction(work));
    }

    /// Everything as it is at one moment.
    <T> T still(HandleCallback<T, RuntimeException> work) {
        return guarded(() -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work));
    }

    /// One file with everything as it is at this moment, while work goes on.
    void snapshot(Path target) {
        guarded(() -> jdbi.withHandle(handle -> vacuum(handle, target)));
    }

    @Override
    public void close() {
        pool.close();
    }

    private static int vacuum(Handle handle, Path target) {
        return handle.execute("vacuum into ?", target.toString());
    }

    private boolean isCurrent() {
        var stored = read(SchemaVersion::stored);
        if (stored.filter(each -> each > SchemaVersion.OURS).isPresent())
            throw new StoreFault("vault.newer");
        return stored.filter(each -> each == SchemaVersion.OURS).isPresent();
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations(MIGRATIONS)
                .load()
                .migrate();
    }

    private static HikariConfig pooled(Path file) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
        sqlite.setBusyTimeout(10_000);
        Properties properties = sqlite.toProperties();
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return config;
    }

    private static HikariConfig pooled(Server server) {
        var config = new HikariConfig();
        config.setPoolName("office");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        server.password().ifPresent(config::setPassword);
        config.addDataSourceProperty("ApplicationName", "lontar");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.setConnectionTimeout(15_000);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return config;
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException e) {
            throw fault(e);
        }
    }

    private static final List<SQLiteErrorCode> FULL =
            List.of(
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR_WRITE,
                    SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    private static StoreFault fault(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLiteException sqlite)
                return new StoreFault(key(sqlite.getResultCode()), e);
            else if (cause instanceof SQLException server) return new StoreFault(key(server), e);
        return new StoreFault("vault.write-failed", e);
    }

    /// By the class of the state, SQL:2023 and PostgreSQL's appendix A. Of a connection that broke
    /// nobody knows whether the last transaction came through.
    private static String key(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof SQLTransientConnectionException || state.matches("08.*|57P.*"))
            return "office.unreachable";
        if (state.startsWith("28") || state.equals("42501")) return "office.not-let";
        if (state.startsWith("3D")) return "office.no-database";
        return state.startsWith("53") ? "office.full" : "vault.write-failed";
    }

    private static String key(SQLiteErrorCode code) {
        if (FULL.contains(code)) return "vault.disk-full";
        return (code.code & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code
                ? "vault.read-only"
                : "vault.write-failed";
    }
}
