package id.lontar.submit;

import id.lontar.filing.Approvals;
import id.lontar.filing.Manifest;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Standing;
import id.lontar.wire.ManifestJson;
import id.lontar.wire.Messages;

/// Manifests and owners' approvals, over the gateway's line.
record HttpApprovals(HttpGateway gateway) implements Approvals {
    private static final String BATCHES = "/v1/batches";

    @Override
    public Outcome<Batch> submit(Manifest manifest, SigningKey.Signer signer) {
        var signed = ManifestJson.sign(manifest, signer);
        return gateway.post(manifest.delegate(), BATCHES, signed, Batch.class);
    }

    @Override
    public Outcome<Batch> batch(String npwp, Sha256 batchRoot) {
        return gateway.get(npwp, of(batchRoot), Batch.class);
    }

    @Override
    public Outcome<Batch> askCode(String npwp, Sha256 batchRoot) {
        return gateway.post(npwp, of(batchRoot) + "/code", Batch.class);
    }

    @Override
    public Outcome<Batch> confirm(String npwp, Sha256 batchRoot, Proof proof) {
        var asked = Messages.Verify.of(proof);
        return gateway.post(npwp, of(batchRoot) + "/verify", asked, Batch.class);
    }

    @Override
    public Outcome<Standing> approved(String npwp, Sha256 sptDigest, String token) {
        return gateway.approved(npwp, sptDigest, token);
    }

    private static String of(Sha256 batchRoot) {
        return BATCHES + "/" + batchRoot.hex();
    }
}
