package id.lontar.sign;

import id.lontar.filing.Keys.Unreadable;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.Pfx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;

/// Reads key files as certificate authorities hand them out (`.p12`, `.pfx`).
final class Pkcs12 {
    static final int LARGEST = 1 << 20;

    private Pkcs12() {}

    /// @throws Unreadable telling a wrong passphrase from a damaged file and from no key file
    static KeySecret read(byte[] file, char[] passphrase) throws Unreadable {
        checkStructure(file);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), passphrase);
            var aliases = Collections.list(store.aliases());
            aliases.removeIf(alias -> !isKey(store, alias));
            if (aliases.isEmpty()) throw new Unreadable("key.noKey");
            if (aliases.size() > 1) throw new Unreadable("key.severalKeys");
            var chain =
                    Arrays.stream(store.getCertificateChain(aliases.getFirst()))
                            .map(X509Certificate.class::cast)
                            .toList();
            return new KeySecret((PrivateKey) store.getKey(aliases.getFirst(), passphrase), chain);
        } catch (UnrecoverableKeyException e) {
            throw new Unreadable("key.wrongPassphrase");
        } catch (IOException e) {
            throw e instanceof Unreadable known
                    ? known
                    : new Unreadable(
                            e.getCause() instanceof UnrecoverableKeyException
                                    ? "key.wrongPassphrase"
                                    : "key.torn");
        } catch (GeneralSecurityException e) {
            throw new Unreadable("key.torn");
        }
    }

    private static void checkStructure(byte[] file) throws Unreadable {
        if (file.length > LARGEST || file.length < 2 || file[0] != 0x30)
            throw new Unreadable("key.notKeyStore");
        try {
            Pfx.getInstance(ASN1Primitive.fromByteArray(file));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("key.torn");
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificateChain(alias) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
