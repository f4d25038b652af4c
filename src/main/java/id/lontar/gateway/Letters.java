package id.lontar.gateway;

import id.lontar.filing.VerificationCode;
import id.lontar.gateway.mail.CodeAtSending;
import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.MailEar;
import id.lontar.gateway.mail.Postman;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What the gateway and its postman tell each other about codes.
final class Letters implements CodeAtSending, MailEar {
    private final Jdbi db;
    private final CodeKeys keys;
    private final Policy.Codes policy;
    private final Clock clock;

    Letters(Jdbi db, CodeKeys keys, Policy.Codes policy, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
    }

    void queue(Handle handle, Postman postman, OpenedChallenge challenge, Submission submission) {
        var matter = submission.matter();
        var about =
                new Letter.About(
                        matter.form().code(),
                        matter.period(),
                        matter.revision(),
                        submission.sptDigest().fingerprint());
        var to = Accounts.stored(handle, challenge.npwp()).email();
        postman.queue(
                handle,
                new Letter(
                        challenge.id(),
                        to,
                        Words.INDONESIAN,
                        about,
                        clock.instant(),
                        policy.softLife(),
                        challenge.life().hardExpiresAt(),
                        submission.actor().map(Submission.Actor::npwp)));
    }

    /// To whoever asks for it, not to the owners: it stands for mandates they gave.
    void queue(Handle handle, Postman postman, OpenedChallenge challenge, BatchTable.Batch batch) {
        postman.queue(
                handle,
                new Letter(
                        challenge.id(),
                        Accounts.stored(handle, challenge.npwp()).email(),
                        Words.INDONESIAN,
                        new Letter.BatchCode(batch.returns(), batch.root().fingerprint()),
                        clock.instant(),
                        policy.softLife(),
                        challenge.life().hardExpiresAt()));
    }

    @Override
    public Optional<VerificationCode> code(String challengeId) {
        return ofReturn(challengeId)
                .or(() -> ofBatch(challengeId))
                .or(() -> ofAddress(challengeId))
                .or(() -> ofNumber(challengeId));
    }

    private Optional<VerificationCode> ofNumber(String changeId) {
        return db.withHandle(handle -> PhoneTable.byId(handle, changeId))
                .filter(each -> clock.instant().isBefore(each.expiresAt()))
                .map(each -> PhoneChanges.code(keys, each).digits());
    }

    private Optional<VerificationCode> ofAddress(String changeId) {
        return db.withHandle(handle -> EmailTable.byId(handle, changeId))
                .filter(each -> clock.instant().isBefore(each.expiresAt()))
                .map(each -> EmailChanges.code(keys, each).digits());
    }

    /// By itself, not inside the postman's transaction: that one holds the letter, and whoever
    /// changes the account takes the account first and its letters after it.
    @Override
    public void noSuchMailbox(String address, Instant at) {
        db.useHandle(handle -> EmailTable.refused(handle, address, at));
    }

    private Optional<VerificationCode> ofReturn(String challengeId) {
        return opened(db.withHandle(handle -> ChallengeTable.find(handle, challengeId)));
    }

    private Optional<VerificationCode> ofBatch(String challengeId) {
        return opened(db.withHandle(handle -> BatchTable.challenge(handle, challengeId)));
    }

    private Optional<VerificationCode> opened(Optional<OpenedChallenge> challenge) {
        return challenge
                .filter(each -> each.stored() == OpenedChallenge.Stored.OPEN)
                .filter(each -> clock.instant().isBefore(each.life().hardExpiresAt()))
                .map(
                        each ->
                                keys.of(each.code().keyDay())
                                        .code(Ids.bytes(each.id()), each.code().counter()));
    }

    @Override
    public void accepted(Handle transaction, String challengeId, Instant at) {
        ChallengeTable.delivered(transaction, challengeId, at, at.plus(policy.softLife()));
        BatchTable.delivered(transaction, challengeId, at.plus(policy.softLife()));
    }

    @Override
    public void changed(String challengeId) {
        // Clients ask by themselves; nobody is held on the line for news.
    }
}
