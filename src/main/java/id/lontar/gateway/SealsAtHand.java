package id.lontar.gateway;

import id.lontar.filing.Sealer.BrokenSeal;
import id.lontar.wire.OpenedSeal;
import id.lontar.wire.SealCodec;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// The seals of uploaded returns, looked at again where a proof is bound to its return by nothing
/// but them.
record SealsAtHand(
        SealCodec codec, Signatures signatures, Delegations delegations, Submissions submissions) {
    /// Refuses when the key of the seal was revoked, or is no longer the account's that sent it,
    /// since the upload; and when what it was sent by no longer stands.
    void mustStillHold(Handle handle, Submission submission, Instant now) {
        var sender = submission.actor().map(Submission.Actor::npwp).orElse(submission.owner());
        signatures.mustBeAllowed(opened(handle, submission), sender);
        if (submission.actor().isPresent()) delegations.mustStand(handle, submission, now);
    }

    /// Says what bound the proof to the return.
    ///
    /// @param what kind of proof released it, such as `TOTP_RELEASE`
    void note(Handle handle, Submission submission, String what, Instant now) {
        var seal = opened(handle, submission).sealed().seal();
        Audit.note(
                handle,
                submission.owner(),
                now,
                what,
                "submission %s; not bound to the content by itself, but by the seal of key %s"
                        .formatted(submission.id(), seal.deviceKeyId()));
    }

    OpenedSeal opened(Handle handle, Submission submission) {
        try {
            return codec.open(submissions.container(handle, submission.id()));
        } catch (BrokenSeal e) {
            throw new IllegalStateException("a seal that was taken is broken", e);
        }
    }
}
