package id.lontar.gateway;

import id.lontar.filing.Sha256;
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
    private final Jdbi db;
    private final Accounts accounts;
    private final Duration delay;
    private final Clock clock;

    DeviceKeys(Jdbi db, Accounts accounts, Duration delay, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.delay = delay;
        this.clock = clock;
    }

    /// Registering a key that is there already changes nothing. A revoked one stays revoked.
    DeviceKey register(String npwp, Messages.RegisterDevice asked) {
        accounts.check(npwp, Failures.Kind.EFIN, digits(asked.efin()));
        var spki = spki(asked.publicKey());
        var keyId = Sha256.of(spki).hex().substring(0, 16);
        return Turn.in(
                db,
                npwp,
                handle -> {
                    var known = owned(handle, npwp, keyId);
                    if (known.filter(each -> each.revokedAt().isPresent()).isPresent())
                        throw Refusal.of(409, "DEVICE_KEY_REVOKED").then("NEW_DEVICE_KEY");
                    if (known.isPresent()) return known.get();
                    if (taken(handle, keyId))
                        throw Refusal.of(409, "DEVICE_KEY_TAKEN").then("NEW_DEVICE_KEY");
                    insert(handle, npwp, keyId, spki, asked.name());
                    return owned(handle, npwp, keyId).orElseThrow();
                });
    }

    List<DeviceKey> of(String npwp) {
        return db.withHandle(
                handle ->
                        handle.select(
                                        "select * from device_key where npwp = ?"
                                                + " order by registered_at",
                                        npwp)
                                .map((row, context) -> key(row))
                                .list());
    }

    void revoke(String npwp, String keyId) {
        var changed =
                db.withHandle(
                        handle ->
                                handle.execute(
                                        "update device_key set revoked_at = ?"
                                                + " where npwp = ? and key_id = ?"
                                                + " and revoked_at is null",
                                        clock.millis(),
                                        npwp,
                                        keyId));
        if (changed == 0) throw Refusal.of(404, "DEVICE_KEY_UNKNOWN");
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
        if (clock.instant().isBefore(key.usableFrom()))
            throw Refusal.of(403, "DEVICE_KEY_WAITS", Refusal.words().moment(key.usableFrom()))
                    .retryAt(key.usableFrom())
                    .then("WAIT", "USE_CERTIFICATE");
    }

    private void insert(Handle handle, String npwp, String keyId, byte[] spki, String name) {
        var now = clock.instant();
        handle.execute(
                "insert into device_key (key_id, npwp, public_key, name, registered_at,"
                        + " usable_from) values (?, ?, ?, ?, ?, ?)",
                keyId,
                npwp,
                spki,
                name,
                now.toEpochMilli(),
                now.plus(delay).toEpochMilli());
    }

    private static boolean taken(Handle handle, String keyId) {
        return handle.select("select count(*) from device_key where key_id = ?", keyId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Optional<DeviceKey> owned(Handle handle, String npwp, String keyId) {
        return handle.select("select * from device_key where npwp = ? and key_id = ?", npwp, keyId)
                .map((row, context) -> key(row))
                .findOne();
    }

    private static DeviceKey key(ResultSet row) throws SQLException {
        var revoked = row.getLong("revoked_at");
        return new DeviceKey(
                row.getString("key_id"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("registered_at")),
                Instant.ofEpochMilli(row.getLong("usable_from")),
                revoked == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revoked)));
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
