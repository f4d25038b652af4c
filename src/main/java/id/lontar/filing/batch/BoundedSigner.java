package id.lontar.filing.batch;

import id.lontar.filing.SigningKey;

import java.time.Clock;
import java.time.Instant;

/// A key that was opened once for a batch: so many signatures, until then, and no more. Whoever
/// opened it was shown both numbers first.
public final class BoundedSigner implements SigningKey.Signer {
    private final SigningKey.Signer signer;
    private final Instant until;
    private final Clock clock;
    private int left;

    /// @param most signatures
    public BoundedSigner(SigningKey.Signer signer, int most, Instant until, Clock clock) {
        this.signer = signer;
        this.left = most;
        this.until = until;
        this.clock = clock;
    }

    /// More than was agreed to.
    static final class Spent extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("the key was opened for fewer signatures or a shorter time");
        }
    }

    /// Whether one more may be asked for; asked before anything is written of it.
    synchronized boolean isSpent() {
        return left <= 0 || !clock.instant().isBefore(until);
    }

    @Override
    public byte[] sign(byte[] content) {
        synchronized (this) {
            if (isSpent()) throw new Spent();
            left--;
        }
        return signer.sign(content);
    }

    @Override
    public String deviceKeyId() {
        return signer.deviceKeyId();
    }

    @Override
    public void close() {
        signer.close();
    }
}
