package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Goes round the lanes. Each lane has workers of its own: one that hangs delays no other.
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PAUSE_MILLIS = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Counter counter;
    private final List<MailEar> ears;
    private final Semaphore bell;
    private final Spool spool = new Spool();
    private final Map<String, Crew> crews = new ConcurrentHashMap<>();
    private volatile boolean open = true;
    private @Nullable Thread loop;

    Rounds(Jdbi jdbi, Clock clock, Counter counter, List<MailEar> ears, Semaphore bell) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.counter = counter;
        this.ears = ears;
        this.bell = bell;
    }

    void start() {
        loop = Thread.ofVirtual().name("postman").start(this::goRound);
    }

    private void goRound() {
        while (open) {
            try {
                sendOut();
                if (bell.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The post waits for its next round", e);
            }
        }
    }

    /// All that is due, also what turns out to be due in another lane.
    void once() {
        for (var workers = sendOut(); !workers.isEmpty(); workers = sendOut())
            for (var worker : workers) join(worker);
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Thread> sendOut() {
        var workers = new ArrayList<Thread>();
        jdbi.useTransaction(handle -> spool.tidy(handle, clock.instant()));
        for (var lane : jdbi.withHandle(handle -> spool.lanesDue(handle, clock.instant())))
            for (var crew = crew(lane); crew.enter(); )
                workers.add(Thread.ofVirtual().name("post " + lane).start(() -> work(lane, crew)));
        return workers;
    }

    private Crew crew(String lane) {
        return crews.computeIfAbsent(lane, each -> new Crew(new Pace(Lanes.connections(each))));
    }

    /// Those who work in one lane, never more than its pace allows.
    private record Crew(Pace pace, AtomicInteger working) {
        Crew(Pace pace) {
            this(pace, new AtomicInteger());
        }

        boolean enter() {
            var most = pace.connections();
            return working.getAndUpdate(now -> now < most ? now + 1 : now) < most;
        }

        boolean tooMany() {
            return working.get() > pace.connections();
        }
    }

    private void work(String lane, Crew crew) {
        try (var door = new SmtpDoor(counter.sender(), Lanes.lettersPerConnection(lane))) {
            var taken = take(lane);
            while (taken.isPresent()) {
                deliver(taken.get(), door, crew);
                taken = open && !crew.tooMany() ? take(lane) : Optional.empty();
            }
        } catch (RuntimeException e) {
            LOG.error("A lane of the post stopped; its letters are tried again later", e);
        } finally {
            crew.working().decrementAndGet();
        }
    }

    private Optional<Posting> take(String lane) {
        return jdbi.inTransaction(
                handle -> {
                    var now = clock.instant();
                    var breaker = Breakers.of(handle, lane);
                    if (breaker.isEmpty()) return spool.take(handle, lane, now, false);
                    if (!breaker.get().isShut(now)) return probe(handle, lane, now);
                    Breakers.holdAsBefore(handle, lane, breaker.get(), now);
                    return Optional.empty();
                });
    }

    /// One of the few letters a lane is tried with.
    private Optional<Posting> probe(Handle handle, String lane, Instant now) {
        if (!Breakers.probe(handle, lane, now)) return Optional.empty();
        var probe = spool.take(handle, lane, now, true);
        if (probe.isEmpty()) Breakers.withoutProbe(handle, lane, now);
        return probe;
    }

    private void deliver(Posting posting, SmtpDoor door, Crew crew) {
        var route = counter.route(posting);
        if (route instanceof Routes.Route.Open way && !way.lane().equals(posting.lane())) {
            move(posting, way.lane());
            return;
        }
        var handed = counter.hand(posting, route, door, clock.instant());
        if (handed.end().taken()) crew.pace().taken();
        else if (handed.row().flatMap(ReplyTable.Row::lane).isPresent()) crew.pace().refused();
        jdbi.useTransaction(handle -> settle(handle, posting, handed));
        var attempt = attempt(posting, handed.end());
        if (handed.end().reason().equals(Optional.of(Reason.NO_SUCH_USER)))
            ears.forEach(ear -> ear.noSuchMailbox(posting.letter().to(), handed.end().at()));
        ears.forEach(ear -> ear.tried(attempt));
        ears.forEach(ear -> ear.changed(posting.letter().challengeId()));
    }

    /// Whoever waits for it is told at once if its own lane is shut.
    private void move(Posting posting, String lane) {
        var now = clock.instant();
        jdbi.useTransaction(
                handle -> {
                    spool.move(handle, posting, lane, now);
                    Breakers.withoutProbe(handle, posting.lane(), now);
                    Breakers.of(handle, lane)
                            .filter(each -> each.isShut(now))
                            .ifPresent(each -> Breakers.holdAsBefore(handle, lane, each, now));
                });
        ears.forEach(ear -> ear.changed(posting.letter().challengeId()));
    }

    private static MailEar.Attempt attempt(Posting posting, Spool.End end) {
        return new MailEar.Attempt(
                posting.lane(),
                end.state(),
                end.reply().code(),
                end.reply().enhanced().orElse(""),
                end.reason(),
                Duration.between(posting.letter().requestedAt(), end.at()));
    }

    private void settle(Handle handle, Posting posting, Counter.Handed handed) {
        var end = handed.end();
        if (!spool.settle(handle, posting, end)) return;
        if (end.taken()) Breakers.succeeded(handle, posting.lane(), end.at());
        else if (handed.row().flatMap(ReplyTable.Row::lane).isEmpty())
            Breakers.withoutProbe(handle, posting.lane(), end.at());
        handed.row().filter(ReplyTable.Row::page).ifPresent(row -> page(posting, row, end));
        handed.row().ifPresent(row -> Breakers.refused(handle, posting.lane(), row, end.at()));
        if (end.state() == DeliveryState.ACCEPTED && posting.letter().carriesCode())
            for (var ear : ears) ear.accepted(handle, posting.letter().challengeId(), end.at());
    }

    /// The words of the answer may name the person; they stand with the delivery and not in the
    /// log.
    private static void page(Posting posting, ReplyTable.Row row, Spool.End end) {
        LOG.error(
                "The operator must act: lane {} answers {} {} ({})",
                posting.lane(),
                end.reply().code(),
                end.reply().enhanced().orElse(""),
                row.name());
    }

    /// Ends after the letters that are on the wire now.
    @Override
    public void close() {
        open = false;
        var running = loop;
        if (running != null) running.interrupt();
    }
}
