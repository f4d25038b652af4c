package id.lontar.gateway;

import id.lontar.filing.MovingQr;
import id.lontar.filing.Sha256;
import id.lontar.gateway.Release.How;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Approval on the phone of what a desktop shows (section 4.5): the desktop shows a QR that changes
/// every second, the phone of the same account reads it, shows the return, and its PIN releases it.
final class MovingQrs {
    /// A picture of it sent on to somebody else comes too late.
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Duration OFFERED = Duration.ofSeconds(60);

    /// After it was read, for reading the return.
    private static final Duration READING = Duration.ofMinutes(5);

    private static final int TRIES = 5;

    private final Jdbi db;
    private final Accounts accounts;
    private final Phones phones;
    private final Terms terms;
    private final Clock clock;

    /// What it is made and judged by.
    record Terms(
            MovingFrames frames,
            Challenges challenges,
            Release release,
            Failures failures,
            Receipts receipts,
            Metrics metrics,
            boolean offered) {}

    MovingQrs(Jdbi db, Accounts accounts, Phones phones, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.phones = phones;
        this.terms = terms;
        this.clock = clock;
    }

    /// @param askedFrom address of the computer
    MovingQr offer(String npwp, String challengeId, String askedFrom) {
        if (!terms.offered()) throw Refusal.of(409, "CHANNEL_NOT_OFFERED").then("USE_QR");
        var now = now();
        return Turn.in(
                db,
                npwp,
                handle -> {
                    phones.awaited(
                            handle, terms.challenges().owned(handle, npwp, challengeId), now);
                    var row =
                            new MovingTable.Row(
                                    challengeId,
                                    Ids.next(now),
                                    now,
                                    askedFrom,
                                    0,
                                    Optional.empty(),
                                    Optional.empty());
                    MovingTable.offer(handle, row);
                    return shown(row, now);
                });
    }

    /// What is to be shown this second.
    MovingQr now(String npwp, String challengeId) {
        var now = now();
        return Turn.look(
                db,
                handle -> {
                    terms.challenges().owned(handle, npwp, challengeId);
                    return MovingTable.find(handle, challengeId)
                            .filter(each -> now.isBefore(end(each)))
                            .map(each -> shown(each, now))
                            .orElseThrow(MovingQrs::over);
                });
    }

    /// Gives the challenge of the QR a phone has read. That of another account is answered like
    /// one that is not there.
    String scanned(String npwp, String session, String text) {
        var now = now();
        var frame = MovingFrames.read(text).orElseThrow(MovingQrs::unreadable);
        return Turn.in(
                db,
                npwp,
                handle -> {
                    var id = frame.challengeId();
                    terms.challenges().owned(handle, npwp, id);
                    var row = MovingTable.find(handle, id).orElseThrow(MovingQrs::over);
                    if (!terms.frames().isOf(frame, row.offerId())) throw over();
                    var age = Duration.between(row.begunAt().plusSeconds(frame.second()), now);
                    if (age.compareTo(FRESH) > 0 || age.isNegative() || !isOffered(row, now))
                        throw over();
                    MovingTable.seen(handle, id, hashed(session), now);
                    return id;
                });
    }

    /// Gives the challenge whose number was typed. A wrong one is counted, here and for the
    /// account.
    String typed(String npwp, String session, String number) {
        var now = now();
        var digits = number.replaceAll("\\s", "");
        var found =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            terms.failures()
                                    .waitUntil(handle, npwp, Failures.Kind.CODE, now)
                                    .ifPresent(
                                            at -> {
                                                throw Accounts.mustWait(at);
                                            });
                            return byNumber(handle, npwp, session, digits, now);
                        });
        return found.orElseThrow(
                () -> Refusal.of(422, "MOVING_NUMBER_WRONG").then("LOOK_AT_COMPUTER"));
    }

    private Optional<String> byNumber(
            Handle handle, String npwp, String session, String digits, Instant now) {
        var offers =
                MovingTable.of(handle, npwp, now.minus(OFFERED)).stream()
                        .filter(each -> each.wrong() < TRIES)
                        .toList();
        for (var each : offers)
            if (terms.frames().number(each.challengeId(), each.offerId()).equals(digits)) {
                MovingTable.seen(handle, each.challengeId(), hashed(session), now);
                return Optional.of(each.challengeId());
            }
        for (var each : offers) MovingTable.wrong(handle, each.challengeId());
        terms.failures().add(handle, npwp, Failures.Kind.CODE, now);
        return Optional.empty();
    }

    /// Where and when the computer asked, once this phone has read its QR.
    MovingTable.Row read(String npwp, String session, String challengeId) {
        var now = now();
        return Turn.look(
                db,
                handle -> {
                    terms.challenges().owned(handle, npwp, challengeId);
                    return mustHaveRead(handle, session, challengeId, now);
                });
    }

    /// With the phone's PIN the return is released; the desktop hears of it by itself.
    void approve(String npwp, String session, String challengeId, String pin) {
        try {
            released(npwp, session, challengeId, pin);
            terms.metrics().verified(How.PHONE.name(), "ok");
        } catch (Refusal e) {
            terms.metrics().verified(How.PHONE.name(), e.problem().type());
            throw e;
        }
    }

    private void released(String npwp, String session, String challengeId, String pin) {
        accounts.check(npwp, Failures.Kind.PIN, pin);
        var now = now();
        var submission =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var challenge = terms.challenges().owned(handle, npwp, challengeId);
                            var awaited = phones.awaited(handle, challenge, now);
                            var row = mustHaveRead(handle, session, challengeId, now);
                            if (terms.release()
                                    .release(handle, awaited, challenge, How.PHONE, now)) {
                                var about =
                                        "submission "
                                                + awaited.id()
                                                + "; asked from "
                                                + row.askedFrom();
                                Audit.note(handle, npwp, now, "PHONE_RELEASE", about);
                                MovingTable.end(handle, challengeId);
                            }
                            return terms.challenges().submissionOf(handle, challenge);
                        });
        terms.receipts().complete(submission);
    }

    private static MovingTable.Row mustHaveRead(
            Handle handle, String session, String challengeId, Instant now) {
        return MovingTable.find(handle, challengeId)
                .filter(each -> each.seenBy().equals(Optional.of(hashed(session))))
                .filter(each -> now.isBefore(end(each)))
                .orElseThrow(MovingQrs::over);
    }

    private MovingQr shown(MovingTable.Row row, Instant now) {
        var second = (int) Duration.between(row.begunAt(), now).toSeconds();
        var frames = terms.frames();
        return new MovingQr(
                frames.text(row.challengeId(), row.offerId(), second),
                frames.number(row.challengeId(), row.offerId()),
                end(row),
                row.seenAt().isPresent());
    }

    private static boolean isOffered(MovingTable.Row row, Instant now) {
        return now.isBefore(row.begunAt().plus(OFFERED));
    }

    private static Instant end(MovingTable.Row row) {
        return row.seenAt().map(at -> at.plus(READING)).orElse(row.begunAt().plus(OFFERED));
    }

    private static Refusal over() {
        return Refusal.of(409, "MOVING_QR_OVER").then("LOOK_AT_COMPUTER");
    }

    private static Refusal unreadable() {
        return Refusal.of(422, "MOVING_QR_UNREADABLE").then("LOOK_AT_COMPUTER");
    }

    private static String hashed(String session) {
        return Sha256.of(("moving-qr/v1\0" + session).getBytes(StandardCharsets.UTF_8)).hex();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
