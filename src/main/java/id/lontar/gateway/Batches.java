package id.lontar.gateway;

import id.lontar.filing.Approvals.Batch;
import id.lontar.filing.Approvals.Entry;
import id.lontar.filing.Approvals.State;
import id.lontar.filing.Challenge;
import id.lontar.filing.Manifest;
import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.gateway.OpenedChallenge.Stored;
import id.lontar.tax.ReturnStatus;
import id.lontar.wire.ManifestJson;
import id.lontar.wire.ManifestJson.BadManifest;
import id.lontar.wire.ManifestJson.Opened;
import id.lontar.wire.Messages.SignedManifest;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Many returns a delegate sent, released by one signed manifest and one code. Whether each may be
/// released is its owner's mandate to say, and is looked at in its owner's turn once the code was
/// entered: what may not is refused by itself, and the others go.
final class Batches {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String HANDED_IN = "BATCH_MANIFEST";

    /// More lists than anybody needs; each may be a thousand rows.
    static final int LISTS_PER_DAY = 50;

    private final Jdbi db;
    private final Submissions submissions;
    private final Challenges challenges;
    private final BatchCodes codes;
    private final Terms terms;
    private final Clock clock;

    Batches(
            Jdbi db,
            Submissions submissions,
            Challenges challenges,
            BatchCodes codes,
            Terms terms,
            Clock clock) {
        this.db = db;
        this.submissions = submissions;
        this.challenges = challenges;
        this.codes = codes;
        this.terms = terms;
        this.clock = clock;
    }

    /// Who may sign, for whom, and what a release is made by.
    record Terms(
            Signatures signatures,
            Delegations delegations,
            SealsAtHand seals,
            Release release,
            Policy policy,
            Steps steps,
            Metrics metrics) {}

    /// The same manifest again gives where it stands.
    Batch submit(Caller caller, SignedManifest signed) {
        var now = now();
        var manifest = mustBeOf(caller.npwp(), signed);
        if (!manifest.gatewayId().equals(submissions.gatewayId()))
            throw Refusal.of(422, "OTHER_GATEWAY", manifest.gatewayId()).then("SEAL_AGAIN");
        Turn.use(
                db,
                caller.npwp(),
                handle -> {
                    if (BatchTable.find(handle, caller.npwp(), manifest.root()).isPresent()) return;
                    Audit.mustNotFlood(handle, caller.npwp(), HANDED_IN, LISTS_PER_DAY, now);
                    mustAddUp(handle, manifest);
                    BatchTable.add(handle, Ids.next(now), manifest, signed, now);
                    Audit.note(
                            handle,
                            caller.npwp(),
                            now,
                            HANDED_IN,
                            "%d returns, root %s"
                                    .formatted(manifest.returns().size(), manifest.root()));
                });
        return standing(caller, manifest.root());
    }

    /// What the code was entered for is carried on with, should it have been cut off.
    Batch standing(Caller caller, Sha256 root) {
        var batch = db.withHandle(handle -> known(handle, caller, root));
        if (db.withHandle(handle -> isVerified(handle, batch))) finish(batch);
        return Turn.look(db, handle -> shown(handle, batch));
    }

    Batch ask(Caller caller, Sha256 root) {
        var now = now();
        Turn.use(
                db,
                caller.npwp(),
                handle -> {
                    var batch = known(handle, caller, root);
                    var latest = BatchTable.latest(handle, batch.id());
                    if (latest.filter(each -> each.stored() == Stored.VERIFIED).isPresent()) return;
                    mustBeOf(caller.npwp(), batch.signed());
                    if (latest.isPresent() && codes.goesOn(handle, batch, latest.get(), now))
                        return;
                    var today = BatchTable.openedSince(handle, caller.npwp(), now.minus(DAY));
                    if (today.size() >= terms.policy().failures().challengesPerDay())
                        throw Accounts.mustWait(today.getFirst().plus(DAY));
                    if (BatchTable.entries(handle, batch.id()).stream()
                            .allMatch(each -> trouble(handle, batch, each, now).isPresent()))
                        throw Refusal.of(409, "BATCH_NOTHING").then("LOOK_AT_RETURNS");
                    codes.open(handle, batch, now);
                });
        codes.ring();
        return standing(caller, root);
    }

