package id.lontar.gateway;

import org.bouncycastle.crypto.generators.SCrypt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords, EFINs and PINs as the database may keep them: scrypt over a value that is first keyed
/// with a secret from outside the database, so that a stolen database alone allows no guessing.
final class SecretHash {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COST = 1 << 13;

    /// Fits nothing, at the usual cost.
    static final String NOBODYS =
            "scrypt$" + COST + "$" + text(new byte[16]) + "$" + text(new byte[32]);

    private final byte[] pepper;

    SecretHash(byte[] pepper) {
        this.pepper = pepper.clone();
    }

    String of(String secret) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "scrypt$" + COST + "$" + text(salt) + "$" + text(derive(secret, salt, COST));
    }

    boolean fits(String secret, String stored) {
        var parts = stored.split("\\$", -1);
        var salt = Base64.getDecoder().decode(parts[2]);
        var wanted = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(wanted, derive(secret, salt, Integer.parseInt(parts[1])));
    }

    private byte[] derive(String secret, byte[] salt, int cost) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            var keyed = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return SCrypt.generate(keyed, salt, cost, 8, 1, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
