package id.lontar.gateway;

import id.lontar.gateway.mail.Routes;

import java.time.Clock;

/// What a gateway is told from outside: the time, and where mail goes.
///
/// @param clock decides every time that counts
public record Environment(Clock clock, Routes mail, Steps steps) {
    public Environment(Clock clock, Routes mail) {
        this(clock, mail, Steps.NONE);
    }
}
