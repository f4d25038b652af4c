package id.lontar.filing;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.words.Words;

import java.time.Instant;
import java.util.Optional;

/// What became of a mail, in one honest sentence: what the mail server said and what to do now.
public final class DeliveryWords {
    private final Words words;

    public DeliveryWords(Words words) {
        this.words = words;
    }

    /// @param codeUntil until when the code is valid, once that is known
    public String say(Delivery delivery, Optional<Instant> codeUntil) {
        return switch (delivery.state()) {
            case QUEUED, SENDING -> words.say("delivery.QUEUED", delivery.toMasked());
            case ACCEPTED ->
                    delivery.reason().isPresent()
                            ? trouble(delivery)
                            : accepted(delivery, codeUntil);
            case RELAYED ->
                    delivery.reason().isPresent()
                            ? trouble(delivery)
                            : words.say("delivery.RELAYED", since(delivery));
            case DEFERRED, HELD, BOUNCED, BOUNCED_LATE, DROPPED -> trouble(delivery);
        };
    }

    /// One step of its journey, in a few words.
    public String event(Delivery delivery, Challenge.Event event) {
        return words.say(
                "delivery.event." + event.state(), provider(delivery), delivery.toMasked());
    }

    /// That the return itself is safe whatever happens to the mail.
    public String safe(ProvisionalReceipt receipt) {
        return words.say(
                "delivery.safe",
                words.moment(receipt.receivedAt()),
                receipt.ttsNo(),
                words.moment(receipt.verifyBy()));
    }

    /// `Gmail` for people, where the lane says `google`.
    String provider(Delivery delivery) {
        return words.find("delivery.provider." + delivery.lane()).orElse(delivery.lane());
    }

    private String accepted(Delivery delivery, Optional<Instant> codeUntil) {
        var at = delivery.acceptedAt().map(words::time).orElse("");
        var arrived = words.say("delivery.ACCEPTED", provider(delivery), at);
        return codeUntil
                .map(until -> arrived + " " + words.say("delivery.until", words.moment(until)))
                .orElse(arrived);
    }

    private String trouble(Delivery delivery) {
        var reason = delivery.reason().orElse(Challenge.Reason.LATE);
        var what =
                words.say(
                        "delivery.reason." + reason,
                        provider(delivery),
                        delivery.toMasked(),
                        since(delivery));
        return delivery.nextAttemptAt()
                .map(next -> what + " " + words.say("delivery.again", words.time(next)))
                .orElse(what);
    }

    /// Since when it has been as it is: the first of the events at the end that are of one state.
    private String since(Delivery delivery) {
        Optional<Instant> since = Optional.empty();
        for (var event : delivery.history().reversed()) {
            if (sameTrouble(event.state(), delivery.state())) since = Optional.of(event.at());
            else if (event.state() != Challenge.DeliveryState.SENDING) break;
        }
        return since.map(words::time).orElse("");
    }

    private static boolean sameTrouble(
            Challenge.DeliveryState event, Challenge.DeliveryState delivery) {
        return event == delivery || (late(event) && (late(delivery) || taken(delivery)));
    }

    private static boolean late(Challenge.DeliveryState state) {
        return state == Challenge.DeliveryState.DEFERRED || state == Challenge.DeliveryState.HELD;
    }

    /// Its server may report later that it is delayed.
    private static boolean taken(Challenge.DeliveryState state) {
        return state == Challenge.DeliveryState.ACCEPTED
                || state == Challenge.DeliveryState.RELAYED;
    }
}
