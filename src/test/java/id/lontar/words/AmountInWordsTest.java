package id.lontar.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.RuleBasedNumberFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Random;

class AmountInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "11, sebelas",
        "100, seratus",
        "1000, seribu",
        "1111, seribu seratus sebelas",
        "3000000, tiga juta",
        "21345067, dua puluh satu juta tiga ratus empat puluh lima ribu enam puluh tujuh",
        "1000000000, satu miliar",
        "-15000, minus lima belas ribu",
    })
    void isSaidAsAnIndonesianSaysIt(long amount, String words) {
        assertEquals(words, AmountInWords.of(amount, Words.INDONESIAN));
    }

    /// The words of both languages beside those of ICU, which Lontar does not ship.
    @Test
    void agreesWithIcu() {
        var random = new Random(20200221);
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var icu = new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
            for (var amount = 0; amount < 3000; amount++) agrees(icu, language, amount);
            for (var i = 0; i < 20_000; i++) {
                var digits = random.nextInt(1, 15);
                agrees(icu, language, random.nextLong((long) Math.pow(10, digits)));
            }
        }
    }

    private static void agrees(RuleBasedNumberFormat icu, Locale language, long amount) {
        assertEquals(icu.format(amount), AmountInWords.of(amount, language));
    }
}
