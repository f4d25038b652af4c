package id.lontar.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// The key slot whose secret the system's keyring keeps. It opens the store for reading; signing
/// keys have passphrases of their own, which it does not know.
final class Remembered {
    private final ReadingKeys keyring;
    private final String account;

    Remembered(ReadingKeys keyring, String account) {
        this.keyring = keyring;
        this.account = account;
    }

    Optional<char[]> secret() {
        return keyring.get(account).map(String::toCharArray);
    }

    boolean remember(OpenStore store) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var secret = HexFormat.of().formatHex(random);
        if (!keyring.put(account, secret)) return false;
        store.put(
                KeySlot.wrap(
                        KeySlot.KEYRING,
                        store.dataKey(),
                        secret.toCharArray(),
                        KeySlot.RANDOM_SECRET));
        return true;
    }

    void forget(Optional<OpenStore> store) {
        keyring.forget(account);
        store.ifPresent(each -> each.drop(KeySlot.KEYRING));
    }
}
