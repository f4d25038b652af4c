package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.gateway.mail.StoredTime;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.Messages;
import id.lontar.wire.Messages.DeviceKey;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The public keys whose seals an account has agreed to.
final class DeviceKeys {
    private static final int LONGEST_NAME = 200;
    private static final String SELECT =
            "select device_key.*" + Notices.WITH + " from device_key" + Notices.JOINED;

    private final Jdbi db;
    private final Accounts accounts;
    private final Notices notices;
    private final Duration delay;
    private final Clock clock;

    /// @param delay between the owner's mail server taking the mail that tells of a new key, and
    ///     the key's first use; with none the mail is not waited for
    DeviceKeys(Jdbi db, Accounts accounts, Notices notices, Duration delay, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.notices = notices;
        this.delay = delay;
        this.clock = clock;
    }

    /// Registering a key that is there already changes nothing, but that a mail which could not be
    /// brought to its owner is sent again. A revoked one stays revoked.
    DeviceKey register(String npwp, Messages.RegisterDevice asked) {
        accounts.check(npwp, Failures.Kind.EFIN, digits(asked.efin()));
        var spki = spki(asked.publicKey());
        if (asked.name().length() > LONGEST_NAME) throw Refusal.of(400, "REQUEST_UNREADABLE");
        var keyId = Sha256.of(spki).hex().substring(0, 16);
        var key =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var known = owned(handle, npwp, keyId);
                            if (known.filter(each -> each.revokedAt().isPresent()).isPresent())
                                throw Refusal.of(409, "DEVICE_KEY_REVOKED").then("NEW_DEVICE_KEY");
                            if (known.isPresent()) return toldAgain(handle, npwp, known.get());
                            if (taken(handle, keyId))
                                throw Refusal.of(409, "DEVICE_KEY_TAKEN").then("NEW_DEVICE_KEY");
                            insert(handle, npwp, keyId, spki, asked.name());
                            Audit.note(handle, npwp, clock.instant(), "DEVICE_KEY_ADDED", keyId);
                            return owned(handle, npwp, keyId).orElseThrow();
                        });
        notices.ring();
        return key;
    }

    List<DeviceKey> of(String npwp) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        SELECT + " where npwp = ? order by registered_at, key_id",
                                        npwp)
                                .map((row, context) -> key(row))
                                .list());
    }

    /// Once more does nothing: whoever got no answer may ask again.
    void revoke(String npwp, String keyId) {
        Turn.use(
                db,
                npwp,
                handle -> {
                    var changed =
                            handle.execute(
                                    "update device_key set revoked_at = ?"
                                            + " where npwp = ? and key_id = ?"
                                            + " and revoked_at is null",
                                    clock.millis(),
                                    npwp,
                                    keyId);
                    if (changed == 1) {
                        Audit.note(handle, npwp, clock.instant(), "DEVICE_KEY_REVOKED", keyId);
                        notices.queue(handle, npwp, new Notice(Change.DEVICE_KEY_REVOKED, keyId));
                    } else if (owned(handle, npwp, keyId).isEmpty())
                        throw Refusal.of(404, "DEVICE_KEY_UNKNOWN").then("LIST_DEVICE_KEYS");
                });
        notices.ring();
    }

    /// A return sealed with it was taken.
    static void used(Handle handle, String npwp, String keyId, Instant now) {
        handle.execute(
                "update device_key set last_used_at = ? where npwp = ? and key_id = ?",
                now.toEpochMilli(),
                npwp,
                keyId);
    }

    /// Refuses unless seals by this key are taken for this account now.
    void mustBeUsable(String npwp, String keyId) {
        var key =
                db.withHandle(handle -> owned(handle, npwp, keyId))
                        .orElseThrow(
                                () ->
                                        Refusal.of(403, "DEVICE_KEY_UNKNOWN")
                                                .then("REGISTER_DEVICE"));
        if (key.revokedAt().isPresent())
            throw Refusal.of(403, "DEVICE_KEY_REVOKED").then("NEW_DEVICE_KEY", "SEAL_AGAIN");
        var from =
                key.usableFrom()
                        .orElseThrow(
                                () ->
                                        Refusal.of(403, "DEVICE_KEY_UNTOLD")
                                                .then("WAIT", "USE_CERTIFICATE"));
        if (clock.instant().isBefore(from))
            throw Refusal.of(403, "DEVICE_KEY_WAITS", Refusal.words().moment(from))
                    .retryAt(from)
                    .then("WAIT", "USE_CERTIFICATE");
    }

    /// The mail that told of it came back, or was given up: nobody has been told.
    private DeviceKey toldAgain(Handle handle, String npwp, DeviceKey key) {
        if (key.usableFrom().isPresent() || isOnItsWay(handle, key.keyId())) return key;
        handle.execute(
                "update device_key set notice_id = ? where key_id = ?",
                told(handle, npwp, key.keyId()),
                key.keyId());
        return key;
    }

    private static boolean isOnItsWay(Handle handle, String keyId) {
        return handle.select(
                                "select count(*) from device_key join mail_delivery on challenge_id"
                                        + " = notice_id where key_id = ? and (next_attempt_at is"
                                        + " not null or state = 'SENDING')",
                                keyId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private String told(Handle handle, String npwp, String keyId) {
        return notices.queue(handle, npwp, new Notice(Change.DEVICE_KEY_ADDED, keyId));
    }

    private void insert(Handle handle, String npwp, String keyId, byte[] spki, String name) {
        var now = clock.instant();
        handle.execute(
                "insert into device_key (key_id, npwp, public_key, name, registered_at,"
                        + " usable_from, notice_id) values (?, ?, ?, ?, ?, ?, ?)",
                keyId,
                npwp,
                spki,
                name,
                now.toEpochMilli(),
                now.plus(delay).toEpochMilli(),
                told(handle, npwp, keyId));
    }

    private static boolean taken(Handle handle, String keyId) {
        return handle.select("select count(*) from device_key where key_id = ?", keyId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Optional<DeviceKey> owned(Handle handle, String npwp, String keyId) {
        return handle.select(SELECT + " where npwp = ? and key_id = ?", npwp, keyId)
                .map((row, context) -> key(row))
                .findOne();
    }

    private static DeviceKey key(ResultSet row) throws SQLException {
        return new DeviceKey(
                row.getString("key_id"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("registered_at")),
                Notices.usableFrom(row, "registered_at"),
                StoredTime.of(row, "last_used_at"),
                StoredTime.of(row, "revoked_at"));
    }

    private static byte[] spki(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return GatewayProfile.publicKey(bytes).getEncoded();
        } catch (IllegalArgumentException e) {
            throw Refusal.of(422, "DEVICE_KEY_UNREADABLE");
        }
    }

    static String digits(String efin) {
        return efin.replaceAll("[\\s-]", "");
    }
}
