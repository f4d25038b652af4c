package id.lontar.filing;

import java.util.Optional;
import java.util.function.IntPredicate;

/// What a passphrase that releases a signature must be; shown while it is typed.
public final class Passphrases {
    private Passphrases() {}

    /// The first thing missing, as a message key; empty when it will do.
    public static Optional<String> problem(char[] passphrase) {
        if (passphrase.length < 8) return Optional.of("key.passphrase.short");
        if (none(passphrase, Character::isLowerCase)) return Optional.of("key.passphrase.lower");
        if (none(passphrase, Character::isUpperCase)) return Optional.of("key.passphrase.upper");
        if (none(passphrase, Character::isDigit)) return Optional.of("key.passphrase.digit");
        return none(passphrase, Passphrases::isSpecial)
                ? Optional.of("key.passphrase.special")
                : Optional.empty();
    }

    private static boolean isSpecial(int c) {
        return !Character.isLetterOrDigit(c) && !Character.isISOControl(c);
    }

    private static boolean none(char[] passphrase, IntPredicate wanted) {
        for (var c : passphrase) if (wanted.test(c)) return false;
        return true;
    }
}
