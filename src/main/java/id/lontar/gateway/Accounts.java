package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.filing.TaxOffice.Account;
import id.lontar.wire.Messages;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Accounts and their sessions.
final class Accounts {
    record NewAccount(String npwp, String name, String email) {}

    record Secrets(String password, String efin, String pin) {
        @Override
        public String toString() {
            return "Secrets[...]";
        }
    }

    record Stored(String npwp, String name, String email) {}

    private static final Duration SESSION = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi db;
    private final SecretHash hash;
    private final Failures failures;
    private final Clock clock;

    Accounts(Jdbi db, SecretHash hash, Failures failures, Clock clock) {
        this.db = db;
        this.hash = hash;
        this.failures = failures;
        this.clock = clock;
    }

    boolean has(String npwp) {
        return db.withHandle(handle -> find(handle, npwp).isPresent());
    }

    /// Makes the accounts that are not there yet. All have the same secrets: for practice.
    void create(List<NewAccount> accounts, Secrets secrets) {
        var missing = accounts.stream().filter(each -> !has(each.npwp())).toList();
        if (missing.isEmpty()) return;
        var password = hash.of(secrets.password());
        var efin = hash.of(secrets.efin());
        var pin = hash.of(secrets.pin());
        for (var each : missing)
            db.useHandle(
                    handle ->
                            handle.execute(
                                    "insert into account (npwp, name, email, password_hash,"
                                            + " efin_hash, pin_hash, created_at)"
                                            + " values (?, ?, ?, ?, ?, ?, ?)"
                                            + " on conflict (npwp) do nothing",
                                    each.npwp(),
                                    each.name(),
                                    each.email(),
                                    password,
                                    efin,
                                    pin,
                                    clock.millis()));
    }

    Messages.Session signIn(Messages.SignIn asked) {
        return signIn(asked, SESSION);
    }

    /// @param life of the session
    Messages.Session signIn(Messages.SignIn asked, Duration life) {
        check(asked.npwp(), Failures.Kind.PASSWORD, asked.password());
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var expires = clock.instant().plus(life);
        return Turn.in(
                db,
                asked.npwp(),
                handle -> {
                    handle.execute(
                            "insert into session (token_hash, npwp, device, expires_at)"
                                    + " values (?, ?, ?, ?)",
                            hashed(token),
                            asked.npwp(),
                            asked.device().name(),
                            expires.toEpochMilli());
                    return new Messages.Session(token, expires, account(handle, asked.npwp()));
                });
    }

    /// Forgets the sessions that ended by themselves; a chore.
    void endSessions() {
        db.useHandle(
                handle ->
                        handle.execute("delete from session where expires_at < ?", clock.millis()));
    }

    void signOut(String token) {
        db.useHandle(
                handle ->
                        handle.execute("delete from session where token_hash = ?", hashed(token)));
    }

    Optional<Caller> caller(String token) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select npwp, device, expires_at from session"
                                                + " where token_hash = ? and expires_at > ?",
                                        hashed(token),
                                        clock.millis())
                                .map(
                                        (row, context) ->
                                                new Caller(
                                                        row.getString("npwp"),
                                                        Messages.Device.valueOf(
                                                                row.getString("device")),
                                                        Instant.ofEpochMilli(
                                                                row.getLong("expires_at"))))
                                .findOne());
    }

    Account account(String npwp) {
        return db.withHandle(handle -> account(handle, npwp));
    }

    static Stored stored(Handle handle, String npwp) {
        return find(handle, npwp).orElseThrow();
    }

    /// Refuses unless the secret is the account's; wrong ones are counted. An unknown account costs
    /// the same work and gets the same answer as a wrong password.
    void check(String npwp, Failures.Kind kind, String secret) {
        var now = clock.instant();
        var left = counted(npwp, kind, now);
        var wanted = db.withHandle(handle -> hashOf(handle, npwp, kind));
        if (hash.fits(secret, wanted.orElse(SecretHash.NOBODYS)) && wanted.isPresent()) {
            Turn.use(db, npwp, handle -> failures.forget(handle, npwp, kind));
            return;
        }
        throw Refusal.of(kind == Failures.Kind.PASSWORD ? 401 : 403, kind + "_WRONG", left)
                .fact("attemptsLeft", left)
                .then(kind == Failures.Kind.PASSWORD ? "SIGN_IN" : "TRY_AGAIN");
    }

    /// Every try counts as a wrong one until it has turned out right: judging takes a while, and
    /// whoever asks many times at once must not get more tries for it.
    private int counted(String npwp, Failures.Kind kind, Instant now) {
        return Turn.in(
                db,
                npwp,
                handle -> {
                    var until = failures.waitUntil(handle, npwp, kind, now);
                    if (until.isPresent()) throw mustWait(until.get());
                    failures.add(handle, npwp, kind, now);
                    return failures.left(handle, npwp, kind, now);
                });
    }

    static Refusal mustWait(Instant until) {
        return Refusal.of(429, "RATE_LIMITED", Refusal.words().moment(until))
                .retryAt(until)
                .then("WAIT");
    }

    private static Optional<String> hashOf(Handle handle, String npwp, Failures.Kind kind) {
        var column =
                switch (kind) {
                    case PASSWORD -> "password_hash";
                    case EFIN -> "efin_hash";
                    case PIN -> "pin_hash";
                    case CODE, CARD ->
                            throw new IllegalArgumentException("a code is no secret of this");
                };
        return handle.select("select " + column + " from account where npwp = ?", npwp)
                .mapTo(String.class)
                .findOne();
    }

    private static Optional<Stored> find(Handle handle, String npwp) {
        return handle.select("select npwp, name, email from account where npwp = ?", npwp)
                .map(
                        (row, context) ->
                                new Stored(
                                        row.getString("npwp"),
                                        row.getString("name"),
                                        row.getString("email")))
                .findOne();
    }

    private static Account account(Handle handle, String npwp) {
        var stored = stored(handle, npwp);
        return new Account(
                npwp, stored.name(), masked(stored.email()), EmailTable.refusedAt(handle, npwp));
    }

    /// `s***@contoh.id`.
    static String masked(String email) {
        return email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }

    private static String hashed(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
