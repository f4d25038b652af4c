package id.lontar.filing;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.words.Words;

import java.time.Instant;

/// How it stands with short messages, in one honest sentence.
public record SmsWords(Words words) {
    /// What became of one, and when it is tried again.
    public String say(Delivery message) {
        var what = words.say(key(message), message.lane(), message.toMasked(), at(message));
        return message.nextAttemptAt()
                .filter(next -> message.state() == DeliveryState.DEFERRED)
                .map(next -> what + " " + words.say("delivery.again", words.time(next)))
                .orElse(what);
    }

    /// Whether the code may be sent that way, and how often still.
    public String say(Challenge.Sms sms) {
        if (sms.road() != Challenge.Road.OPEN) return words.say("waiting.way.SMS." + sms.road());
        var to = sms.toMasked().orElse("");
        if (sms.nextAt().isEmpty()) return words.say("waiting.way.SMS.ENOUGH");
        return sms.leftToday() == 0
                ? words.say("waiting.way.SMS.USED_UP", to, words.moment(sms.nextAt().get()))
                : words.say("waiting.way.SMS.OPEN", to, sms.leftToday());
    }

    private static String key(Delivery message) {
        return switch (message.state()) {
            case QUEUED, SENDING -> "sms.QUEUED";
            case ACCEPTED -> "sms.ACCEPTED";
            case RELAYED -> "sms.RELAYED";
            case DEFERRED, HELD, BOUNCED, DROPPED ->
                    "sms.reason." + message.reason().orElse(Reason.LATE);
            case BOUNCED_LATE ->
                    message.reason().filter(Reason.NO_SUCH_USER::equals).isPresent()
                            ? "sms.reason.NO_SUCH_USER"
                            : "sms.reason.back";
        };
    }

    private String at(Delivery message) {
        return message.acceptedAt().map((Instant it) -> words.time(it)).orElse("");
    }
}
