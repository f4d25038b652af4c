package id.lontar.ui.desk;

import java.util.Optional;

/// What the passphrase of a new signing key must be. Told before it is typed.
///
/// Source: the passphrase rule of the tax office's own electronic certificates: at least eight
/// characters with lower case, upper case, a digit and a sign; `/` and `'` are refused there.
final class SigningPassphrase {
    private static final int SHORTEST = 8;
    private static final String REFUSED = "/'\"\\";

    private SigningPassphrase() {}

    /// A message key, when it does not meet the rule.
    static Optional<String> problem(CharSequence typed) {
        if (typed.length() < SHORTEST) return Optional.of("desk.passphrase.short");
        if (typed.chars().anyMatch(c -> REFUSED.indexOf(c) >= 0))
            return Optional.of("desk.passphrase.sign");
        if (typed.chars().noneMatch(Character::isLowerCase)
                || typed.chars().noneMatch(Character::isUpperCase)
                || typed.chars().noneMatch(Character::isDigit)
                || typed.chars().allMatch(Character::isLetterOrDigit))
            return Optional.of("desk.passphrase.mix");
        return Optional.empty();
    }
}
