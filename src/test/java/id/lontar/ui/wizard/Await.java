package id.lontar.ui.wizard;

import id.lontar.ui.Snapshots;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does, on the window's thread.
final class Await {
    private Await() {}

    static void until(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!Snapshots.<Boolean>onFx(condition::getAsBoolean)) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("it never happened");
            Thread.sleep(10);
        }
    }
}
