package id.lontar.sign;

import id.lontar.filing.SigningKey;

import java.time.Instant;
import java.util.Optional;

/// A key whose file can no longer be read. It is shown, so that nobody wonders where it went.
record TornKey(String name) implements SigningKey {
    @Override
    public Description description() {
        return new Description(
                Kind.CERTIFICATE, name, Optional.empty(), Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public Opening open(char[] passphrase) {
        return new Opening.Unusable("key.torn");
    }
}
