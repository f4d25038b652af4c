package id.lontar.gateway;

import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Whether this gateway can do its work now: whoever spreads requests over several sends it none
/// while it cannot.
final class Readiness {
    /// Longer than a worker of the post takes to come round, and to give up on a server that hangs.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final String OK = "ok";

    private final Jdbi db;
    private final CodeKeys codes;
    private final KeyAndCertificate server;
    private final Clock clock;

    Readiness(Jdbi db, CodeKeys codes, KeyAndCertificate server, Clock clock) {
        this.db = db;
        this.codes = codes;
        this.server = server;
        this.clock = clock;
    }

    /// @param parts `ok`, or what is wrong
    record Report(Map<String, String> parts) {
        boolean ready() {
            return parts.values().stream().allMatch(OK::equals);
        }
    }

    Report report() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("database", tried("database", this::database));
        parts.put("keys", tried("keys", this::keys));
        parts.put("spool", tried("spool", this::spool));
        return new Report(parts);
    }

    private static String tried(String part, Supplier<String> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.warn("{} is not ready", part, e);
            return "failed";
        }
    }

    private String database() {
        db.useHandle(handle -> handle.select("select 1").mapTo(Integer.class).one());
        return OK;
    }

    /// That today's codes can be made, and that clients will take our certificate.
    private String keys() {
        var now = clock.instant();
        codes.of(CodeKeys.day(now));
        return now.isBefore(server.certificate().getNotAfter().toInstant())
                ? OK
                : "the certificate has expired";
    }

    /// Letters that were due long ago and are in no shut lane: nobody carries them.
    private String spool() {
        var now = clock.instant();
        var late =
                db.withHandle(
                        handle ->
                                handle.select(
                                                "select count(*) from mail_delivery where"
                                                        + " next_attempt_at < ? and not exists"
                                                        + " (select 1 from mail_lane where"
                                                        + " mail_lane.lane = mail_delivery.lane"
                                                        + " and open_until > ?)",
                                                now.minus(PATIENCE).toEpochMilli(),
                                                now.toEpochMilli())
                                        .mapTo(Long.class)
                                        .one());
        return late == 0 ? OK : late + " letters are overdue";
    }
}
