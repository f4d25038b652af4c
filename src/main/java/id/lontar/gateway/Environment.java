package id.lontar.gateway;

import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.mail.Routes;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;

/// What a gateway is told from outside: the time, where mail goes, and what it shares with others.
///
/// @param clock decides every time that counts
/// @param name how its mail is addressed and signed
/// @param shared nothing: it is alone, with a store of its own in its folder
/// @param reports where it listens for reports about mails that were taken, if it does
public record Environment(
        Clock clock,
        Routes mail,
        MailName name,
        Steps steps,
        Optional<Shared> shared,
        Optional<InetSocketAddress> reports) {
    public Environment(Clock clock, Routes mail, MailName name) {
        this(clock, mail, name, Steps.NONE, Optional.empty(), Optional.empty());
    }

    Environment(Clock clock, Routes mail, Steps steps) {
        this(clock, mail, MailName.NOBODYS, steps, Optional.empty(), Optional.empty());
    }

    public Environment sharing(Optional<Shared> shared) {
        return new Environment(clock, mail, name, steps, shared, reports);
    }

    public Environment hearing(Optional<InetSocketAddress> reports) {
        return new Environment(clock, mail, name, steps, shared, reports);
    }
}
