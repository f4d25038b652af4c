package id.lontar.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.lontar.filing.StoreFault;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// The open store file. All that is particular to SQLite about working with it stands here.
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
        var pool = new HikariDataSource(pooled(file));
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
        return read(SchemaVersion::stored).filter(each -> each == SchemaVersion.OURS).isPresent();
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

    private static StoreFault fault(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLiteException sqlite)
                return new StoreFault(key(sqlite.getResultCode()), e);
        return new StoreFault("vault.write-failed", e);
    }

    private static String key(SQLiteErrorCode code) {
        if (FULL.contains(code)) return "vault.disk-full";
        return (code.code & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code
                ? "vault.read-only"
                : "vault.write-failed";
    }
}
