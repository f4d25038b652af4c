package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.gateway.mail.StoredTime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// A challenge as the gateway keeps it. What time alone changes is not stored: whether it is stale
/// or expired follows from the clock, so that no missed moment can leave it wrong.
record OpenedChallenge(
        String id, String submissionId, String npwp, Stored stored, Code code, Life life) {
    enum Stored {
        OPEN,
        LOCKED,
        VERIFIED,
        SUPERSEDED
    }

    /// @param keyDay which day's keys made the code
    /// @param verifier hex; the code itself is nowhere
    record Code(int counter, String keyDay, String verifier, int attemptsLeft) {
        byte[] verifierBytes() {
            return HexFormat.of().parseHex(verifier);
        }
    }

    record Life(
            Instant openedAt,
            Optional<Instant> softExpiresAt,
            Instant hardExpiresAt,
            Optional<Instant> lockedAt,
            Instant lastSentAt,
            int resendsUsed) {}

    Challenge.State stateAt(Instant now) {
        return switch (stored) {
            case LOCKED -> Challenge.State.LOCKED;
            case VERIFIED -> Challenge.State.VERIFIED;
            case SUPERSEDED -> Challenge.State.SUPERSEDED;
            case OPEN -> {
                if (!now.isBefore(life.hardExpiresAt())) yield Challenge.State.EXPIRED;
                var soft = life.softExpiresAt();
                yield soft.isPresent() && !now.isBefore(soft.get())
                        ? Challenge.State.STALE
                        : Challenge.State.OPEN;
            }
        };
    }

    static OpenedChallenge read(ResultSet row) throws SQLException {
        return new OpenedChallenge(
                row.getString("challenge_id"),
                row.getString("submission_id"),
                row.getString("npwp"),
                Stored.valueOf(row.getString("state")),
                new Code(
                        row.getInt("counter"),
                        row.getString("key_day"),
                        row.getString("verifier"),
                        row.getInt("attempts_left")),
                new Life(
                        Instant.ofEpochMilli(row.getLong("opened_at")),
                        StoredTime.of(row, "soft_expires_at"),
                        Instant.ofEpochMilli(row.getLong("hard_expires_at")),
                        StoredTime.of(row, "locked_at"),
                        Instant.ofEpochMilli(row.getLong("last_sent_at")),
                        row.getInt("resends_used")));
    }
}
