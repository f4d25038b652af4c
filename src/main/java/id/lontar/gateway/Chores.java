package id.lontar.gateway;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/// What is to be done now and then, by whichever gateway on the store comes first. Whose turn it is
/// stands in the store; what a gateway left undone when it died is done by another.
final class Chores implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration ALIVE = Duration.ofSeconds(30);
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    /// @param every between the end of one time and the begin of the next, at any gateway
    record Chore(String name, Duration every, Runnable work) {}

    Chores(DataSource store, List<Chore> chores) {
        this.scheduler =
                Scheduler.create(store)
                        .startTasks(chores.stream().map(Chores::task).toList())
                        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                        .threads(1)
                        .pollingInterval(LOOK)
                        .heartbeatInterval(ALIVE)
                        .shutdownMaxWait(LAST_WAIT)
                        .build();
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> chore.work().run());
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
