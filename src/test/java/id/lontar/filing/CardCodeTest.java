package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

class CardCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<Character> LETTERS =
            ALPHABET.chars().mapToObj(each -> (char) each).toList();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Reckoned by hand from the rule in `openapi.yaml`: x^11 is 7, x^12 is 14, x^15 is 31, and a
    /// sum is made bit by bit.
    @ParameterizedTest
    @CsvSource({
        // serial, number, ten characters, check
        "0000, 1, 0000000000, 7",
        "0001, 1, 0000000000, 9",
        "1000, 1, 0000000000, R",
        "0000, 2, 0000000000, E",
        "0000, 1, 0000000001, 5",
        "K4TX, 7, 0123456789, E",
    })
    void theCheckCharacterIsWhatTheRuleSays(String serial, int number, String ten, char check) {
        for (var each : LETTERS)
            assertEquals(each == check, CardCode.parse(serial, number, ten + each).isPresent());
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var code = CardCode.fresh("K4TX", 7, RANDOM);
        var right = code.characters();
        for (var at = 0; at < CardCode.LENGTH; at++)
            for (var other : LETTERS) {
                if (right.charAt(at) == other) continue;
                var wrong = right.substring(0, at) + other + right.substring(at + 1);
                assertEquals(Optional.empty(), CardCode.parse("K4TX", 7, wrong));
            }
    }

    @Test
    void everyTwoSwappedCharactersAreNoticed() {
        for (var tries = 0; tries < 50; tries++) {
            var right = CardCode.fresh("K4TX", 7, RANDOM).characters();
            for (var one = 0; one < CardCode.LENGTH; one++)
                for (var two = one + 1; two < CardCode.LENGTH; two++) {
                    if (right.charAt(one) == right.charAt(two)) continue;
                    var swapped = new StringBuilder(right);
                    swapped.setCharAt(one, right.charAt(two));
                    swapped.setCharAt(two, right.charAt(one));
                    assertEquals(Optional.empty(), CardCode.parse("K4TX", 7, swapped.toString()));
                }
        }
    }

    @Test
    void aCodeOfAnotherLineIsNoticedAlways() {
        for (var number = 1; number <= CardCode.COUNT; number++) {
            var code = CardCode.fresh("K4TX", number, RANDOM);
            for (var line = 1; line <= CardCode.COUNT; line++)
                assertEquals(
                        line == number,
                        CardCode.parse("K4TX", line, code.characters()).isPresent());
        }
    }

    @Test
    void howItIsGroupedAndWhatLooksAlikeDoesNotMatter() {
        var code = CardCode.fresh("01AB", 3, RANDOM);
        var typed =
                code.grouped()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertEquals(Optional.of(code), CardCode.parse("01AB", 3, " " + typed + " "));
        assertEquals(
                Optional.of(code), CardCode.parse("01AB", 3, code.grouped().replace("-", " ")));
        assertEquals(Optional.empty(), CardCode.parse("01AB", 3, ""));
        assertEquals(Optional.empty(), CardCode.parse("01AB", 3, "UUUUU-UUUUU-U"));
        assertEquals(Optional.empty(), CardCode.parse("01AB", 11, code.characters()));
    }

    @Test
    void noTwoAreAlikeAndNoneIsPrinted() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            var code = CardCode.fresh("K4TX", 1, RANDOM);
            assertTrue(seen.add(code.characters()));
            assertFalse(code.toString().contains(code.characters()));
        }
    }
}
