package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.Pin;
import id.lontar.rules.Law;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A formula cannot be seen from outside, so a corrected one says so with `Rule.corrected`. Whoever
/// forgets it finds it here: `law/ids.tsv` keeps, for each form and year, the id of the law, and a
/// digest of the answers and of all figures of the whole returns under `returns/`. The same law
/// cannot give other figures for the same answers.
class LawIdsTest {
    private static final Path KEPT = Path.of("src/test/resources/law/ids.tsv");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /// @param law the id of the law
    private record Known(String law, String answers, String figures) {}

    /// Run with `-Dlontar.laws=write` once a change of the law, a form or the returns is meant.
    @Test
    void theSameLawGivesTheSameFigures() throws IOException {
        var kept = read();
        var now = now();
        now.forEach(
                (form, is) -> {
                    var was = kept.getOrDefault(form, is);
                    if (was.law().equals(is.law()) && was.answers().equals(is.answers()))
                        assertEquals(
                                was.figures(),
                                is.figures(),
                                form
                                        + " follows the same law to other figures: which rule got"
                                        + " another formula? Give it the next `corrected`");
                });
        if ("write".equals(System.getProperty("lontar.laws"))) write(now);
        assertEquals(read(), now, "write it anew: -Dlontar.laws=write");
    }

    private static Map<String, Known> now() {
        var law = Law.shipped();
        var pins = new TreeMap<String, Map<String, Pin>>();
        for (var file : WholeReturnsTest.files())
            for (var each : WholeReturnsTest.read(file)) {
                var form = Scenario.form(each.form(), each.year());
                pins.computeIfAbsent(each.form() + "\t" + each.year(), key -> new TreeMap<>())
                        .put(
                                each.toString(),
                                Pin.of(form, form.assess(law, each.year(), each.answers()), DAY));
            }
        var known = new TreeMap<String, Known>();
        pins.forEach((form, all) -> known.put(form, known(all)));
        return known;
    }

    private static Known known(Map<String, Pin> pins) {
        return new Known(
                pins.values().iterator().next().law(),
                digest(pins.values().stream().map(Pin::of).collect(Collectors.joining())),
                digest(
                        pins.values().stream()
                                .map(each -> each.lines().toString())
                                .collect(Collectors.joining())));
    }

    private static Map<String, Known> read() throws IOException {
        var known = new TreeMap<String, Known>();
        if (Files.exists(KEPT))
            for (var line : Files.readAllLines(KEPT)) {
                var cells = line.split("\t", -1);
                known.put(cells[0] + "\t" + cells[1], new Known(cells[2], cells[3], cells[4]));
            }
        return known;
    }

    private static void write(Map<String, Known> all) throws IOException {
        var lines = new StringBuilder();
        all.forEach(
                (form, each) ->
                        lines.append(
                                String.join("\t", form, each.law(), each.answers(), each.figures())
                                        + "\n"));
        Files.writeString(KEPT, lines.toString());
    }

    private static String digest(String text) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
