package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may be wrong with the text of any cell, whatever it says.
final class CleanText {
    private CleanText() {}

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u2028\\u2029\\u000b]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final String APOSTROPHES = "'\u2018\u2019`";

    /// The first thing wrong, with the text it would be without it.
    static Optional<Flaw> flaw(Cell cell) {
        var text = cell.text();
        if (cell.type() == Cell.Type.ERROR) return Optional.of(Flaw.at(ERROR_CELL, cell));
        if (text.indexOf('\ufffd') >= 0) return Optional.of(Flaw.at(LOST_LETTERS, cell));
        if (BREAKS.matcher(text).find())
            return Optional.of(
                    Flaw.at(LINE_BREAK, cell)
                            .offering(spaced(BREAKS.matcher(text).replaceAll(" "))));
        if (!text.isEmpty() && APOSTROPHES.indexOf(text.charAt(0)) >= 0)
            return Optional.of(Flaw.at(APOSTROPHE, cell).offering(text.substring(1)));
        var mended = mended(text);
        if (mended.isPresent()) return Optional.of(Flaw.at(MOJIBAKE, cell).offering(mended.get()));
        var spaced = spaced(text);
        return spaced.equals(text)
                ? Optional.empty()
                : Optional.of(Flaw.at(SPACES, cell).offering(spaced));
    }

    /// One blank between words, none around them, and nothing that cannot be seen.
    private static String spaced(String text) {
        var single = BLANKS.matcher(text).replaceAll(each -> blank(each.group()));
        return INVISIBLE.matcher(single).replaceAll("").strip();
    }

    /// What is only invisible, such as a zero-width space inside of a word, goes without a trace.
    private static String blank(String blanks) {
        return INVISIBLE.matcher(blanks).replaceAll("").isEmpty() ? "" : " ";
    }

    /// UTF-8 that somebody read as Windows letters and saved again: `CafÃ©` was `Café`.
    private static Optional<String> mended(String text) {
        if (text.chars().noneMatch(each -> each >= 0xc2 && each <= 0xf4)) return Optional.empty();
        try {
            var bytes = ANSI.newEncoder().encode(CharBuffer.wrap(text));
            var was = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return Optional.of(was.toString()).filter(each -> each.length() < text.length());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
