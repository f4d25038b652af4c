package id.lontar.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # typed,              E.164,            shown
                    0812-3456-7890,       +6281234567890,   0812****890
                    +62 812 3456 7890,    +6281234567890,   0812****890
                    62 812 3456 7890,     +6281234567890,   0812****890
                    (0812) 34567890,      +6281234567890,   0812****890
                    ' 0857.1234.5678 ',   +6285712345678,   0857****678
                    08111234567,          +628111234567,    0811****567
                    0895 6012 34567,      +62895601234567,  0895****567
                    """)
    void whatPeopleTypeBecomesOneNumber(String typed, String e164, String masked) {
        var number = PhoneNumber.parse(typed).orElseThrow();
        assertEquals(e164, number.e164());
        assertEquals(masked, number.masked());
        assertFalse(number.toString().contains(e164.substring(5, 9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0812",
                "081234",
                "021 5000 0001",
                "+1 650 253 0000",
                "+65 8123 4567",
                "0812345678901234",
                "08x23456789",
                "0812 3456 7890 ext. 5",
                "1500200",
                "0800 1 234567",
                "0812 3456 7890 0812 3456 7890 0812 3456 7890"
            })
    void whatIsNoIndonesianMobileNumberIsNone(String typed) {
        assertEquals(Optional.empty(), PhoneNumber.parse(typed));
    }

    @Test
    void aNumberIsBornValid() {
        for (var no : new String[] {"081234567890", "+621234567890", "+62812"})
            assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(no));
    }
}
