package id.lontar.gateway;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;

/// [MandateTest] with PostgreSQL as the store.
class MandateOnServerTest extends MandateTest {
    @Override
    World world() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var shared = PostgresServer.database();
        return new World(folder, Steps.NONE, Optional.of(shared));
    }
}
