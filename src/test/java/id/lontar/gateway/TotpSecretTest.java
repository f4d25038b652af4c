package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

class TotpSecretTest {
    /// RFC 6238, appendix B, SHA-1. Its codes have eight digits; ours are their last six.
    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # seconds since 1970, code
                    59,          94287082
                    1111111109,  07081804
                    1111111111,  14050471
                    1234567890,  89005924
                    2000000000,  69279037
                    20000000000, 65353130
                    """)
    void theVectorsOfTheRfc(long second, String eight) {
        var step = TotpSecret.stepAt(Instant.ofEpochSecond(second));
        assertTrue(new TotpSecret(RFC).isCodeOf(eight.substring(2), step));
        assertFalse(new TotpSecret(RFC).isCodeOf(eight.substring(2), step + 1));
    }

    @Test
    void aStepIsFoundOnlyInItsWindow() {
        var secret = new TotpSecret(RFC);
        assertEquals(OptionalLong.of(1), secret.stepOf("287082", 0, 2));
        assertEquals(OptionalLong.empty(), secret.stepOf("287082", 2, 4));
    }

    @Test
    void theUriIsWhatAuthenticatorAppsRead() {
        assertEquals(
                "otpauth://totp/Gateway%20A:3171%20****%20****%200001"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Gateway%20A"
                        + "&digits=6&period=30",
                new TotpSecret(RFC).uri("Gateway A", "3171 **** **** 0001"));
    }

    @Test
    void aFreshSecretHasTwentyBytesOfItsOwn() {
        assertEquals(20, TotpSecret.fresh().bytes().length);
        assertFalse(TotpSecret.fresh().base32().equals(TotpSecret.fresh().base32()));
    }

    @Test
    void aClosedSecretOpensForItsAccountOnly() {
        var box = new SecretBox(new byte[32]);
        var closed = box.close(RFC, World.NPWP);
        assertArrayEquals(RFC, box.open(closed, World.NPWP));
        assertThrows(IllegalStateException.class, () -> box.open(closed, World.OTHER_NPWP));
        closed[closed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> box.open(closed, World.NPWP));
    }
}
