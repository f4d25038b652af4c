package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;

import java.util.List;

class SuccessorsTest {
    private static final Law LAW = Law.shipped();
    private static final TaxYear CORETAX = new TaxYear(2025);

    /// Savings accounts, 012 on the forms until 2024 and 0102 in Coretax.
    @Test
    void anAssetHasItsCodeOfCoretax() {
        var assets = Successors.ofAssets(LAW, CORETAX);
        assertEquals(List.of("0102"), assets.of("012"));
        assertEquals(List.of(), assets.of("999"));
        assertThrows(Law.NoFigure.class, () -> Successors.ofAssets(LAW, new TaxYear(2024)));
    }

    /// What is left at the end of a year is there at the start of the next.
    @Test
    void closingStockOpensTheNextYear() {
        assertEquals(List.of("12"), Successors.ofStock(LAW, new TaxYear(2024)).of("13"));
        assertEquals(List.of("5008"), Successors.ofStock(LAW, CORETAX).of("5009"));
    }

    @Test
    void aTranscriptOfOthersMayBecomeOneOfSeveralSectors() {
        var sectors = Successors.ofTranscripts(LAW, CORETAX);
        assertEquals(List.of("1C"), sectors.of("8A-2"));
        assertTrue(sectors.of("8A-6").size() > 1);
    }
}
