package id.lontar.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # typed              | amount; - when it could mean two amounts or none
                    1240000              | 1240000
                    1.240.000            | 1240000
                    1,240,000            | 1240000
                    Rp 1.240.000,00      | 1240000
                    Rp1.240.000          | 1240000
                    Rp. 1.240.000,-      | 1240000
                    IDR 1,240,000.00     | 1240000
                    1 240 000            | 1240000
                    1240000,50           | 1240000
                    1240000.99           | 1240000
                    0                    | 0
                    -500                 | -500
                    (1.500)              | -1500
                    1.24                 | -
                    1.240.000.5          | -
                    1,240.000            | -
                    12,40,000            | -
                    satu juta            | -
                    99999999999999999999 | -
                    """)
    void anAmountIsReadInAnyNotationButNeverGuessed(String typed, String amount) {
        var read = MoneyText.parse(typed).map(Rupiah::amount).map(String::valueOf).orElse("-");
        assertEquals(amount, read);
    }
}
