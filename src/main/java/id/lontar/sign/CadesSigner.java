package id.lontar.sign;

import id.lontar.filing.SigningKey;
import id.lontar.wire.Cades;
import id.lontar.wire.KeyId;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.security.auth.DestroyFailedException;

/// An opened key.
final class CadesSigner implements SigningKey.Signer {
    private final List<X509Certificate> chain;
    private final Clock clock;
    private Optional<PrivateKey> key;

    CadesSigner(PrivateKey key, List<X509Certificate> chain, Clock clock) {
        this.key = Optional.of(key);
        this.chain = List.copyOf(chain);
        this.clock = clock;
    }

    @Override
    public byte[] sign(byte[] content) {
        var open = key.orElseThrow(() -> new IllegalStateException("the key is closed"));
        return Cades.sign(content, open, chain, Optional.of(clock.instant()));
    }

    @Override
    public String deviceKeyId() {
        return KeyId.of(chain.getFirst().getPublicKey()).hex();
    }

    /// Few providers wipe a key; at least nothing of ours holds it any longer.
    @Override
    public void close() {
        try {
            if (key.isPresent()) key.get().destroy();
        } catch (DestroyFailedException e) {
            // Left to the garbage collector.
        }
        key = Optional.empty();
    }
}
