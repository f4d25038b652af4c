package id.lontar.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CardCode;
import id.lontar.filing.CodeCards;
import id.lontar.filing.TaxOffice;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;

/// A printed code card, read back with pdftotext.
class PrintedCardTest {
    private static final Npwp SITI = new Npwp("3171010101900001");

    @ParameterizedTest
    @CsvSource({
        "id-ID, true, LATIHAN, Bila hilang, bukan milik DJP",
        "en, true, PRACTICE, If it is lost, not to the tax office",
        "id-ID, false, Berlaku sampai, Bila hilang, bukan milik DJP",
    })
    void everyCodeStandsByItsNumberAndOnlySoMuchOfTheAccountAsNeeded(
            Locale language, boolean practice, String first, String second, String third)
            throws Exception {
        var offer = offer();
        var gateway = new TaxOffice.Gateway("x", "Gateway Contoh", practice, false);
        var pdf = new PrintedCard(Words.in(language)).print(offer, SITI, gateway);
        var name = "kartu-" + language.getLanguage() + (practice ? "-practice" : "") + ".pdf";
        var file = Prints.kept(name, pdf);
        // The letters of a code stand apart.
        var text = Prints.text(file);
        for (var i = 0; i < CardCode.COUNT; i++) {
            var code = new CardCode(offer.serial(), i + 1, offer.codes().get(i));
            assertTrue(text.contains((i + 1) + code.grouped()), (i + 1) + " in " + text);
        }
        for (var each : new String[] {first, second, third, "K4TX", "3171 **** **** 0001"})
            assertTrue(text.contains(Prints.bare(each)), each + " in " + text);
        assertFalse(text.contains("3171010101900001"));
        assertFalse(text.contains("?"), text);
        assertEquals(1, Prints.pages(file));
    }

    private static CodeCards.Offer offer() {
        var codes =
                IntStream.rangeClosed(1, CardCode.COUNT)
                        .mapToObj(each -> CardCode.fresh("K4TX", each, new SecureRandom()))
                        .map(CardCode::characters)
                        .toList();
        return new CodeCards.Offer("0011", "K4TX", Instant.parse("2026-03-21T02:00:00Z"), codes);
    }
}
