package id.lontar.verify.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.filing.QrEyes.Seen;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

class FindingsTest {
    private final Findings findings = new Findings(Deadline.in(Duration.ofMinutes(1)));

    @Test
    void whatTwoReadersSayAlikeIsOneCode() {
        findings.add(code("A", 100, 50), "one");
        findings.add(code("A", 102, 51), "other");
        assertEquals(List.of("A"), texts());
        assertEquals("one", findings.seen().getFirst().step());
    }

    @Test
    void whereTwoReadersDisagreeNobodyIsBelieved() {
        findings.add(code("A", 100, 50), "one");
        findings.add(code("B", 102, 51), "other");
        assertEquals(List.of(), texts());
        findings.add(code("A", 100, 50), "once more");
        assertEquals(List.of(), texts());
    }

    @Test
    void codesInOtherPlacesOrOfOtherSizesDoNotDisagree() {
        findings.add(code("A", 100, 50), "one");
        findings.add(code("B", 200, 50), "one");
        findings.add(code("C", 100, 10), "one");
        assertEquals(List.of("A", "B", "C"), texts());
    }

    private List<String> texts() {
        return findings.seen().stream().map(Seen::text).toList();
    }

    private static Code code(String text, double place, double size) {
        return new Code(text, text.getBytes(StandardCharsets.UTF_8), place, place, size);
    }
}
