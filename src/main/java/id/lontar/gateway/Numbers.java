package id.lontar.gateway;

import id.lontar.filing.VerificationCode;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Numbers that run within a day of western Indonesia. None is given twice; one that was drawn for
/// something that then failed stays unused. They are the reference gateway's own and look like
/// nothing the tax office issues.
///
/// @param apart connections on which a number is drawn and kept at once. Everybody draws from one
/// row, and in a transaction that goes on it would be held until the return is on disk. Empty where
/// one transaction writes at a time anyway
record Numbers(Optional<Jdbi> apart) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /// 20 digits: the day, 11 digits in order, a check digit.
    String ntte(Handle db, Instant now) {
        var day = day(now);
        var digits = day + "%011d".formatted(next(db, "NTTE", day));
        return digits + VerificationCode.checkDigit(digits);
    }

    String tts(Handle db, Instant now) {
        var day = day(now);
        return "TTS-%s-%08d".formatted(day, next(db, "TTS", day));
    }

    private static String day(Instant now) {
        return DAY.format(now.atZone(Words.WIB));
    }

    private long next(Handle db, String name, String day) {
        return apart.map(each -> each.withHandle(handle -> drawn(handle, name, day)))
                .orElseGet(() -> drawn(db, name, day));
    }

    private static long drawn(Handle db, String name, String day) {
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
