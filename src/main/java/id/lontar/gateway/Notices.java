package id.lontar.gateway;

import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.Postman;
import id.lontar.gateway.mail.StoredTime;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Mails that tell the owner of an account what was changed. They carry no code.
record Notices(Postman postman, Clock clock) {
    private static final Duration KEEP = Duration.ofDays(5);

    /// The columns [#takenAt] reads, and where they come from: for tables with a `notice_id`.
    static final String WITH =
            ", mail_delivery.state as mail, mail_delivery.accepted_at as mail_taken_at";

    static final String JOINED =
            " left join mail_delivery on mail_delivery.challenge_id = notice_id";

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

    /// When something counts that its owner has to be told of first: how long after its beginning
    /// is kept, and where that is anything, it counts from when the mail was taken instead. Empty
    /// while it was not.
    ///
    /// @param row with `usable_from`, both in milliseconds since 1970
    /// @param since the column of its beginning
    static Optional<Instant> usableFrom(ResultSet row, String since) throws SQLException {
        var usable = Instant.ofEpochMilli(row.getLong("usable_from"));
        var waits = Duration.between(Instant.ofEpochMilli(row.getLong(since)), usable);
        return row.getString("notice_id") == null || waits.isZero()
                ? Optional.of(usable)
                : takenAt(row).map(each -> each.plus(waits));
    }

    /// When the owner's mail server took the mail. Of what a relay has taken no better is known,
    /// unless it comes back.
    static Optional<Instant> takenAt(ResultSet row) throws SQLException {
        var state = row.getString("mail");
        return "ACCEPTED".equals(state) || "RELAYED".equals(state)
                ? StoredTime.of(row, "mail_taken_at")
                : Optional.empty();
    }

    void ring() {
        postman.ring();
    }
}
