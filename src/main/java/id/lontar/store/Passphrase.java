package id.lontar.store;

import java.text.Normalizer;
import java.util.Optional;

/// What makes a passphrase good enough: length, and not one thing over and over (NIST SP 800-63B
/// section 5.1.1.2 asks for length and against rules of composition).
final class Passphrase {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT = 5;

    private Passphrase() {}

    /// Message key of what is wrong with it.
    static Optional<String> problem(char[] passphrase) {
        if (passphrase.length < SHORTEST) return Optional.of("vault.passphrase.short");
        if (passphrase.length > LONGEST) return Optional.of("vault.passphrase.long");
        var different = java.nio.CharBuffer.wrap(passphrase).chars().distinct().count();
        return different < FEWEST_DIFFERENT
                ? Optional.of("vault.passphrase.same")
                : Optional.empty();
    }

    /// The same letters typed on different keyboards give the same passphrase.
    static char[] composed(char[] typed) {
        var plain = java.nio.CharBuffer.wrap(typed).chars().allMatch(c -> c < 128);
        return plain
                ? typed
                : Normalizer.normalize(java.nio.CharBuffer.wrap(typed), Normalizer.Form.NFC)
                        .toCharArray();
    }
}
