package id.lontar.gateway;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Optional;

/// [BatchApprovalTest] with PostgreSQL as the store.
class BatchApprovalOnServerTest extends BatchApprovalTest {
    @Override
    World world(Steps steps) throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var shared = PostgresServer.database();
        return new World(folder, steps, Optional.of(shared));
    }
}
