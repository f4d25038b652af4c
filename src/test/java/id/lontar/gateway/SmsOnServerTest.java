package id.lontar.gateway;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;

/// [SmsTest] with PostgreSQL as the store.
class SmsOnServerTest extends SmsTest {
    @Override
    World world() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        return new World(folder, Steps.NONE, Optional.of(PostgresServer.database()));
    }
}
