package id.lontar.gateway;

import id.lontar.gateway.mail.Lanes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// What stands in the store at this moment, the same at every gateway on it; and what has lapsed
/// there since this process began to look.
final class StoreGauges {
    private static final int SHUT = 2;
    private static final int TRIED_AGAIN = 1;

    private final Jdbi db;
    private final Clock clock;
    private final MultiGauge depth;
    private final MultiGauge age;
    private final MultiGauge state;
    private final AtomicLong open = new AtomicLong();
    private final Counter lapsed;
    private long looked;

    StoreGauges(Jdbi db, Clock clock, MeterRegistry registry) {
        this.db = db;
        this.clock = clock;
        this.depth = MultiGauge.builder("lane_queue_depth").register(registry);
        this.age = MultiGauge.builder("lane_oldest_age").baseUnit("seconds").register(registry);
        this.state = MultiGauge.builder("lane_state").register(registry);
        registry.gauge("tts_open", open);
        this.lapsed = registry.counter("tts_lapsed");
        this.looked = clock.millis();
    }

    /// @param letters that wait
    /// @param oldest in milliseconds since 1970
    private record Lane(long letters, long oldest) {
        Lane and(Lane other) {
            return new Lane(letters + other.letters, Math.min(oldest, other.oldest));
        }
    }

    /// Before each reading.
    synchronized void look() {
        var now = clock.millis();
        lapsed.increment(lapsed(looked, now));
        looked = now;
        var waiting = waiting(now);
        var depths = new ArrayList<MultiGauge.Row<?>>();
        var ages = new ArrayList<MultiGauge.Row<?>>();
        waiting.forEach(
                (lane, it) -> {
                    depths.add(MultiGauge.Row.of(Tags.of("lane", lane), it.letters()));
                    var seconds = Math.max(0, now - it.oldest()) / 1000.0;
                    ages.add(MultiGauge.Row.of(Tags.of("lane", lane), seconds));
                });
        depth.register(depths, true);
        age.register(ages, true);
        var states = new ArrayList<MultiGauge.Row<?>>();
        states(now).forEach((lane, it) -> states.add(MultiGauge.Row.of(Tags.of("lane", lane), it)));
        state.register(states, true);
        open.set(open(now));
    }

    private Map<String, Lane> waiting(long now) {
        var lanes = new TreeMap<String, Lane>();
        for (var each : Lanes.known()) lanes.put(each, new Lane(0, now));
        db.useHandle(
                handle ->
                        handle.select(
                                        "select lane, count(*) as letters, min(requested_at) as"
                                                + " oldest from mail_delivery where"
                                                + " next_attempt_at is not null group by lane")
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        Lanes.known(row.getString("lane")),
                                                        new Lane(
                                                                row.getLong("letters"),
                                                                row.getLong("oldest"))))
                                .forEach(
                                        each ->
                                                lanes.merge(
                                                        each.getKey(),
                                                        each.getValue(),
                                                        Lane::and)));
        return lanes;
    }

    /// 0 is a lane that goes, 1 one that is tried again and has let nothing through since, 2 one
    /// that is shut. Of the small lanes together the worst.
    private Map<String, Integer> states(long now) {
        var lanes = new TreeMap<String, Integer>();
        for (var each : Lanes.known()) lanes.put(each, 0);
        db.useHandle(
                handle ->
                        handle.select("select lane, open_until from mail_lane")
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        Lanes.known(row.getString("lane")),
                                                        row.getLong("open_until") > now
                                                                ? SHUT
                                                                : TRIED_AGAIN))
                                .forEach(
                                        each ->
                                                lanes.merge(
                                                        each.getKey(),
                                                        each.getValue(),
                                                        Math::max)));
        return lanes;
    }

    /// Nothing is written down when a return lapses; the clock says it.
    private int lapsed(long after, long until) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select count(*) from submission where"
                                                + " state = 'AWAITING_VERIFICATION'"
                                                + " and verify_by >= ? and verify_by < ?",
                                        after,
                                        until)
                                .mapTo(Integer.class)
                                .one());
    }

    private long open(long now) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select count(*) from submission where"
                                                + " state = 'AWAITING_VERIFICATION'"
                                                + " and verify_by >= ?",
                                        now)
                                .mapTo(Long.class)
                                .one());
    }
}
