package id.lontar.wire;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;

/// ECDSA on P-256 with SHA-256; signatures are 64 bytes, r and s side by side.
public final class Es256 {
    private static final String NAME = "SHA256withECDSAinP1363Format";

    private Es256() {}

    public static byte[] sign(byte[] content, PrivateKey key) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key cannot sign ES256", e);
        }
    }

    public static boolean verify(byte[] content, byte[] signed, PublicKey key) {
        if (signed.length != 64 || !isP256(key)) return false;
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec
                && ec.getParams().getOrder().bitLength() == 256
                && ec.getParams().getCurve().getField().getFieldSize() == 256;
    }
}
