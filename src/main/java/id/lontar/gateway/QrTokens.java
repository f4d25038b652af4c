package id.lontar.gateway;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// Which tokens were given out, so that each works once.
final class QrTokens {
    private QrTokens() {}

    static void issued(Handle db, String tokenId, String challengeId, Instant expiresAt) {
        db.execute(
                "insert into qr_token (token_id, challenge_id, expires_at) values (?, ?, ?)",
                tokenId,
                challengeId,
                expiresAt.toEpochMilli());
    }

    static void issuedApart(Handle db, String tokenId, String submissionId, Instant expiresAt) {
        db.execute(
                "insert into approval_token (token_id, submission_id, expires_at)"
                        + " values (?, ?, ?)",
                tokenId,
                submissionId,
                expiresAt.toEpochMilli());
    }

    /// Of an approval, which is of a return and no challenge.
    static boolean useApart(Handle db, String tokenId, String submissionId, Instant now) {
        return db.execute(
                        "update approval_token set used_at = ? where token_id = ?"
                                + " and submission_id = ? and used_at is null",
                        now.toEpochMilli(),
                        tokenId,
                        submissionId)
                == 1;
    }

    static boolean use(Handle db, String tokenId, String challengeId, Instant now) {
        return db.execute(
                        "update qr_token set used_at = ? where token_id = ? and challenge_id = ?"
                                + " and used_at is null",
                        now.toEpochMilli(),
                        tokenId,
                        challengeId)
                == 1;
    }
}
