package id.lontar.gateway;

import id.lontar.filing.PhoneNumber;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How many short messages may still be asked for: each costs money, and somebody's phone rings.
/// Counted for an account and for a number, which may be that of several accounts.
record SmsLimits(Policy.Sms policy) {
    private static final Duration DAY = Duration.ofDays(1);

    /// What is left of a day's messages.
    ///
    /// @param again when one more may be asked for, while none is left
    record Left(int messages, Optional<Instant> again) {}

    Left left(Handle db, String npwp, Optional<PhoneNumber> number, Instant now) {
        var account = left(askedFor(db, "npwp", npwp, now), policy.perAccount());
        return number.map(each -> askedFor(db, "number", each.e164(), now))
                .map(each -> left(each, policy.perNumber()))
                .map(each -> fewer(account, each))
                .orElse(account);
    }

    /// Counts one more, or refuses. In the account's turn; the number's comes after it.
    void take(Handle db, String npwp, PhoneNumber number, Instant now) {
        db.execute(
                "insert into short_message_number (number, asked) values (?, 1)"
                        + " on conflict (number) do update"
                        + " set asked = short_message_number.asked + 1",
                number.e164());
        var left = left(db, npwp, Optional.of(number), now);
        if (left.messages() == 0) throw usedUp(left.again().orElseThrow());
        db.execute(
                "insert into short_message_asked (number, npwp, at) values (?, ?, ?)",
                number.e164(),
                npwp,
                now.toEpochMilli());
    }

    /// Forgets what no longer counts; a chore.
    static void forget(Handle db, Instant now) {
        db.execute("delete from short_message_asked where at <= ?", now.minus(DAY).toEpochMilli());
        db.execute(
                "delete from short_message_number where not exists"
                        + " (select 1 from short_message_asked"
                        + " where short_message_asked.number = short_message_number.number)");
    }

    private static Refusal usedUp(Instant again) {
        return Refusal.of(429, "SMS_USED_UP", Refusal.words().moment(again))
                .retryAt(again)
                .then("USE_QR", "WAIT");
    }

    private static List<Instant> askedFor(Handle db, String of, String value, Instant now) {
        return db.select(
                        "select at from short_message_asked where "
                                + of
                                + " = ? and at > ?"
                                + " order by at",
                        value,
                        now.minus(DAY).toEpochMilli())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list();
    }

    private static Left left(List<Instant> asked, int most) {
        if (asked.size() < most) return new Left(most - asked.size(), Optional.empty());
        return new Left(0, Optional.of(asked.get(asked.size() - most).plus(DAY)));
    }

    private static Left fewer(Left a, Left b) {
        if (a.messages() != b.messages()) return a.messages() < b.messages() ? a : b;
        var again = Stream.of(a, b).flatMap(each -> each.again().stream()).max(Instant::compareTo);
        return new Left(a.messages(), again);
    }
}
