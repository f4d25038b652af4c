package id.lontar.ui.desk;

import id.lontar.filing.SigningKey;
import id.lontar.words.Words;

/// Why a key did not open, and what to do then.
final class KeyRefusal {
    private KeyRefusal() {}

    /// @param opening any but an opened one
    /// @param unfit the key of what to say of a passphrase that does not fit
    static String of(SigningKey.Opening opening, SigningKey.Kind kind, String unfit, Words words) {
        return switch (opening) {
            case SigningKey.Opening.WrongPassphrase wrong ->
                    kind == SigningKey.Kind.DEVICE
                            ? words.say(unfit) + " " + words.say("desk.sign.forgotten")
                            : words.say(unfit);
            case SigningKey.Opening.Expired(var since) ->
                    words.say(
                            "desk.key.expired", words.date(since.atZone(Words.WIB).toLocalDate()));
            case SigningKey.Opening.Unusable(var key) -> News.said(key, words);
            case SigningKey.Opening.Opened opened -> throw new IllegalStateException("it opened");
        };
    }
}
