package id.lontar.rules.coretax;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Accounts of L-3A-3 as PER-11/PJ/2025 prints them.
class ChartTest {
    private final Chart chart = Chart.in("accounts-industry", Law.shipped(), new TaxYear(2025));

    @Test
    void anAccountOfAnotherSectorIsNoneOfThis() {
        assertTrue(chart.holds("4002"));
        assertFalse(chart.holds("9999"));
        assertFalse(chart.isContra("9999"));
        assertFalse(chart.isSum("9999"));
    }

    /// Net sales are worked out of gross sales, returns and discounts.
    @Test
    void whatOthersGoIntoIsASumAndNotTyped() {
        assertTrue(chart.isSum("4020"));
        assertFalse(chart.isSum("4011"));
    }

    /// "Dikurangi" on paper; the cost of goods sold is taken off too, as a sum nobody types.
    @ParameterizedTest
    @CsvSource({"4002, false", "4011, true", "5009, true", "5008, false", "5020, false"})
    void whatIsTakenOffItsSumIsContra(String code, boolean contra) {
        assertEquals(contra, chart.isContra(code));
    }

    /// Work in process at the end lowers the cost of production, and so raises the profit.
    @ParameterizedTest
    @CsvSource({
        "4002, 4004, 1",
        "4011, 4020, -1",
        "5099, 5100, -1",
        "5099, 4300, 1",
        "5040, 4300, -1",
        "4020, 5020, 0"
    })
    void anAccountCountsInEverySumAboveIt(String code, String sum, int weight) {
        assertEquals(weight, chart.weight(code, sum));
    }
}
