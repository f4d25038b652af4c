package id.lontar.gateway;

import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.wire.OpenedSeal;
import id.lontar.wire.ProvisionalSignature;
import id.lontar.wire.SealCodec;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
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

    /// Who may sign, for whom, and whether the figures are right.
    record Checks(Signatures signatures, Delegations delegations, Recomputed recomputed) {}

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
        var signed = checks.signatures().mustBeAllowed(opened, caller.npwp());
        checks.recomputed().mustAgree(opened);
        return Turn.in(
                db,
                seal.npwp().digits(),
                handle -> {
                    // In the owner's turn, so that nothing slips in beside a revocation.
                    if (seal.capacity() == Seal.Capacity.KUASA)
                        checks.delegations().mustCover(handle, seal, now);
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
        var signer = seal.signerNpwp().digits();
        var known = submissions.bySeal(handle, signer, digest);
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
                        .filter(each -> each.isHandledBy(signer))
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
        var seal = opened.sealed().seal();
        var actor =
                seal.mandateId()
                        .map(each -> new Submission.Actor(seal.signerNpwp().digits(), each));
        var submission =
                new Submission(
                        provisional(handle, opened.sealed(), now),
                        matter,
                        seal.contentDigest(),
                        Standing.State.AWAITING_VERIFICATION,
                        actor,
                        Optional.empty());
        submissions.add(handle, submission, opened.sealed().container());
        if (signed == Signatures.Kind.DEVICE)
            DeviceKeys.used(handle, seal.signerNpwp().digits(), seal.deviceKeyId(), now);
        actor.ifPresent(each -> note(handle, submission, each, now));
        // A delegate's certificate says what the delegate wants.
        if (signed == Signatures.Kind.CERTIFICATE
                && actor.isEmpty()
                && terms.policy().certificateReleases()) {
            terms.challenges().answered(handle, submission, now);
            terms.release().releaseAtOnce(handle, submission, now);
            terms.metrics().verified("CERT", "ok");
        }
        terms.steps().passed("upload.storing");
        return submission.provisional();
    }

    private static void note(
            Handle handle, Submission submission, Submission.Actor actor, Instant now) {
        var about = "submission %s by mandate %s".formatted(submission.id(), actor.mandateId());
        Audit.note(handle, submission.owner(), now, "DELEGATE_UPLOAD", about);
    }

    private ProvisionalReceipt provisional(Handle handle, SealedReturn sealed, Instant now) {
        var number = submissions.numbers().tts(handle, now);
        var submissionId = Ids.next(now);
        var verifyBy = now.plus(window(sealed.seal()));
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

    private Duration window(Seal seal) {
        return seal.capacity() == Seal.Capacity.KUASA
                ? terms.policy().delegates().verifyLater()
                : terms.policy().verifyLater();
    }
}
