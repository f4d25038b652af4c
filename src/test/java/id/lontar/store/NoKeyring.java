package id.lontar.store;

import java.util.Optional;

/// A desktop session without a keyring, as a test machine has none.
public final class NoKeyring implements ReadingKeys {
    @Override
    public boolean put(String account, String secret) {
        return false;
    }

    @Override
    public Optional<String> get(String account) {
        return Optional.empty();
    }

    @Override
    public void forget(String account) {}
}
