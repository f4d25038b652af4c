package id.lontar.filing;

import java.util.List;

/// The keys this installation can sign with.
public interface Keys {
    List<SigningKey> all();

    /// Adds the content of a PKCS#12 file; it is kept, encrypted, in the store.
    ///
    /// @throws Unreadable when it is not a key store that holds one key, or the passphrase is
    ///     wrong, or in practice when the practice gateway has not issued it
    SigningKey add(byte[] pkcs12, char[] passphrase) throws java.io.IOException;

    /// Makes this device's own P-256 key. Its passphrase releases it, each time. It takes the place
    /// of the owner's device key before, whose passphrase may be forgotten: that one is removed
    /// from this device once the new one is kept.
    SigningKey createDeviceKey(String ownerNpwp, String ownerName, char[] passphrase);

    /// SubjectPublicKeyInfo of this owner's newest device key, when there is one.
    java.util.Optional<byte[]> devicePublicKey(String ownerNpwp);

    /// The key for handing returns to colleagues, which files nothing.
    HandoffKeys handoff();

    /// A key file that cannot be taken in.
    final class Unreadable extends java.io.IOException {
        private static final long serialVersionUID = 1;
        private final String key;

        /// @param key message key: `key.wrongPassphrase`, `key.torn`, `key.notKeyStore` ...
        public Unreadable(String key) {
            super(key);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
