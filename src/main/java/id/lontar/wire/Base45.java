package id.lontar.wire;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Bytes in the alphabet of a QR code's alphanumeric mode (RFC 9285).
public final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (var i = 0; i < bytes.length; i += 2) {
            var pair = i + 1 < bytes.length;
            var first = Byte.toUnsignedInt(bytes[i]);
            var n = pair ? first * 256 + Byte.toUnsignedInt(bytes[i + 1]) : first;
            for (var digits = pair ? 3 : 2; digits > 0; digits--, n /= 45)
                text.append(ALPHABET.charAt(n % 45));
        }
        return text.toString();
    }

    /// Empty when a character, the length or a group's value is not allowed.
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) return Optional.empty();
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (var i = 0; i < text.length(); i += 3) {
            var group = text.substring(i, Math.min(i + 3, text.length()));
            var n = 0;
            for (var k = group.length() - 1; k >= 0; k--) {
                var digit = ALPHABET.indexOf(group.charAt(k));
                if (digit < 0) return Optional.empty();
                n = n * 45 + digit;
            }
            if (n > (group.length() == 3 ? 0xffff : 0xff)) return Optional.empty();
            if (group.length() == 3) bytes.write(n >>> 8);
            bytes.write(n);
        }
        return Optional.of(bytes.toByteArray());
    }
}
