package id.lontar.gateway;

import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.wire.OpenedSeal;
import id.lontar.wire.ProvisionalSignature;
import id.lontar.wire.SealCodec;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Optional;

/// Takes sealed returns in. The provisional receipt goes out only after the return is on disk.
final class Uploads {
    private final Jdbi db;
    private final SealCodec codec;
    private final Checks checks;
    private final Submissions submissions;
    private final Terms terms;

    Uploads(Jdbi db, SealCodec codec, Checks checks, Submissions submissions, Terms terms) {
        this.db = db;
        this.codec = codec;
        this.checks = checks;
        this.submissions = submissions;
        this.terms = terms;
    }

    /// Who may sign, and whether the figures are right.
    record Checks(Signatures signatures, Recomputed recomputed) {}

    /// What the gateway promises, and the key it signs that with.
    record Terms(
            Policy policy,
            KeyAndCertificate receiptKey,
            Release release,
            Challenges challenges,
            Steps steps,
            Metrics metrics) {}

    ProvisionalReceipt take(Caller caller, Sha256 claimed, byte[] container, Instant now) {
        var opened = open(container);
        var seal = opened.sealed().seal();
        if (!opened.sealed().sptDigest().equals(claimed))
            throw Refusal.of(422, "DIGEST_MISMATCH").then("SEND_AGAIN");
        if (!seal.gatewayId().equals(submissions.gatewayId()))
            throw Refusal.of(422, "OTHER_GATEWAY", seal.gatewayId()).then("SEAL_AGAIN");
        var signed = checks.signatures().mustBeAllowed(opened, caller);
        checks.recomputed().mustAgree(opened);
        return Turn.in(
                db,
                seal.npwp().digits(),
                handle -> {
                    return stored(handle, opened, signed, now);
                });
    }

    private OpenedSeal open(byte[] container) {
        try {
            return codec.open(container);
        } catch (BrokenSeal e) {
            throw Refusal.of(422, "SEAL_INVALID").fact("check", e.key()).then("SEAL_AGAIN");
        }
    }

    private ProvisionalReceipt stored(
            Handle handle, OpenedSeal opened, Signatures.Kind signed, Instant now) {
        var seal = opened.sealed().seal();
        var digest = opened.sealed().sptDigest();
        var known = submissions.bySeal(handle, seal.npwp().digits(), digest);
        if (known.isPresent()) return known.get().provisional();
        var matter =
                new Submission.Matter(
                        seal.npwp(),
                        seal.form(),
                        seal.period(),
                        seal.revision(),
                        seal.status(),
                        seal.amount());
        var versions = submissions.versions(handle, matter);
        var same =
                versions.stream()
                        .filter(each -> each.contentDigest().equals(seal.contentDigest()))
                        .filter(each -> counts(each, now))
                        .findFirst();
        if (same.isPresent()) {
            submissions.taken(handle, digest, same.get().id());
            return same.get().provisional();
        }
        if (versions.stream().anyMatch(Submission::isReleased)) throw Challenges.alreadyFiled();
        return added(handle, matter, opened, signed, now);
    }

    /// A version that lapsed or was pushed aside keeps no filing time for anybody.
    private static boolean counts(Submission submission, Instant now) {
        return submission.isReleased()
                || submission.stateAt(now) == Standing.State.AWAITING_VERIFICATION;
    }

    private ProvisionalReceipt added(
            Handle handle,
            Submission.Matter matter,
            OpenedSeal opened,
            Signatures.Kind signed,
            Instant now) {
        var submission =
                new Submission(
                        provisional(handle, opened.sealed(), now),
                        matter,
                        opened.sealed().seal().contentDigest(),
                        Standing.State.AWAITING_VERIFICATION,
                        Optional.empty());
        submissions.add(handle, submission, opened.sealed().container());
        if (signed == Signatures.Kind.DEVICE)
            DeviceKeys.used(
                    handle, matter.npwp().digits(), opened.sealed().seal().deviceKeyId(), now);
        if (signed == Signatures.Kind.CERTIFICATE && terms.policy().certificateReleases()) {
            terms.challenges().answered(handle, submission, now);
            terms.release().releaseAtOnce(handle, submission, now);
            terms.metrics().verified("CERT", "ok");
        }
        terms.steps().passed("upload.storing");
        return submission.provisional();
    }

    private ProvisionalReceipt provisional(Handle handle, SealedReturn sealed, Instant now) {
        var number = submissions.numbers().tts(handle, now);
        var submissionId = Ids.next(now);
        var verifyBy = now.plus(terms.policy().verifyLater());
        var unsigned =
                new ProvisionalReceipt(
                        number,
                        submissionId,
                        sealed.sptDigest(),
                        Optional.of(sealed.seal().contentDigest()),
                        now,
                        verifyBy,
                        submissions.gatewayId(),
                        "");
        return ProvisionalSignature.sign(unsigned, terms.receiptKey().key());
    }
}
