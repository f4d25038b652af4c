package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;

import id.lontar.gateway.PostgresServer;

import org.junit.jupiter.api.AfterEach;

import java.util.ArrayList;
import java.util.List;

/// [RudeServersTest] with PostgreSQL as the store.
class RudeServersOnServerTest extends RudeServersTest {
    private final List<HikariDataSource> opened = new ArrayList<>();

    @Override
    PostOffice office() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        opened.add(PostOffice.pool(PostgresServer.database()));
        return new PostOffice(opened.getLast());
    }

    @AfterEach
    void close() {
        opened.forEach(HikariDataSource::close);
    }
}
