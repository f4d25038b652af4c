package id.lontar.store;

import java.util.Optional;

/// A place outside the store that may remember a key for reading it.
public interface ReadingKeys {
    /// @return false when there is no such place on this machine
    boolean put(String account, String secret);

    Optional<String> get(String account);

    void forget(String account);
}
