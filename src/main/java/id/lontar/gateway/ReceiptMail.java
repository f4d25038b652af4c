package id.lontar.gateway;

import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.Postman;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;

/// Tells the owner of an account by mail that a return was accepted. The receipt itself is fetched:
/// it bears the amount and the whole taxpayer number (decision 0016).
record ReceiptMail(Postman postman, Clock clock) {
    private static final Duration KEEP = Duration.ofDays(5);

    /// Inside the transaction that accepts the return; [#ring] comes after it.
    void queue(Handle handle, Submission accepted) {
        var matter = accepted.matter();
        var filed = accepted.filed().orElseThrow();
        var about =
                new Letter.About(
                        matter.form().code(),
                        matter.period(),
                        matter.revision(),
                        accepted.sptDigest().fingerprint());
        var now = clock.instant();
        postman.queue(
                handle,
                new Letter(
                        accepted.id(),
                        Accounts.stored(handle, matter.npwp().digits()).email(),
                        Words.INDONESIAN,
                        new Letter.Receipt(about, filed.ntte(), filed.filedAt()),
                        now,
                        Duration.ZERO,
                        now.plus(KEEP),
                        accepted.actor().map(Submission.Actor::npwp)));
    }

    void ring() {
        postman.ring();
    }
}
