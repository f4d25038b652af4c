package id.lontar.gateway;

import id.lontar.filing.VerificationCode;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Numbers that run within a day of western Indonesia, without gaps that a crash could fill twice:
/// they are drawn inside the transaction that uses them. They are the reference gateway's own and
/// look like nothing the tax office issues.
final class Numbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private Numbers() {}

    /// 20 digits: the day, 11 digits in order, a check digit.
    static String ntte(Handle db, Instant now) {
        var day = day(now);
        var digits = day + "%011d".formatted(next(db, "NTTE", day));
        return digits + VerificationCode.checkDigit(digits);
    }

    static String tts(Handle db, Instant now) {
        var day = day(now);
        return "TTS-%s-%08d".formatted(day, next(db, "TTS", day));
    }

    private static String day(Instant now) {
        return DAY.format(now.atZone(Words.WIB));
    }

    private static long next(Handle db, String name, String day) {
        return db.createQuery(
                        "insert into day_sequence (name, day, last) values (:name, :day, 1)"
                                + " on conflict (name, day)"
                                + " do update set last = day_sequence.last + 1 returning last")
                .bind("name", name)
                .bind("day", day)
                .mapTo(Long.class)
                .one();
    }
}
