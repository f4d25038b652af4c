package id.lontar.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// The keyring of the desktop session; absent on a server or in a bare terminal.
public final class SystemKeyring implements ReadingKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Lontar";

    @Override
    public boolean put(String account, String secret) {
        return with(keyring -> {
                    keyring.setPassword(SERVICE, account, secret);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public Optional<String> get(String account) {
        return with(keyring -> keyring.getPassword(SERVICE, account));
    }

    @Override
    public void forget(String account) {
        with(
                keyring -> {
                    keyring.deletePassword(SERVICE, account);
                    return true;
                });
    }

    private interface Work<T> {
        T on(Keyring keyring) throws PasswordAccessException;
    }

    private static <T> Optional<T> with(Work<T> work) {
        try {
            var keyring = Keyring.create();
            var result = Optional.ofNullable(work.on(keyring));
            close(keyring);
            return result;
        } catch (BackendNotSupportedException | PasswordAccessException | RuntimeException e) {
            LOG.info("no usable keyring: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static void close(AutoCloseable keyring) {
        try {
            keyring.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("keyring did not close: {}", e.getClass().getSimpleName());
        }
    }
}
