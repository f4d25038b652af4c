package id.lontar.gateway;

import id.lontar.wire.CodeDerivation;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The keys codes are made with: new ones each day, outside the database.
final class CodeKeys {
    private final KeyFolder folder;
    private final Map<String, CodeDerivation> open = new ConcurrentHashMap<>();

    CodeKeys(KeyFolder folder) {
        this.folder = folder;
    }

    static String day(Instant now) {
        return LocalDate.ofInstant(now, Words.WIB).toString();
    }

    CodeDerivation of(String day) {
        return open.computeIfAbsent(day, this::read);
    }

    private CodeDerivation read(String day) {
        try {
            var secret = folder.secret("code-" + LocalDate.parse(day), 64);
            return new CodeDerivation(
                    Arrays.copyOf(secret, 32), Arrays.copyOfRange(secret, 32, 64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