    /// A code that is wrong releases nothing; one that is right releases what may be, one by one.
    Batch confirm(Caller caller, Sha256 root, Proof proof) {
        var now = now();
        var refusal =
                Turn.in(
                        db,
                        caller.npwp(),
                        handle -> {
                            var batch = known(handle, caller, root);
                            var challenge =
                                    BatchTable.latest(handle, batch.id())
                                            .orElseThrow(
                                                    () ->
                                                            Refusal.of(404, "CHALLENGE_UNKNOWN")
                                                                    .then("NEW_CHALLENGE"));
                            if (challenge.stored() == Stored.VERIFIED)
                                return Optional.<Refusal>empty();
                            mustBeOf(caller.npwp(), batch.signed());
                            var judged = codes.judge(handle, batch, challenge, proof, now);
                            if (judged.isEmpty())
                                Audit.note(
                                        handle,
                                        caller.npwp(),
                                        now,
                                        "BATCH_CONFIRMED",
                                        "root " + root);
                            return judged;
                        });
        terms.metrics().verified("BATCH", refusal.map(each -> each.problem().type()).orElse("ok"));
        if (refusal.isPresent()) throw refusal.get();
        terms.steps().passed("batch.confirmed");
        return standing(caller, root);
    }

    /// Carries on with what was confirmed and cut off.
    void catchUp() {
        db.withHandle(BatchTable::unfinished).forEach(this::finish);
    }

    /// One return after the other, each in its owner's turn and by itself.
    private void finish(BatchTable.Batch batch) {
        for (var each : db.withHandle(handle -> BatchTable.entries(handle, batch.id())))
            if (each.state() == State.WAITS) {
                finish(batch, each);
                terms.steps().passed("batch.released");
            }
    }

    private void finish(BatchTable.Batch batch, BatchTable.Entry entry) {
        var now = now();
        var owner =
                db.withHandle(handle -> sent(handle, batch, entry))
                        .map(Submission::owner)
                        .orElse(batch.delegate());
        Turn.use(
                db,
                owner,
                handle -> {
                    var trouble = released(handle, batch, entry, now);
                    BatchTable.ended(
                            handle,
                            batch.id(),
                            entry.sptDigest(),
                            trouble.isEmpty() ? State.RELEASED : State.REFUSED,
                            trouble.map(Refusal::problem));
                });
    }

