package id.lontar.verify.qr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.QrEyes.Seen;
import id.lontar.verify.qr.HardCase.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/// How many drawn photographs of each kind must be read at the least, and none of them wrongly. How
/// soon is measured by [ReadingTable]: a slow machine must not make these fail.
class HardCasesTest {
    private static final long SEED = 3;
    private final ChainEyes eyes = new ChainEyes(Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BLUR,        6, 5
                    GLARE,       6, 4
                    PERSPECTIVE, 6, 6
                    CURVED,      6, 5
                    LOW_LIGHT,   6, 5
                    MOIRE,       6, 4
                    INVERTED,    6, 6
                    SEVERAL,     4, 4
                    LARGE,       2, 2
                    """)
    void readsHardPhotographs(Kind kind, int count, int floor) {
        var read = 0;
        for (var number = 0; number < count; number++) {
            var drawn = HardCases.draw(kind, SEED, number);
            var texts = eyes.look(drawn.photograph()).stream().map(Seen::text).toList();
            assertTrue(drawn.texts().containsAll(texts), () -> kind + " was read wrongly");
            if (texts.containsAll(drawn.texts())) read++;
        }
        var least = read;
        assertTrue(read >= floor, () -> kind + ": only " + least);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var one = HardCases.draw(Kind.SEVERAL, SEED, 0);
        var other = HardCases.draw(Kind.SEVERAL, SEED, 0);
        assertEquals(one.texts(), other.texts());
        var width = one.photograph().getWidth();
        assertArrayEquals(
                one.photograph().getRGB(0, 300, width, 1, null, 0, width),
                other.photograph().getRGB(0, 300, width, 1, null, 0, width));
    }
}
