package id.lontar.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpwpTest {
    @ParameterizedTest
    @CsvSource({
        "02.183.241.5-000.000,0021832415000000",
        "3171 0101 0190 0001,3171010101900001",
        "021832415000000,0021832415000000"
    })
    void readsWhatPeopleType(String typed, String digits) {
        assertEquals(digits, Npwp.parse(typed).orElseThrow().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234", "12345678901234567", "317101010190000X"})
    void refusesWhatIsNot15Or16Digits(String typed) {
        assertTrue(Npwp.parse(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "02.183.241.5-000.000,true",
        "12.345.678.2-000.000,true",
        "65.389.112.7-000.000,true",
        "07.234.567.8-000.000,false"
    })
    void knowsTheOldCheckDigit(String typed, boolean fits) {
        assertEquals(fits, Npwp.parse(typed).orElseThrow().legacyCheckDigitFits());
    }

    @Test
    void printsItselfMasked() {
        assertFalse(Npwp.parse("3171010101900001").orElseThrow().toString().contains("0101 01"));
        assertEquals("3171 0101 0190 0001", new Npwp("3171010101900001").grouped());
        assertEquals("02.183.241.5-000.000", new Npwp("0021832415000000").grouped());
    }
}
