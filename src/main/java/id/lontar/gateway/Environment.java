package id.lontar.gateway;

import id.lontar.gateway.mail.Routes;

import java.time.Clock;

/// What a gateway is told from outside: the time, and where mail goes.
///
/// @param clock decides every time that counts
/// @param mailDomain the codes come from an address in it
public record Environment(Clock clock, Routes mail, String mailDomain, Steps steps) {
    public static final String NOBODYS_DOMAIN = "otp.lontar.example";

    public Environment(Clock clock, Routes mail, String mailDomain) {
        this(clock, mail, mailDomain, Steps.NONE);
    }

    Environment(Clock clock, Routes mail, Steps steps) {
        this(clock, mail, NOBODYS_DOMAIN, steps);
    }
}
