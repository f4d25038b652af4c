package id.lontar.filing.batch;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Fault;
import id.lontar.filing.Filing;
import id.lontar.filing.NotNow;
import id.lontar.filing.StoreFault;
import id.lontar.filing.batch.Result.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes returns through one step, several at once; in memory are the ids and those under way.
/// Each return stands on its own: whatever happens to it, the next one is taken. Only a store that
/// does not store stops everything.
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /// Of one return in one batch, when there was no answer.
    private static final int TRIES = 4;

    private final Cabinet cabinet;
    private final int atOnce;

    /// For work of the processor, which waits for the disk twice with each return: so many that
    /// every core has something to do while others wait, and that those who wait go together.
    public static int underWay() {
        return 4 * Runtime.getRuntime().availableProcessors();
    }

    /// Told of each return as it comes to its end, one at a time.
    @FunctionalInterface
    public interface Watch {
        void ended(Result result, Pulse pulse);
    }

    /// @param atOnce returns under way at the same time
    public Batch(Cabinet cabinet, int atOnce) {
        this.cabinet = cabinet;
        this.atOnce = atOnce;
    }

    /// @throws StoreFault when the store fails; what was said to be done is done
    public Tally run(List<String> ids, Stage stage, Watch watch, Brake brake)
            throws InterruptedException {
        var run = new Run(ids, stage, watch, brake);
        try (var threads =
                Executors.newFixedThreadPool(Math.min(atOnce, Math.max(1, ids.size())))) {
            var workers = new ArrayList<Future<?>>();
            for (var n = 0; n < Math.min(atOnce, ids.size()); n++)
                workers.add(threads.submit(run::work));
            for (var each : workers) each.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e);
        }
        return run.tally();
    }

    private record Ticket(String id, int tries) {}

    private final class Run {
        private final ConcurrentLinkedQueue<Ticket> queue = new ConcurrentLinkedQueue<>();
        private final int of;
        private final Stage stage;
        private final Watch watch;
        private final Brake brake;
        private final Throughput throughput = new Throughput(System::nanoTime);
        private final AtomicInteger vanished = new AtomicInteger();
        private int done;
        private int attention;
        private int waits;

        Run(List<String> ids, Stage stage, Watch watch, Brake brake) {
            this.of = ids.size();
            this.stage = stage;
            this.watch = watch;
            this.brake = brake;
            for (var id : ids) queue.add(new Ticket(id, 1));
        }

        Void work() throws InterruptedException {
            var whole = false;
            try {
                while (brake.goesOn()) {
                    var next = queue.poll();
                    if (next == null) break;
                    take(next);
                }
                whole = true;
                return null;
            } finally {
                if (!whole) brake.stop();
            }
        }

        /// One that went away meanwhile, or stands elsewhere, is nobody's business any more.
        private void take(Ticket ticket) throws InterruptedException {
            var filing = cabinet.filing(ticket.id()).filter(each -> stage.takes(each.state()));
            if (filing.isEmpty()) {
                vanished.incrementAndGet();
                return;
            }
            var result = tried(filing.get());
            if (result.kind() == Kind.AGAIN && ticket.tries() < TRIES && !brake.isStopped())
                queue.add(new Ticket(ticket.id(), ticket.tries() + 1));
            else ended(result.kind() == Kind.AGAIN ? result.as(Kind.WAITS) : result);
        }

        private Result tried(Filing filing) throws InterruptedException {
            try {
                return stage.on(filing, brake);
            } catch (NotNow refused) {
                return Result.attention(filing, refused.key());
            } catch (StoreFault fault) {
                throw fault;
            } catch (RuntimeException e) {
                var code = Fault.code(e);
                LOG.warn("return {} in a batch {}", filing.id(), code, e);
                return Result.attention(filing, "batch.failed", code);
            }
        }

        private synchronized void ended(Result result) {
            switch (result.kind()) {
                case DONE -> done++;
                case ATTENTION -> attention++;
                case WAITS, AGAIN -> waits++;
            }
            var passed = done + attention + waits + vanished.get();
            watch.ended(result, throughput.passed(passed, of));
        }

        synchronized Tally tally() {
            var left = of - done - attention - waits - vanished.get();
            return new Tally(of, done, attention, waits, left, brake.reason());
        }
    }
}
