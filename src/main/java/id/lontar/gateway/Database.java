package id.lontar.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The store of a gateway, on disk before an answer goes out: SQLite for one alone, PostgreSQL for
/// any number that serve as one. The same statements run on both.
final class Database implements Started.Part {
    private static final int SERVER_CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool, boolean shared) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        if (shared) jdbi.getConfig(Turn.class).takeRows();
    }

    static Database open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return migrated(embedded(file), false);
    }

    static Database open(Shared server) throws IOException {
        return migrated(onServer(server), true);
    }

    private static Database migrated(HikariConfig config, boolean shared) {
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:id/lontar/gateway/db")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Database(pool, shared);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// A transaction takes the write lock when it begins: one that began by reading could not
    /// write any more once another had.
    private static HikariConfig embedded(Path file) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(30_000);
        sqlite.enforceForeignKeys(true);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setPoolName("gateway");
        return config;
    }

    private static HikariConfig onServer(Shared server) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.addDataSourceProperty("ApplicationName", "lontar-gateway");
        if (server.passwordFile().isPresent())
            try (var lines = Files.lines(server.passwordFile().get())) {
                config.setPassword(lines.findFirst().orElse(""));
            }
        config.setMaximumPoolSize(SERVER_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("gateway");
        return config;
    }

    @Override
    public void close() {
        pool.close();
    }
}
