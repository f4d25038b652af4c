package id.lontar.gateway;

import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.mail.Routes;

import java.time.Clock;

/// What a gateway is told from outside: the time, and where mail goes.
///
/// @param clock decides every time that counts
/// @param name how its mail is addressed and signed
public record Environment(Clock clock, Routes mail, MailName name, Steps steps) {
    public Environment(Clock clock, Routes mail, MailName name) {
        this(clock, mail, name, Steps.NONE);
    }

    Environment(Clock clock, Routes mail, Steps steps) {
        this(clock, mail, MailName.NOBODYS, steps);
    }
}
