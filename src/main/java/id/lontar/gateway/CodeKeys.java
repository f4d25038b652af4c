package id.lontar.gateway;

import id.lontar.wire.CodeDerivation;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The keys codes are made with: new ones each day, outside the database, and gone once no
/// challenge made with them can be open any more.
final class CodeKeys {
    private static final String NAME = "code-";
    private final KeyFolder folder;
    private final Duration hardLife;
    private final Map<String, CodeDerivation> open = new ConcurrentHashMap<>();

    CodeKeys(KeyFolder folder, Duration hardLife) {
        this.folder = folder;
        this.hardLife = hardLife;
    }

    static String day(Instant now) {
        return LocalDate.ofInstant(now, Words.WIB).toString();
    }

    CodeDerivation of(String day) {
        var known = open.get(day);
        if (known != null) return known;
        forgetBefore(LocalDate.parse(day));
        return open.computeIfAbsent(day, this::read);
    }

    /// Deletes what is older than the hard life of a challenge and one day more.
    void forgetBefore(LocalDate today) {
        var oldest = today.minusDays(hardLife.toDays() + 1);
        try {
            for (var name : folder.secrets(NAME)) {
                var day = name.substring(NAME.length());
                if (!LocalDate.parse(day).isBefore(oldest)) continue;
                open.remove(day);
                folder.forget(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CodeDerivation read(String day) {
        try {
            var secret = folder.secret(NAME + LocalDate.parse(day), 64);
            return new CodeDerivation(
                    Arrays.copyOf(secret, 32), Arrays.copyOfRange(secret, 32, 64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
