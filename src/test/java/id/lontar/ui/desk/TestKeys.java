package id.lontar.ui.desk;

import id.lontar.filing.HandoffKeys;
import id.lontar.filing.Keys;
import id.lontar.filing.SigningKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keys that open with `Benar-123`, and remember the array they were given.
final class TestKeys implements Keys {
    static final String PASSPHRASE = "Benar-123";

    final List<SigningKey> all = new ArrayList<>();
    final List<char[]> typed = new ArrayList<>();

    SigningKey certificate(String npwp, Duration left) {
        var until = DeskWindow.NOW.plus(left);
        var key =
                new Key(
                        new SigningKey.Description(
                                SigningKey.Kind.CERTIFICATE,
                                "Siti Rahmawati",
                                Optional.of(npwp),
                                Instant.parse("2023-11-02T00:00:00Z"),
                                until));
        all.add(key);
        return key;
    }

    @Override
    public List<SigningKey> all() {
        return List.copyOf(all);
    }

    @Override
    public SigningKey add(byte[] pkcs12, char[] passphrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SigningKey createDeviceKey(String ownerNpwp, String ownerName, char[] passphrase) {
        var key =
                new Key(
                        new SigningKey.Description(
                                SigningKey.Kind.DEVICE,
                                ownerName,
                                Optional.of(ownerNpwp),
                                DeskWindow.NOW,
                                DeskWindow.NOW.plus(Duration.ofDays(3650))));
        all.removeIf(
                each ->
                        each.description().kind() == SigningKey.Kind.DEVICE
                                && each.description().npwp().equals(Optional.of(ownerNpwp)));
        all.add(key);
        return key;
    }

    @Override
    public Optional<byte[]> devicePublicKey(String ownerNpwp) {
        return Optional.of(new byte[] {1});
    }

    @Override
    public HandoffKeys handoff() {
        throw new UnsupportedOperationException();
    }

    private final class Key implements SigningKey {
        private final Description description;

        Key(Description description) {
            this.description = description;
        }

        @Override
        public Description description() {
            return description;
        }

        @Override
        public Opening open(char[] passphrase) {
            typed.add(passphrase);
            return Arrays.equals(passphrase, PASSPHRASE.toCharArray())
                    ? new Opening.Opened(new Pen())
                    : new Opening.WrongPassphrase();
        }
    }

    static final class Pen implements SigningKey.Signer {
        @Override
        public byte[] sign(byte[] content) {
            return new byte[] {1};
        }

        @Override
        public String deviceKeyId() {
            return "0011223344556677";
        }

        @Override
        public void close() {}
    }
}
