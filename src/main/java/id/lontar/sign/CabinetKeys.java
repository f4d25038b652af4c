package id.lontar.sign;

import id.lontar.filing.Cabinet;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.Keys;
import id.lontar.filing.Passphrases;
import id.lontar.filing.SigningKey;
import id.lontar.tax.Npwp;
import id.lontar.wire.KeyId;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps keys in the cabinet, which encrypts them once more with everything else.
public final class CabinetKeys implements Keys {
    private static final String DRAWER = "keys";

    private final Cabinet cabinet;
    private final Clock clock;
    private final Predicate<X509Certificate> admitted;

    public CabinetKeys(Cabinet cabinet, Clock clock) {
        this(cabinet, clock, certificate -> true);
    }

    /// @param admitted whose certificates may be added
    public CabinetKeys(Cabinet cabinet, Clock clock, Predicate<X509Certificate> admitted) {
        this.cabinet = cabinet;
        this.clock = clock;
        this.admitted = admitted;
    }

    /// Device keys first, the newest first.
    @Override
    public List<SigningKey> all() {
        return cabinet.keptNames(DRAWER).stream()
                .map(this::kept)
                .sorted(
                        Comparator.comparing((SigningKey key) -> key.description().kind())
                                .thenComparing(key -> key.description().validFrom())
                                .reversed())
                .toList();
    }

    @Override
    public SigningKey add(byte[] pkcs12, char[] passphrase) throws IOException {
        var secret = Pkcs12.read(pkcs12, passphrase);
        if (!admitted.test(secret.certificate())) throw new Unreadable("key.notPractice");
        return keep(new KeyEnvelope(SigningKey.Kind.CERTIFICATE, secret.chain(), pkcs12));
    }

    @Override
    public SigningKey createDeviceKey(String ownerNpwp, String ownerName, char[] passphrase) {
        var owner = Npwp.parse(ownerNpwp).orElseThrow(() -> new IllegalArgumentException("owner"));
        Passphrases.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new IllegalArgumentException(key);
                        });
        var secret = DeviceKeys.create(owner, ownerName, clock.instant());
        var wrapped = DeviceKeys.wrap(secret.key(), passphrase);
        var before = deviceKeys(ownerNpwp);
        var made = keep(new KeyEnvelope(SigningKey.Kind.DEVICE, secret.chain(), wrapped));
        before.forEach(name -> cabinet.drop(DRAWER, name));
        return made;
    }

    private List<String> deviceKeys(String ownerNpwp) {
        return cabinet.keptNames(DRAWER).stream()
                .filter(
                        name -> {
                            var about = kept(name).description();
                            return about.kind() == SigningKey.Kind.DEVICE
                                    && about.npwp().equals(Optional.of(ownerNpwp));
                        })
                .toList();
    }

    @Override
    public Optional<byte[]> devicePublicKey(String ownerNpwp) {
        return all().stream()
                .filter(key -> key.description().npwp().equals(Optional.of(ownerNpwp)))
                .filter(StoredKey.class::isInstance)
                .map(key -> ((StoredKey) key).envelope())
                .filter(envelope -> envelope.kind() == SigningKey.Kind.DEVICE)
                .map(envelope -> envelope.certificate().getPublicKey().getEncoded())
                .findFirst();
    }

    @Override
    public HandoffKeys handoff() {
        return new CabinetHandoffKeys(cabinet, clock);
    }

    private SigningKey keep(KeyEnvelope envelope) {
        var id = KeyId.of(envelope.certificate().getPublicKey());
        cabinet.keep(DRAWER, id.hex() + ".json", envelope.write());
        return new StoredKey(envelope, clock);
    }

    private SigningKey kept(String name) {
        try {
            return new StoredKey(
                    KeyEnvelope.read(cabinet.kept(DRAWER, name).orElse(new byte[0])), clock);
        } catch (Unreadable e) {
            return new TornKey(name);
        }
    }
}
