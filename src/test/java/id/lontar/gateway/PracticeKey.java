package id.lontar.gateway;

import id.lontar.filing.SigningKey;
import id.lontar.wire.Cades;
import id.lontar.wire.KeyId;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// Signs with the PKCS#12 file a practice citizen was given.
final class PracticeKey implements SigningKey.Signer {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final World world;

    PracticeKey(World world, String npwp) throws Exception {
        this.world = world;
        var citizen =
                world.town().citizens().stream()
                        .filter(each -> each.person().npwp16().equals(npwp))
                        .findFirst()
                        .orElseThrow();
        var store = KeyStore.getInstance("PKCS12");
        var passphrase = citizen.keyStorePassphrase().toCharArray();
        store.load(new ByteArrayInputStream(citizen.keyStore()), passphrase);
        var alias = store.aliases().nextElement();
        key = (PrivateKey) store.getKey(alias, passphrase);
        certificate = (X509Certificate) store.getCertificate(alias);
    }

    @Override
    public byte[] sign(byte[] content) {
        return Cades.sign(content, key, List.of(certificate), Optional.of(world.now()));
    }

    @Override
    public String deviceKeyId() {
        return KeyId.of(certificate.getPublicKey()).hex();
    }

    @Override
    public void close() {}
}
