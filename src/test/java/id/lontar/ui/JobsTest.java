package id.lontar.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

class JobsTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /// What a job brings back may start the next one: not into a window that is closed by then.
    @Test
    void whatComesAfterTheWindowIsClosedIsHandedToNobody() {
        Snapshots.start();
        var jobs = new Jobs(failure -> seen.add("failure " + failure));
        var done = new CountDownLatch(1);
        Snapshots.onFx(
                () -> {
                    jobs.start(
                            progress -> {
                                done.countDown();
                                return "";
                            },
                            result -> seen.add("result"));
                    done.await();
                    jobs.close();
                    return null;
                });
        Snapshots.onFx(() -> null);
        jobs.start(progress -> seen.add("ran"), result -> seen.add("late"));
        Snapshots.onFx(() -> null);
        assertEquals(List.of(), seen);
    }
}
