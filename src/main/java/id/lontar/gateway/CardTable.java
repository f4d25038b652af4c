package id.lontar.gateway;

import id.lontar.filing.Challenge.CardNumber;
import id.lontar.gateway.mail.StoredTime;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The printed code cards in the database. An account may have two for a while: a new one, and the
/// one it takes the place of.
final class CardTable {
    private static final String SELECT =
            "select code_card.*"
                    + Notices.WITH
                    + ", (select count(*) from card_code where card_code.card_id ="
                    + " code_card.card_id and used_at is null) as unused from code_card"
                    + Notices.JOINED;

    private CardTable() {}

    /// @param life empty while it was only offered
    record Row(
            String id,
            String serial,
            boolean byApp,
            Instant madeAt,
            Instant expiresAt,
            Optional<Life> life,
            int left) {
        /// Not revoked and not too old.
        boolean hasFuture(Instant now) {
            return now.isBefore(expiresAt) && endsAt().filter(end -> !now.isBefore(end)).isEmpty();
        }

        /// Whether it counted at some time until now. From then on no older card does.
        boolean hasCounted(Instant now) {
            return usableFrom()
                    .filter(from -> !now.isBefore(from))
                    .filter(from -> endsAt().filter(end -> end.isBefore(from)).isEmpty())
                    .isPresent();
        }

        Optional<Instant> usableFrom() {
            return life.flatMap(Life::usableFrom);
        }

        private Optional<Instant> endsAt() {
            return life.flatMap(Life::endsAt);
        }
    }

    /// @param usableFrom empty until the mail that tells of it was taken
    record Life(Optional<Instant> usableFrom, Optional<Instant> endsAt) {}

    /// A code as it is kept.
    ///
    /// @param place when it is asked for
    record Code(int number, int place, String hash) {}

    /// A code that is asked for, with what it is measured by.
    record Asked(String cardId, CardNumber number, String hash) {}

    static Optional<Row> find(Handle db, String npwp, String cardId) {
        return db.select(SELECT + " where npwp = ? and card_id = ?", npwp, cardId)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Those that were activated, the oldest first.
    static List<Row> activated(Handle db, String npwp) {
        return db.select(
                        SELECT
                                + " where npwp = ? and activated_at is not null"
                                + " order by activated_at, card_id",
                        npwp)
                .map((row, context) -> read(row))
                .list();
    }

    static boolean hasSerial(Handle db, String npwp, String serial) {
        return db.select(
                                "select count(*) from code_card where npwp = ? and serial = ?",
                                npwp,
                                serial)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// In the place of whatever was offered before.
    static void offer(Handle db, String npwp, Row card, List<Code> codes) {
        var offered = "select card_id from code_card where npwp = ? and activated_at is null";
        db.execute("delete from card_code where card_id in (" + offered + ")", npwp);
        db.execute("delete from code_card where npwp = ? and activated_at is null", npwp);
        db.execute(
                "insert into code_card (card_id, npwp, serial, by_app, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                card.id(),
                npwp,
                card.serial(),
                card.byApp() ? 1 : 0,
                card.madeAt().toEpochMilli(),
                card.expiresAt().toEpochMilli());
        for (var each : codes)
            db.execute(
                    "insert into card_code (card_id, number, place, hash) values (?, ?, ?, ?)",
                    card.id(),
                    each.number(),
                    each.place(),
                    each.hash());
    }

    static void activate(Handle db, String cardId, Instant now, Instant usable, String noticeId) {
        db.execute(
                "update code_card set activated_at = ?, usable_from = ?, notice_id = ?"
                        + " where card_id = ? and activated_at is null",
                now.toEpochMilli(),
                usable.toEpochMilli(),
                noticeId,
                cardId);
    }

    /// False when it had ended before.
    static boolean end(Handle db, String cardId, Instant at) {
        return db.execute(
                        "update code_card set ends_at = ? where card_id = ?"
                                + " and activated_at is not null"
                                + " and (ends_at is null or ends_at > ?)",
                        at.toEpochMilli(),
                        cardId,
                        at.toEpochMilli())
                == 1;
    }

    /// The next code of a card.
    static Optional<Asked> next(Handle db, Row card) {
        return db.select(
                        "select number, hash from card_code where card_id = ? and used_at is null"
                                + " order by place limit 1",
                        card.id())
                .map(
                        (row, context) ->
                                new Asked(
                                        card.id(),
                                        new CardNumber(
                                                card.serial(), row.getInt("number"), card.left()),
                                        row.getString("hash")))
                .findOne();
    }

    /// False when it was used before, or its card has ended: of two at one instant one goes
    /// through.
    static boolean use(Handle db, Asked code, String challengeId, Instant now) {
        return db.execute(
                        "update card_code set used_at = ?, challenge_id = ?"
                                + " where card_id = ? and number = ? and used_at is null"
                                + " and exists (select 1 from code_card where card_id = ?"
                                + " and (ends_at is null or ends_at > ?))",
                        now.toEpochMilli(),
                        challengeId,
                        code.cardId(),
                        code.number().number(),
                        code.cardId(),
                        now.toEpochMilli())
                == 1;
    }

    private static Row read(ResultSet row) throws SQLException {
        var activated = StoredTime.of(row, "activated_at");
        return new Row(
                row.getString("card_id"),
                row.getString("serial"),
                row.getInt("by_app") == 1,
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                activated.isPresent()
                        ? Optional.of(
                                new Life(
                                        Notices.usableFrom(row, "activated_at"),
                                        StoredTime.of(row, "ends_at")))
                        : Optional.empty(),
                row.getInt("unused"));
    }
}
