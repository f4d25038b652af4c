package id.lontar.sign;

import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.SigningKey;
import id.lontar.form.Forms;
import id.lontar.wire.SealCodec;

import java.security.SecureRandom;

/// Seals into ASiC-E containers, each with a nonce of its own.
public final class AsicSealer implements Sealer {
    private final SealCodec codec;
    private final SecureRandom random = new SecureRandom();

    public AsicSealer(Forms forms) {
        this.codec = new SealCodec(forms);
    }

    @Override
    public SealedReturn seal(Order order, SigningKey.Signer signer) {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        return codec.seal(order, nonce, signer);
    }

    @Override
    public Contents unpack(byte[] container) {
        var opened = codec.open(container);
        return new Contents(opened.sealed(), opened.taxReturn(), opened.attachments());
    }
}
