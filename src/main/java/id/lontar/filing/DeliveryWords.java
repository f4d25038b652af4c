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

    private String since(Delivery delivery) {
        return delivery.since().map(words::time).orElse("");
    }
}
