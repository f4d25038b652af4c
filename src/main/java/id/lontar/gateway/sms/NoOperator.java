package id.lontar.gateway.sms;

import id.lontar.filing.Challenge.Reason;

import java.util.Optional;

/// Where nobody carries short messages. What an earlier operator left waits until there is one
/// again, or until nobody wants it any more.
public final class NoOperator implements SmsOperator {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public Answer send(Text text) {
        return new Answer.Later(Reason.UNREACHABLE, "", Optional.empty());
    }
}
