package id.lontar.gateway.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.TaxOffice;
import id.lontar.filing.VerificationCode;
import id.lontar.form.annual.AnnualForms;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A message is one message, whatever it is about.
class SmsPaperTest {
    private static final VerificationCode CODE = VerificationCode.parse("81803094").orElseThrow();
    private static final Instant NOW = Instant.parse("2025-12-31T02:00:00Z");
    private static final List<String> NAMES =
            List.of("Gateway Latihan Lontar", "G", "Kantor Pajak Contoh ".repeat(8), "Lontar – ☂");

    @Test
    void everyFormInBothLanguagesFitsOneMessage() {
        var seen = 0;
        for (var form : AnnualForms.ALL.all())
            for (var language : List.of(Words.INDONESIAN, Words.ENGLISH))
                for (var revision : List.of(0, 1, 99))
                    for (var practice : List.of(true, false))
                        for (var name : NAMES) {
                            var text = text(form.code().code(), revision, language, name, practice);
                            mustFit(text);
                            assertTrue(text.contains("8180 3094"), text);
                            assertTrue(text.contains(form.code().code() + " 2024"), text);
                            assertTrue(text.contains("7QK4"), text);
                            assertTrue(text.contains("60"), text);
                            assertFalse(text.contains("M2ZD"), text);
                            assertFalse(text.contains("http") || text.contains("www."), text);
                            assertEquals(
                                    practice, text.matches("(?s).*(LATIHAN|PRACTICE).*"), text);
                            seen++;
                        }
        assertEquals(AnnualForms.ALL.all().size() * 2 * 3 * 2 * NAMES.size(), seen);
    }

    @Test
    void theCodeOfANumberFitsToo() {
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH))
            for (var name : NAMES) {
                var text =
                        new SmsPaper(gateway(name, true))
                                .write(message(new ShortMessage.NumberCode(), language), CODE);
                mustFit(text);
                assertTrue(text.contains("8180 3094"), text);
            }
    }

    @Test
    void itSaysWhoseItIsWhereThereIsRoom() {
        var plain = text("1770S", 0, Words.INDONESIAN, "Lontar", false);
        assertTrue(
                plain.startsWith("Lontar: Kode 8180 3094 utk SPT 1770S 2024, sidik 7QK4"), plain);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # text,  septets (3GPP TS 23.038: the extension table takes two each)
                    abc,     3
                    a€b,     4
                    '[x]',   5
                    'é_@$',  4
                    """)
    void septetsAreCountedAsTheStandardDoes(String text, int septets) {
        assertTrue(Gsm.writes(text));
        assertEquals(septets, Gsm.septets(text));
    }

    @Test
    void whatTheAlphabetHasNotWouldHalveAMessage() {
        for (var other : List.of("`", "–", "☂", "ê", "’", "\t")) assertFalse(Gsm.writes(other));
        assertFalse(Gsm.isOneMessage("a".repeat(161)));
        assertFalse(Gsm.isOneMessage("{".repeat(81)));
        assertTrue(Gsm.isOneMessage("{".repeat(80)));
    }

    private static void mustFit(String text) {
        assertTrue(Gsm.isOneMessage(text), text.length() + " " + text);
    }

    private static String text(
            String form, int revision, Locale language, String name, boolean practice) {
        var about = new ShortMessage.About(form, "2024", revision, "7QK4-M2ZD");
        return new SmsPaper(gateway(name, practice)).write(message(about, language), CODE);
    }

    private static ShortMessage message(ShortMessage.Matter about, Locale language) {
        return new ShortMessage(
                "0195f3a1b2c37d4e8f60718293a4b5c6",
                "+6281234567890",
                language,
                about,
                NOW,
                Duration.ofHours(1),
                NOW.plus(Duration.ofDays(3)));
    }

    private static TaxOffice.Gateway gateway(String name, boolean practice) {
        return new TaxOffice.Gateway("practice:test", name, practice, false);
    }
}
