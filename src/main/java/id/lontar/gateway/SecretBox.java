package id.lontar.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets the gateway must be able to read again, as the database may keep them: AES-256-GCM under
/// a key from outside the database, bound to the account they belong to.
final class SecretBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] close(byte[] secret, String npwp) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, secret, npwp);
        var whole = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, whole, NONCE, closed.length);
        return whole;
    }

    byte[] open(byte[] whole, String npwp) {
        var nonce = Arrays.copyOf(whole, NONCE);
        var closed = Arrays.copyOfRange(whole, NONCE, whole.length);
        return run(Cipher.DECRYPT_MODE, nonce, closed, npwp);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String npwp) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(npwp.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not closed with this key for this account", e);
        }
    }
}
