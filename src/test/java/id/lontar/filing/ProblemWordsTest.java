package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whatever the gateway refuses with, a person reads it in their own language.
class ProblemWordsTest {
    private static final Path GATEWAY = Path.of("src/main/java/id/lontar/gateway");
    private static final Pattern TYPE =
            Pattern.compile("Refusal\\s*\\.of\\(\\s*\\d+,\\s*\"([A-Z_]+)\"");
    private static final String SAID = "gateway.problem.";

    @Test
    void everyTypeTheGatewayCanSendHasWordsInBothLanguages() {
        var types = types();
        assertTrue(types.size() > 40, types.toString());
        assertTrue(types.containsAll(inTheCode()), types.toString());
        for (var locale : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(locale);
            var wordless =
                    types.stream()
                            .filter(each -> words.find("problem." + each).isEmpty())
                            .collect(Collectors.toSet());
            assertEquals(Set.of(), wordless, locale.toString());
            for (var each : types) {
                var said = new ProblemWords(words).say(problem(each));
                assertFalse(said.contains("{") || said.contains("?"), said);
            }
        }
    }

    @Test
    void anUnknownTypeIsToldInTheGatewaysOwnWords() {
        assertEquals(
                "Kata gateway.", new ProblemWords(Words.in(Words.ENGLISH)).say(problem("NEW_ONE")));
    }

    private static Problem problem(String type) {
        return new Problem(
                type,
                422,
                "Kata gateway.",
                List.of(),
                Optional.of(Instant.parse("2025-03-25T02:30:05Z")),
                Map.of(
                        "attemptsLeft",
                        "4",
                        "otherFingerprint",
                        "9W2X-0KTC",
                        "fingerprint",
                        "7QK4-M2ZD",
                        "minutesOff",
                        "2",
                        "cardSerial",
                        "K4TX",
                        "cardNumber",
                        "7"));
    }

    /// A refusal cannot be made without words under this key.
    private static Set<String> types() {
        return Collections.list(Words.in(Words.INDONESIAN).asBundle().getKeys()).stream()
                .filter(each -> each.startsWith(SAID))
                .map(each -> each.substring(SAID.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inTheCode() {
        try (var files = Files.walk(GATEWAY)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .flatMap(each -> TYPE.matcher(text(each)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
