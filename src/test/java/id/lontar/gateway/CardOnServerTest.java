package id.lontar.gateway;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;

/// [CardTest] with PostgreSQL as the store.
class CardOnServerTest extends CardTest {
    @Override
    World world() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var shared = PostgresServer.database();
        return new World(folder, Steps.NONE, Optional.of(shared));
    }
}
