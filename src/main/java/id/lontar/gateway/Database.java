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
import java.util.Optional;

import javax.sql.DataSource;

/// The store of a gateway, on disk before an answer goes out: SQLite for one alone, PostgreSQL for
/// any number that serve as one. The same statements run on both.
final class Database implements Started.Part {
    private static final String SCHEMA = "classpath:id/lontar/gateway/db";

    /// What only a server knows how to do, and tables need not have.
    private static final String ON_SERVER = "classpath:id/lontar/gateway/server";

    private static final int SERVER_CONNECTIONS = 16;
    private static final int CONNECTIONS_APART = 2;
    private static final int CONNECTIONS_OF_POST = 8;

    private final HikariDataSource pool;
    private final Optional<More> more;
    private final Jdbi jdbi;

    /// What a server has connections to spare for.
    ///
    /// @param apart for what must not wait for a transaction to end
    /// @param post for the mail, so that nobody who asks waits for a letter
    private record More(HikariDataSource apart, HikariDataSource post) {
        void close() {
            apart.close();
            post.close();
        }
    }

    private Database(HikariDataSource pool, Optional<More> more) {
        this.pool = pool;
        this.more = more;
        this.jdbi = Jdbi.create(pool);
        if (more.isPresent()) jdbi.getConfig(Turn.class).takeRows();
    }

    static Database open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new Database(migrated(embedded(file), SCHEMA), Optional.empty());
    }

    static Database open(Shared server) throws IOException {
        var pool = migrated(onServer(server, "gateway", SERVER_CONNECTIONS), SCHEMA, ON_SERVER);
        try {
            var few = onServer(server, "gateway apart", CONNECTIONS_APART);
            // The transaction that uses what was done here syncs both, as it comes later.
            few.setConnectionInitSql("set synchronous_commit to off");
            var post = onServer(server, "gateway post", CONNECTIONS_OF_POST);
            var more = new More(new HikariDataSource(few), new HikariDataSource(post));
            return new Database(pool, Optional.of(more));
        } catch (IOException | RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource migrated(HikariConfig config, String... scripts) {
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations(scripts)
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Connections for what must not wait for a transaction to end; none on an embedded store.
    Optional<Jdbi> apart() {
        return more.map(each -> Jdbi.create(each.apart()));
    }

    /// Where the mail does its own work.
    Jdbi post() {
        return more.map(each -> Jdbi.create(each.post())).orElse(jdbi);
    }

    /// Where the chores keep whose turn it is.
    DataSource chores() {
        return more.map(More::post).orElse(pool);
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

    private static HikariConfig onServer(Shared server, String name, int most) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.addDataSourceProperty("ApplicationName", "lontar-gateway");
        if (server.passwordFile().isPresent())
            try (var lines = Files.lines(server.passwordFile().get())) {
                config.setPassword(lines.findFirst().orElse(""));
            }
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setPoolName(name);
        return config;
    }

    @Override
    public void close() {
        more.ifPresent(More::close);
        pool.close();
    }
}
