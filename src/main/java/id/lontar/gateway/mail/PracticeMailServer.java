package id.lontar.gateway.mail;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.MailWeather;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The mail provider of the practice mode: a real SMTP server on this machine only, with mailboxes
/// that last, and a weather.
public final class PracticeMailServer implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final int LARGEST_MAIL = 1 << 20;

    private final Mailboxes mailboxes;
    private final Clock clock;
    private final SMTPServer server;
    private volatile MailWeather weather = MailWeather.FINE;

    private PracticeMailServer(Path folder, Clock clock) {
        this.mailboxes = new Mailboxes(folder);
        this.clock = clock;
        this.server =
                SMTPServer.port(ANY_FREE_PORT)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("mx.lontar.invalid")
                        .softwareName("Lontar practice mail")
                        .maxMessageSize(LARGEST_MAIL)
                        .messageHandlerFactory(Conversation::new)
                        .build();
    }

    /// @param folder where the mailboxes are kept
    public static PracticeMailServer start(Path folder, Clock clock) {
        var practice = new PracticeMailServer(folder, clock);
        practice.server.start();
        return practice;
    }

    /// What an MX table should point to.
    ///
    /// @param name the name it goes by, which decides the lane
    public MailHost host(String name) {
        var address = InetAddress.getLoopbackAddress().getHostAddress();
        return new MailHost(name, address, server.getPortAllocated(), MailHost.Tls.WHEN_OFFERED);
    }

    /// Newest first.
    public List<Practice.Mail> mailbox(String email) {
        return mailboxes.read(email);
    }

    public void weather(MailWeather changed) {
        weather = changed;
    }

    public MailWeather weather() {
        return weather;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        Conversation(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            switch (weather) {
                case NO_SUCH_USER ->
                        throw new RejectException(
                                550,
                                "5.1.1 The email account that you tried to reach does not exist");
                case MAILBOX_FULL ->
                        throw new RejectException(
                                452, "4.2.2 The recipient's inbox is out of storage space");
                case FINE, HELD_BACK -> recipients.add(recipient);
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            var mail = data.readAllBytes();
            if (weather == MailWeather.HELD_BACK)
                throw new RejectException(
                        421,
                        "4.7.28 Our system has detected an unusual rate of unsolicited mail"
                            + " originating from your IP address. To protect our users from spam,"
                            + " mail sent from your IP address has been temporarily rate limited");
            for (var recipient : recipients) mailboxes.put(recipient, clock.instant(), mail);
            return "2.0.0 OK";
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
