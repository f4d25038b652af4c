package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.verify.Tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// [AcceptanceTest] with PostgreSQL as the store.
class AcceptanceOnServerTest extends AcceptanceTest {
    private Optional<Shared> shared = Optional.empty();

    @Override
    World world() throws Exception {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        shared = Optional.of(PostgresServer.database());
        return new World(folder, Steps.NONE, shared);
    }

    @Override
    void dump(Path file) throws Exception {
        var url = shared.orElseThrow().url().replace("jdbc:postgresql://", "postgresql://lontar@");
        Files.writeString(file, Tools.run("pg_dump", url).output());
        assertTrue(Files.readString(file).contains("COPY public.challenge"));
    }
}
