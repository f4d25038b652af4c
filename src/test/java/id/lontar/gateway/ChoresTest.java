package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What is done now and then, on the embedded store.
class ChoresTest {
    /// Receipts, lists of returns, short messages, sessions and keys of codes.
    private static final int CHORES = 5;

    @TempDir Path folder;

    @Test
    void sessionsThatEndedAreForgotten() throws Exception {
        try (var world = new World(folder)) {
            world.client(World.NPWP);
            assertEquals(1, world.count("select count(*) from session"));
            world.pass(Duration.ofDays(30));
            world.due("sessions");
            World.await(
                    () ->
                            Optional.of(world.count("select count(*) from session"))
                                    .filter(count -> count == 0));
        }
    }

    /// A gateway that starts again goes on with the turns the store knows.
    @Test
    void eachChoreHasOneTurn() throws Exception {
        try (var world = new World(folder)) {
            assertEquals(CHORES, world.count("select count(*) from scheduled_tasks"));
            world.restart();
            assertEquals(CHORES, world.count("select count(*) from scheduled_tasks"));
        }
    }
}
