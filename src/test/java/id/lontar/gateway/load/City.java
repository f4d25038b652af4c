package id.lontar.gateway.load;

import id.lontar.filing.Sha256;
import id.lontar.wire.TestKeys;

import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// People with an account, a registered device and a session: what came before the busy minutes.
/// Their mailboxes are spread over the providers as section 10.3 assumes.
final class City {
    private static final int AT_ONCE = 500;
    private static final Duration SESSION = Duration.ofHours(12);

    private City() {}

    /// Who presses send.
    record Inhabitant(String npwp, TestKeys key) {
        static Inhabitant numbered(int number) {
            var npwp = "9%015d".formatted(number);
            return new Inhabitant(npwp, TestKeys.p256(npwp));
        }

        /// Long enough, and known to the benchmark only.
        String token() {
            return "load-" + npwp;
        }

        String email() {
            var provider =
                    switch ((int) (Long.parseLong(npwp.substring(1)) % 50)) {
                        case 0, 1, 2 -> "kantor.example";
                        case 3 -> "icloud.com";
                        case 4, 5 -> "outlook.com";
                        case 6, 7, 8, 9 -> "yahoo.co.id";
                        default -> "gmail.com";
                    };
            return "p" + npwp + "@" + provider;
        }
    }

    static List<Inhabitant> settle(Jdbi db, int many) {
        var people = IntStream.range(0, many).parallel().mapToObj(Inhabitant::numbered).toList();
        for (var from = 0; from < many; from += AT_ONCE)
            settle(db, people.subList(from, Math.min(many, from + AT_ONCE)));
        return people;
    }

    private static void settle(Jdbi db, List<Inhabitant> people) {
        db.useTransaction(
                handle -> {
                    var accounts =
                            handle.prepareBatch(
                                    "insert into account (npwp, name, email, password_hash,"
                                            + " efin_hash, pin_hash, created_at)"
                                            + " values (?, 'Wajib Pajak', ?, '', '', '', 0)");
                    var keys =
                            handle.prepareBatch(
                                    "insert into device_key (key_id, npwp, public_key, name,"
                                            + " registered_at, usable_from)"
                                            + " values (?, ?, ?, 'Laptop', 0, 0)");
                    var sessions =
                            handle.prepareBatch(
                                    "insert into session (token_hash, npwp, device, expires_at)"
                                            + " values (?, ?, 'DESKTOP', ?)");
                    var until = Instant.now().plus(SESSION).toEpochMilli();
                    for (var each : people) {
                        var spki = each.key().certificate().getPublicKey().getEncoded();
                        accounts.add(each.npwp(), each.email());
                        keys.add(Sha256.of(spki).hex().substring(0, 16), each.npwp(), spki);
                        var token = each.token().getBytes(StandardCharsets.UTF_8);
                        sessions.add(Sha256.of(token).hex(), each.npwp(), until);
                    }
                    accounts.execute();
                    keys.execute();
                    sessions.execute();
                });
    }

    /// So many older challenges of other people, half of them still open, each with its return, its
    /// delivered letter and what is known of that. The containers are of one byte.
    static void remember(Jdbi db, int challenges) {
        var now = Instant.now().toEpochMilli();
        db.useTransaction(
                handle -> {
                    for (var statement : PAST)
                        handle.createUpdate(statement)
                                .bind("many", challenges)
                                .bind("now", now)
                                .execute();
                });
        for (var table : List.of("account", "submission", "taken_seal", "challenge"))
            db.useHandle(handle -> handle.execute("vacuum analyze " + table));
        for (var table : List.of("mail_delivery", "mail_event", "session", "device_key"))
            db.useHandle(handle -> handle.execute("vacuum analyze " + table));
    }

    private static final String HARD = "(:now + 259200000 - i % 86400000)";
    private static final List<String> PAST =
            List.of(
                    "insert into account select '8' || lpad(i::text, 15, '0'), 'Wajib Pajak',"
                            + " 'q' || i || '@gmail.com', '', '', '', :now"
                            + " from generate_series(1, :many) i",
                    "insert into submission select lpad(to_hex(i), 32, '0'), '8' || lpad(i::text,"
                        + " 15, '0'), '1770S', '2024', 0, 'NIHIL', 0, md5(i::text) || md5(i::text),"
                        + " md5(i::text) || md5(i::text), '\\x00', case when i % 2 = 0 then"
                        + " 'ACCEPTED' else 'AWAITING_VERIFICATION' end, 'TTS-PAST-' ||"
                        + " lpad(i::text, 12, '0'), :now - i % 86400000, :now + 259200000, 'past',"
                        + " case when i % 2 = 0 then lpad(i::text, 20, '0') end, case when i % 2 ="
                        + " 0 then 'EMAIL' end, case when i % 2 = 0 then :now end, case when i % 2"
                        + " = 0 then :now end from generate_series(1, :many) i",
                    "insert into taken_seal select md5(i::text) || md5(i::text),"
                            + " lpad(to_hex(i), 32, '0') from generate_series(1, :many) i",
                    "insert into challenge select 'c' || lpad(to_hex(i), 31, '0'), lpad(to_hex(i),"
                            + " 32, '0'), '8' || lpad(i::text, 15, '0'), case when i % 2 = 0 then"
                            + " 'VERIFIED' else 'OPEN' end, 1, '2024-01-01', md5(i::text) ||"
                            + " md5(i::text), :now - i % 86400000, :now, :now, "
                            + HARD
                            + ", 5, null, 0, :now from generate_series(1, :many) i",
                    "insert into mail_delivery select 'd' || lpad(to_hex(i), 31, '0'),"
                            + " 'c' || lpad(to_hex(i), 31, '0'), 'EMAIL', 'q' || i || '@gmail.com',"
                            + " 'id', '1770S', '2024', 0, 'XXXX-XXXX', :now - i % 86400000, 3600, "
                            + HARD
                            + ", 'google', 'ACCEPTED', 1, 1, 0, null, null, :now, null, 250, null,"
                            + " '250 taken', null from generate_series(1, :many) i",
                    "insert into mail_event select 'd' || lpad(to_hex(i), 31, '0'), s,"
                            + " :now - i % 86400000,"
                            + " case s when 1 then 'QUEUED' else 'ACCEPTED' end, ''"
                            + " from generate_series(1, :many) i, generate_series(1, 2) s");
}
