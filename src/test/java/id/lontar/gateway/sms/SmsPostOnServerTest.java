package id.lontar.gateway.sms;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.lontar.gateway.PostgresServer;

import org.junit.jupiter.api.AfterEach;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/// [SmsPostTest] with PostgreSQL as the store.
class SmsPostOnServerTest extends SmsPostTest {
    private final List<HikariDataSource> opened = new ArrayList<>();

    @Override
    DataSource store() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var server = PostgresServer.database();
        var pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        opened.add(new HikariDataSource(pool));
        return opened.getLast();
    }

    @AfterEach
    void close() {
        opened.forEach(HikariDataSource::close);
    }
}
