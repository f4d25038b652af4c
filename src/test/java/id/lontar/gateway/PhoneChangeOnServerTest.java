package id.lontar.gateway;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;

/// [PhoneChangeTest] with PostgreSQL as the store.
class PhoneChangeOnServerTest extends PhoneChangeTest {
    @Override
    World world() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        return new World(folder, Steps.NONE, Optional.of(PostgresServer.database()));
    }
}
