package id.lontar.exchange.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The letters of a text file: by its byte order mark, else by what its bytes can be.
///
/// @param declared whether a byte order mark says so
record Encoding(Charset charset, boolean declared, int mark) {
    /// What Excel writes on Windows in Indonesia and most of the west when asked for plain CSV.
    static final Charset ANSI = Charset.forName("windows-1252");

    static Encoding of(byte[] bytes) {
        if (has(bytes, 0xef, 0xbb, 0xbf)) return new Encoding(StandardCharsets.UTF_8, true, 3);
        if (has(bytes, 0xff, 0xfe)) return new Encoding(StandardCharsets.UTF_16LE, true, 2);
        if (has(bytes, 0xfe, 0xff)) return new Encoding(StandardCharsets.UTF_16BE, true, 2);
        return wide(bytes).orElseGet(() -> narrow(bytes));
    }

    String text(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /// Two bytes a letter without a mark: of Latin text every other byte is zero.
    private static Optional<Encoding> wide(byte[] bytes) {
        var looked = Math.min(bytes.length, 4096) / 2 * 2;
        if (looked < 4) return Optional.empty();
        var even = 0;
        var odd = 0;
        for (var i = 0; i < looked; i += 2) {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        var most = looked / 2 * 7 / 10;
        if (odd > most && even == 0)
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, false, 0));
        if (even > most && odd == 0)
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, false, 0));
        return Optional.empty();
    }

    /// Text of another charset is hardly ever valid UTF-8 by chance.
    private static Encoding narrow(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return new Encoding(StandardCharsets.UTF_8, false, 0);
        } catch (CharacterCodingException e) {
            return new Encoding(ANSI, false, 0);
        }
    }

    private static boolean has(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
