package id.lontar.gateway;

import id.lontar.filing.Authenticators.Factors;
import id.lontar.filing.Authenticators.Offer;
import id.lontar.filing.Authenticators.Totp;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.tax.Npwp;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Authenticator apps of accounts: enrolled with the EFIN and two consecutive codes, told of by
/// mail, and removed with the EFIN and a code, or after the same delay without one.
final class TotpFactors {
    /// How far off a phone's clock may be for us to say so: no code out there is ever taken.
    private static final int FAR_STEPS = 10;

    /// With two codes in a row there is nothing to guess, so an hour off is told.
    private static final int PAIR_STEPS = 120;

    private final Jdbi db;
    private final Accounts accounts;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    TotpFactors(Jdbi db, Accounts accounts, Notices notices, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /// @param issuer the name an app shows
    /// @param delay before what was changed with the EFIN counts
    /// @param replacesMail whether a mailed code alone releases nothing once an app is there
    record Terms(
            SecretBox box,
            Failures failures,
            String issuer,
            Duration delay,
            boolean replacesMail) {}

    /// What a code turned out to be.
    sealed interface Verdict {
        record Right(long step) implements Verdict {}

        record Wrong() implements Verdict {}

        record Reused() implements Verdict {}

        /// @param minutes the phone is ahead, negative when it is behind
        /// @param again codes count from then on
        record ClockOff(long minutes, Instant again) implements Verdict {}
    }

    Factors of(String npwp) {
        return db.withHandle(handle -> of(handle, npwp));
    }

    Offer begin(String npwp, String efin) {
        accounts.check(npwp, Failures.Kind.EFIN, DeviceKeys.digits(efin));
        var secret = TotpSecret.fresh();
        var now = clock.instant();
        Turn.use(
                db,
                npwp,
                handle -> {
                    if (enrolled(handle, npwp, now).isPresent())
                        throw Refusal.of(409, "TOTP_ENROLLED").then("REMOVE_TOTP");
                    var closed = terms.box().close(secret.bytes(), npwp);
                    TotpTable.offer(handle, npwp, closed, now);
                });
        var uri = secret.uri(terms.issuer(), new Npwp(npwp).masked());
        return new Offer(uri, secret.base32());
    }

    Factors confirm(String npwp, String first, String second) {
        var now = clock.instant();
        var factors =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var offered =
                                    TotpTable.find(handle, npwp)
                                            .filter(each -> each.life().isEmpty())
                                            .orElseThrow(() -> notEnrolled());
                            var step = pair(secret(offered, npwp), first, second, now);
                            TotpTable.confirm(handle, npwp, step, now.plus(terms.delay()));
                            Audit.note(handle, npwp, now, "TOTP_ADDED", "");
                            notices.queue(handle, npwp, new Notice(Change.TOTP_ADDED, ""));
                            return of(handle, npwp);
                        });
        notices.ring();
        return factors;
    }

    /// With a code of the app it ends at once. Without one (the phone is lost) it ends after the
    /// delay, in which the mailed notice tells the owner.
    Factors remove(String npwp, String efin, Optional<String> code) {
        accounts.check(npwp, Failures.Kind.EFIN, DeviceKeys.digits(efin));
        var now = clock.instant();
        code.ifPresent(digits -> mustBeRight(npwp, digits, now));
        var factors =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            if (enrolled(handle, npwp, now).isEmpty()) throw notEnrolled();
                            var end = code.isPresent() ? now : now.plus(terms.delay());
                            TotpTable.end(handle, npwp, end);
                            Audit.note(handle, npwp, now, "TOTP_REMOVED", "");
                            notices.queue(handle, npwp, new Notice(Change.TOTP_REMOVED, ""));
                            return of(handle, npwp);
                        });
        notices.ring();
        return factors;
    }

    /// Whether a mailed code alone no longer releases a return of this account.
    boolean replacesMail(Handle handle, String npwp, Instant now) {
        return terms.replacesMail() && counts(handle, npwp, now);
    }

    boolean counts(Handle handle, String npwp, Instant now) {
        return TotpTable.find(handle, npwp).filter(each -> each.counts(now)).isPresent();
    }

    /// Judges a code and uses its step up. What comes after it stands or falls with the
    /// transaction.
    private Verdict judge(Handle handle, String npwp, String digits, Instant now) {
        var row =
                TotpTable.find(handle, npwp)
                        .filter(each -> each.counts(now))
                        .orElseThrow(() -> notEnrolled());
        var secret = secret(row, npwp);
        var present = TotpSecret.stepAt(now);
        var near = secret.stepOf(digits, present - 1, present + 1);
        if (near.isPresent())
            return TotpTable.use(handle, npwp, near.getAsLong())
                    ? new Verdict.Right(near.getAsLong())
                    : new Verdict.Reused();
        var far = secret.stepOf(digits, present - FAR_STEPS, present + FAR_STEPS);
        if (far.isEmpty()) return new Verdict.Wrong();
        // Whoever guesses a code that is still to come must not be able to wait for it.
        TotpTable.use(handle, npwp, far.getAsLong());
        return off(far.getAsLong(), present);
    }

    static Refusal notEnrolled() {
        return Refusal.of(409, "CHANNEL_NOT_ENROLLED").then("ENROL_TOTP", "USE_QR");
    }

    private static Refusal reused() {
        return Refusal.of(409, "TOTP_REUSED").then("ENTER_TOTP");
    }

    private static Refusal clockOff(Verdict.ClockOff off) {
        var minutes = Math.max(1, Math.abs(off.minutes()));
        return Refusal.of(422, "TOTP_CLOCK", minutes, Refusal.words().time(off.again()))
                .fact("minutesOff", minutes)
                .retryAt(off.again())
                .then("SET_PHONE_CLOCK", "ENTER_TOTP");
    }

    /// Where an account has an app, nothing that would be a way round it goes without its code.
    ///
    /// @param needed the refusal where there is an app and no code
    /// @return whether there is one
    boolean mustGuard(String npwp, Optional<String> code, Supplier<Refusal> needed, Instant now) {
        var guards = db.withHandle(handle -> counts(handle, npwp, now));
        if (guards) mustBeRight(npwp, code.orElseThrow(needed), now);
        return guards;
    }

    void mustBeRight(String npwp, String code, Instant now) {
        Turn.in(db, npwp, handle -> refusal(handle, npwp, code, now))
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
    }

    /// Gives why a code is refused, if it is, after counting what is to be counted.
    Optional<Refusal> refusal(Handle handle, String npwp, String code, Instant now) {
        var failures = terms.failures();
        failures.waitUntil(handle, npwp, Failures.Kind.CODE, now)
                .ifPresent(
                        at -> {
                            throw Accounts.mustWait(at);
                        });
        return switch (judge(handle, npwp, code, now)) {
            case Verdict.Right right -> Optional.empty();
            case Verdict.Reused reused -> Optional.of(reused());
            case Verdict.ClockOff off -> {
                failures.add(handle, npwp, Failures.Kind.CODE, now);
                yield Optional.of(clockOff(off));
            }
            case Verdict.Wrong wrong -> {
                failures.add(handle, npwp, Failures.Kind.CODE, now);
                var left = failures.left(handle, npwp, Failures.Kind.CODE, now);
                yield Optional.of(wrong(left));
            }
        };
    }

    static Refusal wrong(int left) {
        return Refusal.of(422, "TOTP_WRONG", left)
                .fact("attemptsLeft", left)
                .then("ENTER_TOTP", "USE_QR");
    }

    /// The step of the second code.
    private static long pair(TotpSecret secret, String first, String second, Instant now) {
        var present = TotpSecret.stepAt(now);
        var near = pair(secret, first, second, present - 1, present + 1);
        if (near.isPresent()) return near.getAsLong();
        var far = pair(secret, first, second, present - PAIR_STEPS, present + PAIR_STEPS);
        if (far.isPresent()) throw clockOff(off(far.getAsLong(), present));
        throw Refusal.of(422, "TOTP_PAIR_WRONG").then("ENTER_TOTP");
    }

    private static OptionalLong pair(
            TotpSecret secret, String first, String second, long from, long to) {
        for (var step = from; step <= to; step++)
            if (secret.isCodeOf(second, step) && secret.isCodeOf(first, step - 1))
                return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    private static Verdict.ClockOff off(long step, long present) {
        var again = TotpSecret.endOf(Math.max(step, present));
        return new Verdict.ClockOff(Math.round((step - present) * TotpSecret.STEP / 60.0), again);
    }

    private Optional<TotpTable.Life> enrolled(Handle handle, String npwp, Instant now) {
        return TotpTable.find(handle, npwp)
                .flatMap(TotpTable.Row::life)
                .filter(each -> !each.isOver(now));
    }

    private Factors of(Handle handle, String npwp) {
        return new Factors(
                enrolled(handle, npwp, clock.instant())
                        .map(each -> new Totp(each.usableFrom(), each.endsAt())));
    }

    private TotpSecret secret(TotpTable.Row row, String npwp) {
        return new TotpSecret(terms.box().open(row.closed(), npwp));
    }
}
