package id.lontar.gateway.mail;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import jakarta.mail.MessagingException;

import java.time.Instant;
import java.util.Optional;

/// Hands one letter over and reads the answer.
final class Counter {
    private final Sender sender;
    private final Routes routes;
    private final CodeAtSending codes;
    private final LetterPaper paper;
    private final ReplyTable table = ReplyTable.load();

    Counter(Sender sender, Routes routes, CodeAtSending codes) {
        this.sender = sender;
        this.routes = routes;
        this.codes = codes;
        this.paper = new LetterPaper(sender);
    }

    Sender sender() {
        return sender;
    }

    /// With the lane of the letter's own stream.
    Routes.Route route(Posting posting) {
        var letter = posting.letter();
        var route = routes.to(letter.domain());
        return route instanceof Routes.Route.Open(var lane, var hosts, var relay)
                ? new Routes.Route.Open(letter.lane(lane), hosts, relay)
                : route;
    }

    /// @param row of the reply table that decided, if an answer did
    record Handed(Spool.End end, Optional<ReplyTable.Row> row) {}

    Handed hand(Posting posting, Routes.Route route, SmtpDoor door, Instant now) {
        if (!now.isBefore(posting.letter().keepUntil())) return dropped(Reason.EXPIRED, now);
        return switch (route) {
            case Routes.Route.Nowhere(var why) ->
                    judged(posting, Reply.nothing("no such domain: " + why), false, now);
            case Routes.Route.Unknown(var why) ->
                    judged(posting, Reply.nothing("no connection, names: " + why), false, now);
            case Routes.Route.Open open ->
                    body(posting.letter())
                            .map(body -> send(posting, open, body, door, now))
                            .orElseGet(() -> dropped(Reason.NOT_NEEDED, now));
        };
    }

    /// What the letter says now; empty when nobody wants it any more.
    private Optional<LetterPaper.Body> body(Letter letter) {
        return switch (letter.about()) {
            case Letter.About about ->
                    codes.code(letter.challengeId())
                            .map(code -> paper.withCode(letter, about, code));
            case Letter.AddressCode about ->
                    codes.code(letter.challengeId()).map(code -> paper.addressCode(letter, code));
            case Letter.BatchCode many ->
                    codes.code(letter.challengeId())
                            .map(code -> paper.batchCode(letter, many, code));
            case Letter.Receipt receipt -> Optional.of(paper.receipt(letter, receipt));
            case Letter.Notice notice -> Optional.of(paper.notice(letter, notice));
        };
    }

    private Handed send(
            Posting posting,
            Routes.Route.Open route,
            LetterPaper.Body body,
            SmtpDoor door,
            Instant now) {
        try {
            var message = paper.write(door.session(), posting, body, now);
            if (route.relay()) LetterPaper.askForArrival(message);
            var reply = door.send(message, route.hosts());
            return judged(posting, body.withoutCode(reply), route.relay(), now);
        } catch (MessagingException e) {
            // Only an address that no mail can be written to comes here.
            return judged(posting, new Reply(553, "5.1.3 not an address"), false, now);
        }
    }

    private Handed judged(Posting posting, Reply reply, boolean relay, Instant now) {
        var row = table.read(reply);
        var attempt =
                new Verdict.Attempt(
                        posting.deliveryId(),
                        posting.attempt(),
                        posting.lastCode(),
                        Waits.of(posting.letter().about()));
        var verdict = Verdict.of(row, reply, attempt, now);
        var state =
                verdict.state() == DeliveryState.ACCEPTED && relay
                        ? DeliveryState.RELAYED
                        : verdict.state();
        var end = new Spool.End(state, reply, row.reason(), verdict.next(), now);
        return new Handed(end, Optional.of(row));
    }

    private static Handed dropped(Reason reason, Instant now) {
        var end =
                new Spool.End(
                        DeliveryState.DROPPED,
                        Reply.nothing(""),
                        Optional.of(reason),
                        Optional.empty(),
                        now);
        return new Handed(end, Optional.empty());
    }
}
