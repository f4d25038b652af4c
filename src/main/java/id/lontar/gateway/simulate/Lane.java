package id.lontar.gateway.simulate;

import id.lontar.filing.Simulation.LaneState;
import id.lontar.gateway.mail.Breaker;
import id.lontar.gateway.mail.Lanes;
import id.lontar.gateway.mail.Pace;
import id.lontar.gateway.mail.Reply;
import id.lontar.gateway.mail.ReplyTable;
import id.lontar.gateway.mail.Verdict;
import id.lontar.gateway.mail.WaitingLine;
import id.lontar.gateway.mail.Waits;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// One lane of the spool in memory. Which letter is next, what an answer means, when the lane shuts
/// and how many connections it has are decided by the gateway's own classes; the order of the
/// letters, which the gateway has in SQL, by [WaitingLine], which a test holds to that.
final class Lane {
    private static final ReplyTable TABLE = ReplyTable.load();

    private final String name;
    private final Provider provider;
    private final Agenda agenda;
    private final Taken taken;
    private final WaitingLine<Letter> due =
            new WaitingLine<>(each -> each.requestedAt, Letter.BY_AGE);
    private final PriorityQueue<Letter> later = new PriorityQueue<>(Letter.BY_NEXT_ATTEMPT);
    private final Set<Letter> onWire = new LinkedHashSet<>();
    private final Map<String, Deque<Instant>> troubles = new HashMap<>();
    private final IdentityHashMap<Reply, ReplyTable.Row> rows = new IdentityHashMap<>();
    private final Pace pace;
    private final long[] freeAt;
    private Optional<Breaker> breaker = Optional.empty();

    /// Hears of letters that have come to their end.
    interface Taken {
        /// Whether anybody still wants it.
        boolean wanted(Letter letter);

        /// Whether what has waited too long goes first. Where every request makes a mail and a
        /// code of its own, that would send dead codes only, and the day would never end.
        boolean oldFirst();

        void taken(Letter letter, long at);

        void gaveUp(Letter letter);
    }

    Lane(String name, Provider provider, Agenda agenda, Taken taken) {
        this.name = name;
        this.provider = provider;
        this.agenda = agenda;
        this.taken = taken;
        this.pace = new Pace(Lanes.connections(name));
        this.freeAt = new long[Lanes.connections(name)];
    }

    String name() {
        return name;
    }

    void add(Letter letter) {
        later.add(letter);
    }

    int waiting() {
        return due.size() + later.size();
    }

    boolean isIdle() {
        return waiting() == 0 && onWire.isEmpty();
    }

    /// Whether a letter waits that was asked for before this moment.
    boolean holdsOlderThan(long moment) {
        return due.holdsOlderThan(moment)
                || later.stream().anyMatch(each -> each.requestedAt < moment);
    }

    LaneState stateAt(long at) {
        return switch (Breaker.stateAt(breaker, Instant.ofEpochMilli(at))) {
            case CLOSED -> LaneState.OPEN;
            case THROTTLED, HALF_OPEN -> LaneState.SLOW;
            case OPEN -> LaneState.SHUT;
        };
    }

    /// Sends what can be sent between two moments.
    void serve(long from, long to) {
        while (!later.isEmpty() && later.peek().nextAttempt < to) makeDue(later.poll());
        while (due.size() > 0) {
            var connection = freest();
            var start = Math.max(opens(from), freeAt[connection]);
            if (start >= to || !mayTake(start)) return;
            var letter = due.take(start, breaker.isPresent() || !taken.oldFirst()).orElseThrow();
            if (taken.wanted(letter))
                send(letter, connection, Math.max(start, letter.nextAttempt), to);
            else taken.gaveUp(letter);
        }
    }

    private int freest() {
        var best = 0;
        for (var i = 1; i < pace.connections(); i++) if (freeAt[i] < freeAt[best]) best = i;
        return best;
    }

    private long opens(long from) {
        return breaker.map(each -> Math.max(from, each.until().toEpochMilli())).orElse(from);
    }

    private void makeDue(Letter letter) {
        due.add(letter, letter.priority());
    }

    private boolean mayTake(long at) {
        return breaker.map(each -> each.mayProbe(Instant.ofEpochMilli(at))).orElse(true);
    }

    private void send(Letter letter, int connection, long start, long to) {
        letter.attempt++;
        breaker = breaker.map(Breaker::probing);
        onWire.add(letter);
        var answer = provider.answer(letter, start);
        var end = start + answer.took();
        freeAt[connection] = end;
        if (end < to) settle(letter, answer.reply(), end);
        else agenda.at(end, () -> settle(letter, answer.reply(), end));
    }

    private void settle(Letter letter, Reply reply, long at) {
        if (!onWire.remove(letter)) return;
        var row = rows.computeIfAbsent(reply, TABLE::read);
        var now = Instant.ofEpochMilli(at);
        var attempt =
                new Verdict.Attempt(
                        Integer.toHexString(letter.number),
                        letter.attempt,
                        letter.lastCode,
                        Waits.CODES);
        var verdict = Verdict.of(row, reply, attempt, now);
        letter.lastCode = reply.code();
        switch (verdict.state()) {
            case ACCEPTED -> {
                pace.taken();
                opened(now);
                taken.taken(letter, at);
            }
            default -> {
                refused(row, now);
                verdict.next()
                        .ifPresentOrElse(
                                again -> wait(letter, again.toEpochMilli()),
                                () -> taken.gaveUp(letter));
            }
        }
    }

    private void wait(Letter letter, long until) {
        letter.nextAttempt = until;
        later.add(letter);
    }

    private void opened(Instant now) {
        breaker = breaker.flatMap(each -> each.isShut(now) ? Optional.of(each) : each.passed());
        troubles.clear();
    }

    private void refused(ReplyTable.Row row, Instant now) {
        if (row.lane().isEmpty()) {
            breaker = breaker.map(each -> each.isShut(now) ? each : each.withoutProbe());
            return;
        }
        pace.refused();
        var times = troubles.computeIfAbsent(row.name(), rule -> new ArrayDeque<>());
        times.add(now);
        var since = now.minus(row.lane().get().within());
        while (!times.isEmpty() && !times.peek().isAfter(since)) times.poll();
        breaker = Breaker.after(breaker, times.size(), row, now).or(() -> breaker);
    }

    /// The operator has settled it with the provider.
    void reopen(long now) {
        breaker = Optional.empty();
        troubles.clear();
        for (var each : later) each.nextAttempt = Math.min(each.nextAttempt, now);
        later.forEach(this::makeDue);
        later.clear();
    }

    /// The gateway dies and comes back. What it was sending the provider has, but nobody knows; it
    /// is sent again.
    void restart(long back) {
        for (var each : onWire) {
            each.to.mails++;
            wait(each, back);
        }
        onWire.clear();
        Arrays.fill(freeAt, back);
    }
}
