package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

class WaitingWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # moment              | on the three clocks
                    2025-03-28T02:30:05Z  | 28 Maret 2025 09.30 WIB · 10.30 WITA · 11.30 WIT
                    2025-03-28T16:30:00Z  | 28 Maret 2025 23.30 WIB · 29 Maret 2025 00.30 WITA · 01.30 WIT
                    2025-03-31T15:00:00Z  | 31 Maret 2025 22.00 WIB · 23.00 WITA · 1 April 2025 00.00 WIT
                    """)
    void aDeadlineIsToldOnAllThreeClocksWithTheDayWhereItChanges(Instant at, String said) {
        assertEquals(said, new WaitingWords(Words.in(Words.INDONESIAN)).everywhere(at));
    }

    @Test
    void everyNextThingHasWordsOfItsOwnInBothLanguages() {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH))) {
            var brief = new HashSet<String>();
            var whole = new HashSet<String>();
            for (var next : Awaited.Next.values()) {
                assertTrue(brief.add(words.say("waiting.next." + next)), next.name());
                assertTrue(whole.add(words.say("waiting.now." + next)), next.name());
            }
            for (var channel : WaitingWords.CHANNELS)
                assertTrue(words.find("waiting.way." + channel).isPresent(), channel);
            for (var kind : Vigil.Happening.Kind.values())
                assertTrue(words.find("desk.happening." + kind).isPresent(), kind.name());
        }
    }
}
