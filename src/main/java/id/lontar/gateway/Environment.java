package id.lontar.gateway;

import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.mail.Routes;
import id.lontar.gateway.sms.SmsOperator;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;

/// What a gateway is told from outside: the time, where mail goes, and what it shares with others.
///
/// @param clock decides every time that counts
/// @param name how its mail is addressed and signed
/// @param shared nothing: it is alone, with a store of its own in its folder
/// @param reports where it listens for reports about mails that were taken, if it does
/// @param texts who carries its short messages; without one there are none, whatever the policy
// says
public record Environment(
        Clock clock,
        Routes mail,
        MailName name,
        Steps steps,
        Optional<Shared> shared,
        Optional<InetSocketAddress> reports,
        Optional<Texts> texts) {
    /// @param reportToken what its operator shows who tells what became of a message
    public record Texts(SmsOperator operator, Optional<String> reportToken) {
        @Override
        public String toString() {
            return "Texts[" + operator.name() + "]";
        }
    }

    public Environment(Clock clock, Routes mail, MailName name) {
        this(clock, mail, name, Steps.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Environment(Clock clock, Routes mail, Steps steps) {
        this(
                clock,
                mail,
                MailName.NOBODYS,
                steps,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Environment sharing(Optional<Shared> shared) {
        return new Environment(clock, mail, name, steps, shared, reports, texts);
    }

    public Environment hearing(Optional<InetSocketAddress> reports) {
        return new Environment(clock, mail, name, steps, shared, reports, texts);
    }

    Environment texting(Texts texts) {
        return new Environment(clock, mail, name, steps, shared, reports, Optional.of(texts));
    }
}