    /// Gives why it is not released, if it is not.
    private Optional<Refusal> released(
            Handle handle, BatchTable.Batch batch, BatchTable.Entry entry, Instant now) {
        var trouble = trouble(handle, batch, entry, now);
        if (trouble.isPresent()) return trouble;
        var submission = sent(handle, batch, entry).orElseThrow();
        try {
            terms.seals().mustStillHold(handle, submission, now);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
        if (!terms.release().releaseApart(handle, submission, challenges, "BATCH", now))
            return Optional.of(Challenges.alreadyFiled());
        Audit.note(
                handle,
                submission.owner(),
                now,
                "BATCH_RELEASE",
                "submission %s by mandate %s, root %s"
                        .formatted(
                                submission.id(),
                                submission.actor().orElseThrow().mandateId(),
                                batch.root()));
        return Optional.empty();
    }

    private Optional<Refusal> trouble(
            Handle handle, BatchTable.Batch batch, BatchTable.Entry entry, Instant now) {
        try {
            mustBeReleasable(handle, batch, entry, now);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void mustBeReleasable(
            Handle handle, BatchTable.Batch batch, BatchTable.Entry entry, Instant now) {
        var submission =
                sent(handle, batch, entry).orElseThrow(() -> Refusal.of(404, "SUBMISSION_UNKNOWN"));
        if (submission.isReleased()) throw Challenges.alreadyFiled();
        challenges.mustAwait(submission, now);
        terms.delegations().mustConfirm(handle, submission, now);
        mustBeNewest(handle, submission, now);
        if (Delegations.shareMailbox(handle, submission))
            throw Refusal.of(409, "BATCH_SHARED_MAIL").then("USE_QR");
    }

    /// What was sent anew since is another return than the one that was listed.
    private void mustBeNewest(Handle handle, Submission submission, Instant now) {
        var newest =
                submissions.versions(handle, submission.matter()).stream()
                        .filter(
                                each ->
                                        each.isReleased()
                                                || each.stateAt(now)
                                                        == Standing.State.AWAITING_VERIFICATION)
                        .reduce((first, second) -> second);
        if (newest.filter(each -> !each.id().equals(submission.id())).isPresent())
            throw Refusal.of(409, "BATCH_AMENDED").then("LOOK_AT_RETURNS");
    }

    /// What the delegate sent; neither its own returns nor what the owner sent.
    private Optional<Submission> sent(
            Handle handle, BatchTable.Batch batch, BatchTable.Entry entry) {
        return submissions
                .bySeal(handle, batch.delegate(), entry.sptDigest())
                .filter(each -> each.wasSentBy(batch.delegate()));
    }

    private Manifest mustBeOf(String npwp, SignedManifest signed) {
        var opened = opened(signed);
        if (!opened.manifest().delegate().equals(npwp)) throw Delegations.missing();
        terms.signatures().mustBeOf(opened.certificate(), npwp);
        return opened.manifest();
    }

    private static Opened opened(SignedManifest signed) {
        try {
            return ManifestJson.open(signed);
        } catch (BadManifest e) {
            throw Refusal.of(422, "BATCH_INVALID").then("SEND_AGAIN");
        }
    }

    /// The sum a person agreed to is that of the returns that are here.
    private void mustAddUp(Handle handle, Manifest manifest) {
        var here =
                manifest.returns().stream()
                        .flatMap(
                                each ->
                                        submissions
                                                .bySeal(handle, manifest.delegate(), each)
                                                .stream())
                        .toList();
        var sum =
                here.stream()
                        .filter(each -> each.matter().status() == ReturnStatus.KURANG_BAYAR)
                        .mapToLong(each -> each.matter().amount().amount())
                        .sum();
        var all = here.size() == manifest.returns().size();
        if (all ? sum != manifest.payable() : sum > manifest.payable())
            throw Refusal.of(422, "BATCH_INVALID").then("SEND_AGAIN");
    }

    private static BatchTable.Batch known(Handle handle, Caller caller, Sha256 root) {
        return BatchTable.find(handle, caller.npwp(), root)
                .orElseThrow(() -> Refusal.of(404, "BATCH_UNKNOWN").then("SEND_AGAIN"));
    }

    private static boolean isVerified(Handle handle, BatchTable.Batch batch) {
        return BatchTable.latest(handle, batch.id())
                .filter(each -> each.stored() == Stored.VERIFIED)
                .isPresent();
    }

    private Batch shown(Handle handle, BatchTable.Batch batch) {
        var now = now();
        var entries =
                BatchTable.entries(handle, batch.id()).stream()
                        .map(each -> shown(handle, batch, each, now))
                        .toList();
        Optional<Challenge> challenge =
                BatchTable.latest(handle, batch.id())
                        .map(each -> codes.shown(handle, batch, each, now));
        return new Batch(batch.root(), List.copyOf(entries), challenge);
    }

    private Entry shown(
            Handle handle, BatchTable.Batch batch, BatchTable.Entry entry, Instant now) {
        var problem =
                switch (entry.state()) {
                    case RELEASED, REFUSED -> entry.problem();
                    case WAITS -> trouble(handle, batch, entry, now).map(Refusal::problem);
                };
        return new Entry(entry.sptDigest(), entry.state(), problem);
    }

    /// As exact as what is stored.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
