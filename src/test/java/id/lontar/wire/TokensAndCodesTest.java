package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.VerificationCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;

class TokensAndCodesTest {
    private static final byte[] CHALLENGE = Hex.bytes("0195f3a1b2c37d4e8f60718293a4b5c6");

    private final CodeDerivation codes = new CodeDerivation(bytes(0, 32), bytes(32, 32));

    @Test
    void theCodeOfTheSpecificationsTestVector() {
        var code = codes.code(CHALLENGE, 1);
        assertEquals("8180 3094", code.grouped());
        assertEquals(
                "b6adf94bf45e62f828d2f35d49980f50b2e749dcb151babda24dadf639cc7f5d",
                Hex.of(codes.verifier(CHALLENGE, code)));
        assertEquals(4, VerificationCode.checkDigit("572"));
    }

    @Test
    void onlyTheRightCodeOfTheRightChallengeMatches() {
        var code = codes.code(CHALLENGE, 1);
        var verifier = codes.verifier(CHALLENGE, code);
        assertTrue(codes.matches(verifier, CHALLENGE, code));
        assertFalse(codes.matches(verifier, CHALLENGE, codes.code(CHALLENGE, 2)));
        assertFalse(codes.matches(verifier, new byte[16], code));
    }

    /// RFC 9285, sections 4.3 and 4.4.
    @ParameterizedTest
    @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
    void base45AgreesWithTheRfc(String plain, String encoded) {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertEquals(encoded, Base45.encode(bytes));
        assertArrayEquals(bytes, Base45.decode(encoded).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "BB8A", "bb8", "GGW", ":::", "V5", "ZZ", "BB8\u00e9"})
    void whatIsNotBase45IsRefused(String text) {
        var decoded = Base45.decode(text);
        assertTrue(decoded.isEmpty(), text);
    }

    @Test
    void anyBytesComeBackFromBase45() {
        var random = new Random(9285);
        for (var length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, Base45.decode(Base45.encode(bytes)).orElseThrow());
        }
    }

    private static byte[] bytes(int from, int count) {
        var bytes = new byte[count];
        IntStream.range(0, count).forEach(i -> bytes[i] = (byte) (from + i));
        return bytes;
    }
}
