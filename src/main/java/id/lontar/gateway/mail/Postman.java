package id.lontar.gateway.mail;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.Reason;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/// Brings codes to people's mailboxes. Everything he knows stands in the database: a restart loses
/// nothing, and several of him may share the work.
public final class Postman implements AutoCloseable {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Rounds rounds;
    private final Sender sender;
    private final Reports reports;
    private final Semaphore bell = new Semaphore(0);
    private final List<MailEar> ears = new CopyOnWriteArrayList<>();

    public Postman(Jdbi jdbi, Clock clock, Sender sender, Routes routes, CodeAtSending codes) {
        this.jdbi = jdbi;
        this.clock = clock;
        var counter = new Counter(sender, routes, codes);
        this.sender = sender;
        this.reports = new Reports(jdbi, clock, codes, ears);
        this.rounds = new Rounds(jdbi, clock, counter, ears, bell);
    }

    public void listen(MailEar ear) {
        ears.add(ear);
    }

    /// Takes a letter. One already on its way to the same challenge stays the only one.
    public void queue(Letter letter) {
        jdbi.useTransaction(handle -> queue(handle, letter));
        ring();
    }

    /// The same inside a transaction of the caller's, who calls [#ring] after it.
    public void queue(Handle transaction, Letter letter) {
        Requests.queue(transaction, letter);
        var now = clock.instant();
        var lane = letter.lane(Lanes.guess(letter.domain()));
        Breakers.of(transaction, lane)
                .filter(open -> open.isShut(now))
                .ifPresent(open -> Breakers.holdAsBefore(transaction, lane, open, now));
    }

    public List<Challenge.Delivery> deliveries(String challengeId) {
        return jdbi.withHandle(handle -> Requests.deliveries(handle, challengeId));
    }

    public List<Challenge.Delivery> deliveries(Handle handle, String challengeId) {
        return Requests.deliveries(handle, challengeId);
    }

    /// Somebody sits and waits for this code: it goes before those nobody asks about.
    public void watched(String challengeId) {
        jdbi.useHandle(handle -> Requests.watched(handle, challengeId, clock.instant()));
    }

    /// Nobody wants this code any more: confirmed in another way, or replaced.
    public void cancel(Handle transaction, String challengeId) {
        var letters = Requests.cancel(transaction, challengeId, clock.instant());
        if (letters > 0) ears.forEach(ear -> ear.dropped(Reason.NOT_NEEDED, letters));
    }

    public void cancel(String challengeId) {
        jdbi.useTransaction(handle -> cancel(handle, challengeId));
    }

    /// One lane that is not simply open and empty.
    ///
    /// @param waiting letters that are to be sent, now or later
    /// @param oldest when the one that waits longest was asked for
    public record LaneView(
            String lane, Breaker.State state, int waiting, Optional<Instant> oldest) {}

    /// How the lanes stand, in the order of their names.
    public List<LaneView> lanes() {
        var now = clock.instant();
        return jdbi.withHandle(handle -> Breakers.lanes(handle, now));
    }

    /// Tries a lane again at once, by an operator's decision.
    public void reopen(String lane) {
        jdbi.useTransaction(handle -> Breakers.close(handle, lane, clock.instant()));
        ring();
    }

    /// Looks after the post now rather than at the next round.
    public void ring() {
        bell.release();
    }

    /// Sends what is due and comes back when it is done.
    public void runOnce() {
        rounds.once();
    }

    /// Keeps sending in the background until closed.
    public void start() {
        rounds.start();
    }

    /// Listens for reports about mails that were taken, until it is closed.
    ///
    /// @throws IOException when the address is taken, or not this machine's
    public BounceServer listenForReports(InetSocketAddress address) throws IOException {
        return BounceServer.start(address, sender, reports);
    }

    /// How many reports have come in since the start, by what became of them.
    public Map<String, Long> reports() {
        return reports.counts().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                each -> each.getKey().name(), each -> each.getValue().sum()));
    }

    /// For the only postman on this database, before he starts: letters that were being sent when
    /// the program died are tried again now rather than after their lease.
    public void takeOver() {
        jdbi.useTransaction(handle -> new Spool().releaseAll(handle, clock.instant()));
    }

    @Override
    public void close() {
        rounds.close();
    }
}
