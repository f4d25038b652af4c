package id.lontar.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts one row at a time, AES-256-GCM. Where the row stands (table, id, version) is its
/// associated data, so that a row moved to another place does not open.
final class RowCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey bodies;
    private final SecretKey names;

    RowCipher(byte[] dataKey) {
        bodies = derived(dataKey, "lontar-store/v1 bodies", "AES");
        names = derived(dataKey, "lontar-store/v1 names", "HmacSHA256");
    }

    /// A row that was changed, torn, or is not where it was written.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super("row does not authenticate", cause);
        }
    }

    byte[] seal(byte[] plain, Object... place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    byte[] open(byte[] row, Object... place) throws Unreadable {
        try {
            if (row.length < NONCE) throw new GeneralSecurityException("too short");
            var nonce = java.util.Arrays.copyOf(row, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(row, NONCE, row.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new Unreadable(e);
        }
    }

    /// What stands in an index in place of a name.
    String nameKey(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(names);
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Object... place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, bodies, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated(place));
        return cipher;
    }

    private static byte[] associated(Object... place) {
        var all = new ByteArrayOutputStream();
        for (var each : place) {
            var bytes = each.toString().getBytes(StandardCharsets.UTF_8);
            all.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(key, "Generic"))
                            .thenExpand(info, 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF", e);
        }
    }
}
