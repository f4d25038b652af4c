package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualNormTest {
    @ParameterizedTest
    @CsvSource({
        "5%, true",
        "4.99%, false",
        "95%, true",
        "95.01%, false",
        "50%, true",
        "12.5%, true",
    })
    void bothEndsAreUsual(String percent, boolean usual) {
        assertEquals(usual, new UsualNorm(5, 95).holds(Rate.parse(percent)));
    }
}
