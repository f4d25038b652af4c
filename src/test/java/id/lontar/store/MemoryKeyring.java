package id.lontar.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stands for the keyring of a desktop session, which a test machine does not have.
final class MemoryKeyring implements ReadingKeys {
    final Map<String, String> held = new ConcurrentHashMap<>();

    @Override
    public boolean put(String account, String secret) {
        held.put(account, secret);
        return true;
    }

    @Override
    public Optional<String> get(String account) {
        return Optional.ofNullable(held.get(account));
    }

    @Override
    public void forget(String account) {
        held.remove(account);
    }
}
