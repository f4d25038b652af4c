package id.lontar.filing.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The report for somebody who helps: the end of the log in it, and nobody's numbers.
class ReportTest {
    private static final Instant AT = Instant.parse("2026-03-30T03:00:00Z");

    @TempDir Path folder;

    @Test
    void whatShouldNeverHaveBeenLoggedIsBlottedOut() throws IOException {
        log(
                """
                2026-03-30 10:15:30.123 WARN  i.l.submit.Line no answer for 3171010101900001
                2026-03-30 10:15:31.123 WARN  i.l.store 01.234.567.8-901.000 and 3171 0101 0190 0001
                2026-03-30 10:15:32.123 WARN  i.l.mail to siti.rahmawati@contoh.example failed
                """
                        + System.getProperty("user.home")
                        + "/lontar is full\n");
        var text = String.join("\n", lines(List.of()));
        for (var canary :
                List.of(
                        "3171",
                        "0001",
                        "234.567",
                        "siti",
                        "contoh",
                        System.getProperty("user.home")))
            assertFalse(text.contains(canary), canary + " in\n" + text);
        assertTrue(
                text.contains("2026-03-30 10:15:30.123 WARN  i.l.submit.Line no answer for (#)"));
        assertTrue(text.contains("~/lontar is full"));
    }

    @Test
    void ofALongLogTheEndIsTakenFromAWholeLineOn() throws IOException {
        var line = "2026-03-30 10:15:30.123 WARN  line ";
        var log = new StringBuilder();
        for (var i = 0; i < 4000; i++) log.append(line).append(i).append('\n');
        log(log.toString());
        var lines = lines(List.of());
        assertEquals(line + "3999", lines.getLast());
        var first = lines.get(lines.indexOf("Akhir catatan program (lontar.log):") + 1);
        assertTrue(first.startsWith(line), first);
        assertTrue(lines.size() > 1000 && lines.size() < 2500, lines.size() + " lines");
    }

    @Test
    void namesOfKeysStayOut() throws IOException {
        var lines = lines(List.of(Check.ill("KEY-2", "Siti Rahmawati", AT)));
        var key = lines.stream().filter(each -> each.startsWith("KEY-2")).findFirst().orElseThrow();
        assertEquals("KEY-2      perlu dibereskan", key);
    }

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(language);
            for (var check : CheckupTest.everything()) {
                var say = new CheckupWords(words);
                assertFalse(say.text(check).isBlank(), check.code());
                assertFalse(say.subject(check).isBlank(), check.code());
                assertEquals(
                        check.standing() != Check.Standing.WELL,
                        say.advice(check).isPresent(),
                        check.code() + ": advice, where something is to be done");
            }
        }
    }

    private List<String> lines(List<Check> checks) throws IOException {
        return new Report(Machine.here(folder, Map.of()), AT, checks)
                .lines(Words.in(Words.INDONESIAN));
    }

    private void log(String text) throws IOException {
        Files.writeString(Machine.log(folder), text);
    }
}
