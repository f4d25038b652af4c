package id.lontar.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupiahTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "999,999",
        "1000,1.000",
        "1240000,1.240.000",
        "-500,-500",
        "-1234567,-1.234.567"
    })
    void groupsThousandsWithDots(long amount, String shown) {
        assertEquals(shown, Rupiah.of(amount).toString());
    }

    @ParameterizedTest
    @CsvSource({"99345678,99345000", "999,0", "1000,1000", "0,0"})
    void roundsDownToAThousand(long amount, long rounded) {
        assertEquals(rounded, Rupiah.of(amount).roundedDownTo(1_000).amount());
    }

    @ParameterizedTest
    @CsvSource({
        "29625000,1,4,7406250",
        "29625000,100,350,8464286",
        "1,1,2,1",
        "1,1,3,0",
        "5,1,2,3"
    })
    void sharesRoundHalfUp(long amount, long part, long whole, long share) {
        assertEquals(share, Rupiah.of(amount).shareHalfUp(part, whole).amount());
    }

    @Test
    void sharesOfVeryLargeAmountsAreExact() {
        assertEquals(
                4_000_000_000_000_000_000L,
                Rupiah.of(8_000_000_000_000_000_000L)
                        .share(4_000_000_000_000_000_000L, 8_000_000_000_000_000_000L)
                        .amount());
    }

    @Test
    void anAmountThatNoLongerFitsIsAnErrorNotAWrongNumber() {
        assertThrows(ArithmeticException.class, () -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1)));
    }

    @ParameterizedTest
    @CsvSource({"5%,100000,5000", "0.5%,12345,61", "35%,1,0"})
    void ratesCutSen(String rate, long amount, long part) {
        assertEquals(part, Rupiah.of(amount).times(Rate.parse(rate)).amount());
    }
}
