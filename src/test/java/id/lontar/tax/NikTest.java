package id.lontar.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Optional;

class NikTest {
    @ParameterizedTest
    @CsvSource({
        "3171010101900001, 1990-01-01", // a man
        "3171014101900001, 1990-01-01", // a woman: 41 - 40
        "3171017112240001, 2024-12-31", // this century, up to the year asked about
        "3171010101260001, 1926-01-01", // beyond it the one before
        "3171010202000003, 2000-02-02",
    })
    void saysTheDayOfBirth(String typed, LocalDate born) {
        assertEquals(Optional.of(born), Nik.parse(typed).orElseThrow().born(2025));
    }

    @ParameterizedTest
    @CsvSource({"3171010002900001", "3171013113900001", "3171013002900001", "3171018001900001"})
    void ofADayThereIsNoneItSaysNothing(String typed) {
        assertEquals(Optional.empty(), Nik.parse(typed).orElseThrow().born(2025));
    }

    @Test
    void anOldNpwpAndAShortNumberAreNone() {
        assertEquals(Optional.empty(), Nik.parse("0013000013012000"));
        assertEquals(Optional.empty(), Nik.parse("317101010190000"));
        assertEquals(new Nik("3171010101900001"), Nik.parse("3171 0101 0190 0001").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> new Nik("1"));
    }
}
