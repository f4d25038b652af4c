package id.lontar.verify.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of bytes whose charset is not said, or said wrongly.
final class Charsets {
    private static final Charset ANYTHING = Charset.forName("windows-1252");

    private Charsets() {}

    /// A byte order mark is believed first, then what is said, then UTF-8 where it fits.
    static String text(byte[] bytes, Optional<String> said) {
        var marked = marked(bytes);
        if (marked.isPresent()) return new String(bytes, marked.get()).substring(1);
        return said.flatMap(Charsets::known)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, ANYTHING));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return Optional.of(StandardCharsets.UTF_8);
        if (starts(bytes, 0xFE, 0xFF)) return Optional.of(StandardCharsets.UTF_16BE);
        if (starts(bytes, 0xFF, 0xFE)) return Optional.of(StandardCharsets.UTF_16LE);
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
