package id.lontar.filing;

import java.security.SecureRandom;
import java.util.Optional;

/// One code of a printed card: ten characters of Crockford's base32 (50 bits) and one that checks
/// them together with the card's serial and the code's number, so that the neighbour's line is seen
/// as well as a slip. The form is this project's own, not the tax office's. It never prints itself.
///
/// The check character makes the sum of all characters zero, each taken as an element of the field
/// with 32 elements (x⁵ + x² + 1) and times a power of x of its own: any one wrong character and
/// any two that were swapped are noticed.
public record CardCode(String serial, int number, String characters) {
    /// Codes of a card.
    public static final int COUNT = 10;

    /// Characters of a code, the check character included.
    public static final int LENGTH = 11;

    private static final int SERIAL_LENGTH = 4;
    private static final int FIELD = 0b100101;

    public CardCode {
        if (!fits(serial, number, characters)) throw new IllegalArgumentException("not a code");
    }

    /// @param typed however it is grouped, small letters too
    public static Optional<CardCode> parse(String serial, int number, String typed) {
        var characters = Crockford.read(typed);
        return fits(serial, number, characters)
                ? Optional.of(new CardCode(serial, number, characters))
                : Optional.empty();
    }

    /// A new one that nobody knows.
    public static CardCode fresh(String serial, int number, SecureRandom random) {
        var secret = Crockford.text(random.nextLong(), LENGTH - 1);
        return new CardCode(serial, number, secret + check(serial, number, secret));
    }

    /// A name for a new card.
    public static String freshSerial(SecureRandom random) {
        return Crockford.text(random.nextLong(), SERIAL_LENGTH);
    }

    /// `ABCDE-FGHJK-M`, for the one place that shows it to its owner.
    public String grouped() {
        return characters.substring(0, 5)
                + "-"
                + characters.substring(5, 10)
                + "-"
                + characters.substring(10);
    }

    private static boolean fits(String serial, int number, String characters) {
        return serial.length() == SERIAL_LENGTH
                && Crockford.isAll(serial)
                && number >= 1
                && number <= COUNT
                && characters.length() == LENGTH
                && Crockford.isAll(characters)
                && check(serial, number, characters.substring(0, LENGTH - 1))
                        == characters.charAt(LENGTH - 1);
    }

    private static char check(String serial, int number, String secret) {
        var sum = 0;
        var text = serial + Crockford.character(number) + secret;
        for (var i = 0; i < text.length(); i++) sum = timesX(sum ^ Crockford.value(text.charAt(i)));
        return Crockford.character(sum);
    }

    private static int timesX(int element) {
        var twice = element << 1;
        return twice > 31 ? twice ^ FIELD : twice;
    }

    @Override
    public String toString() {
        return "CardCode[" + number + " of " + serial + "]";
    }
}
