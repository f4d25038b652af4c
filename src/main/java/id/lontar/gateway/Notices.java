package id.lontar.gateway;

import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.Postman;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;

/// Mails that tell the owner of an account what was changed. They carry no code.
record Notices(Postman postman, Clock clock) {
    private static final Duration KEEP = Duration.ofDays(5);

    /// Inside the transaction of the change; [#ring] comes after it.
    ///
    /// @return what the mail's way can be asked for with
    String queue(Handle handle, String npwp, Letter.Notice notice) {
        var now = clock.instant();
        var id = Ids.next(now);
        postman.queue(
                handle,
                new Letter(
                        id,
                        Accounts.stored(handle, npwp).email(),
                        Words.INDONESIAN,
                        notice,
                        now,
                        Duration.ZERO,
                        now.plus(KEEP)));
        return id;
    }

    void ring() {
        postman.ring();
    }
}
