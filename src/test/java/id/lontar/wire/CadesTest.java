package id.lontar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class CadesTest {
    private static final byte[] CONTENT = "manifest".getBytes(StandardCharsets.UTF_8);

    private static byte[] signature(TestKeys keys) {
        return Cades.sign(
                CONTENT,
                keys.keys().getPrivate(),
                List.of(keys.certificate()),
                Optional.of(TestKeys.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void everyChangedBitIsNoticed(String algorithm) throws Cades.BadSignature {
        var keys =
                algorithm.equals("EC")
                        ? TestKeys.p256(Samples.NPWP_DIGITS)
                        : TestKeys.rsa(2048, Samples.NPWP_DIGITS);
        var der = signature(keys);
        assertEquals(keys.certificate(), Cades.verify(CONTENT, der).getFirst());
        // Every byte, and of each another bit than of its neighbours.
        for (var bit = 0; bit < der.length * 8; bit += 7) {
            var changed = der.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(
                    Cades.BadSignature.class, () -> Cades.verify(CONTENT, changed), "bit " + bit);
        }
    }

    @Test
    void aTornOrLongerSignatureIsNone() {
        var der = signature(TestKeys.p256(Samples.NPWP_DIGITS));
        for (var length : List.of(0, 1, der.length / 2, der.length - 1, der.length + 1))
            assertThrows(
                    Cades.BadSignature.class,
                    () -> Cades.verify(CONTENT, Arrays.copyOf(der, length)),
                    length + " bytes");
    }
}
