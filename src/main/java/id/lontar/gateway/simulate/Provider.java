package id.lontar.gateway.simulate;

import id.lontar.gateway.mail.Reply;

/// A mail provider on a scripted day.
@FunctionalInterface
interface Provider {
    Reply TAKEN = new Reply(250, "2.0.0 OK");
    Reply UNUSUAL_RATE =
            new Reply(421, "4.7.28 Our system has detected an unusual rate of unsolicited mail");
    Reply YAHOO_HELD = new Reply(421, "4.7.0 [TSS04] Messages temporarily deferred");
    Reply GREYLISTED = new Reply(451, "4.7.1 Greylisted, please try again later");
    Reply UNAUTHENTICATED = new Reply(550, "5.7.26 This mail is unauthenticated");
    Reply HUNG = new Reply(0, "no connection: timed out");

    /// Milliseconds that saying no takes.
    long REFUSED = 100;

    /// @param at in milliseconds of the day
    Answer answer(Letter letter, long at);

    /// @param took milliseconds of the day the connection was busy
    record Answer(Reply reply, long took) {}

    /// The time of one mail that 10.4 reckons with: five connections make 14 a second.
    static Provider taking(long millis) {
        var taken = new Answer(TAKEN, millis);
        return (letter, at) -> taken;
    }

    /// Takes so many a minute and refuses the rest.
    static Provider slowed(Provider healthy, int perMinute, Reply refusal, Scale scale) {
        return new Provider() {
            private final Answer refused = refusal(refusal, scale);
            private long minute = -1;
            private int taken;

            @Override
            public Answer answer(Letter letter, long at) {
                var now = scale.busy(at) / 60_000;
                if (now != minute) taken = 0;
                minute = now;
                return taken++ < perMinute ? healthy.answer(letter, at) : refused;
            }
        };
    }

    /// As `ill` from one moment to another, else as `healthy`.
    static Provider between(long from, long to, Provider ill, Provider healthy) {
        return (letter, at) -> (at >= from && at < to ? ill : healthy).answer(letter, at);
    }

    /// Every recipient is sent away until so long after the first attempt, which follows the
    /// request within seconds.
    static Provider greylisting(long millis, Provider healthy, Scale scale) {
        var refused = refusal(GREYLISTED, scale);
        return (letter, at) ->
                at < letter.requestedAt + millis ? refused : healthy.answer(letter, at);
    }

    /// Every second connection hangs until it is given up.
    static Provider halfDead(long millis, Provider healthy) {
        var hung = new Answer(HUNG, millis);
        return (letter, at) ->
                (letter.number + letter.attempt) % 2 == 0 ? hung : healthy.answer(letter, at);
    }

    static Provider refusing(Reply reply, Scale scale) {
        var refused = refusal(reply, scale);
        return (letter, at) -> refused;
    }

    private static Answer refusal(Reply reply, Scale scale) {
        return new Answer(reply, scale.work(REFUSED));
    }
}
