package id.lontar.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import id.lontar.filing.Sha256;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The store's data key, wrapped by one secret: the passphrase, the recovery key, or what the
/// keyring keeps.
///
/// @param check SHA-256 over the other fields: tells a torn slot from a wrong secret
@SuppressWarnings("ArrayRecordComponent")
record KeySlot(String name, KeyCost cost, byte[] salt, byte[] wrapped, String check) {
    static final String PASSPHRASE = "passphrase";
    static final String RECOVERY = "recovery";

    /// Of a recovery key that was shown and that nobody has yet said to have kept.
    static final String RECOVERY_SHOWN = "recovery-shown";

    static final String KEYRING = "keyring";

    /// For secrets that are random already and cannot be guessed.
    static final KeyCost RANDOM_SECRET = new KeyCost(64, 1, 1);

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySlot wrap(String name, byte[] dataKey, char[] secret, KeyCost cost) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var key = stretched(secret, salt, cost);
        try {
            var wrapped = new RowCipher(key).seal(dataKey, "key_slot", name);
            return new KeySlot(name, cost, salt, wrapped, checkOf(name, cost, salt, wrapped));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Empty when the secret is not the right one.
    Optional<byte[]> unwrap(char[] secret) {
        var key = stretched(secret, salt, cost);
        try {
            return Optional.of(new RowCipher(key).open(wrapped, "key_slot", name));
        } catch (RowCipher.Unreadable e) {
            return Optional.empty();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("key slot", e);
        }
    }

    /// @throws IOException when the slot is torn
    static KeySlot fromJson(byte[] json) throws IOException {
        var slot = JSON.readValue(json, KeySlot.class);
        if (!slot.check.equals(checkOf(slot.name, slot.cost, slot.salt, slot.wrapped)))
            throw new IOException("key slot is torn");
        return slot;
    }

    private static String checkOf(String name, KeyCost cost, byte[] salt, byte[] wrapped) {
        var all = name + cost + Arrays.toString(salt) + Arrays.toString(wrapped);
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static byte[] stretched(char[] secret, byte[] salt, KeyCost cost) {
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKiB())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var key = new byte[32];
        var text = utf8(Passphrase.composed(secret));
        argon.generateBytes(text, key);
        Arrays.fill(text, (byte) 0);
        return key;
    }

    /// Without a `String`, which could not be wiped.
    private static byte[] utf8(char[] text) {
        var room = ByteBuffer.allocate(text.length * 3);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), room, true);
        var bytes = Arrays.copyOf(room.array(), room.position());
        Arrays.fill(room.array(), (byte) 0);
        return bytes;
    }
}
