package id.lontar.gateway.mail;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// Listens where mail comes back to: takes reports about our own mails and nothing else, keeps none
/// of them and answers none. Whatever comes in costs a bounded amount of memory and time.
public final class BounceServer implements AutoCloseable {
    /// A report is a few kilobytes; some servers return the whole mail with it, and ours are small.
    static final int LARGEST = 256 * 1024;

    private static final int CONNECTIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SMTPServer server;

    private BounceServer(SMTPServer server) {
        this.server = server;
    }

    /// @param address where it listens; the MX records of the bounce domains lead there
    static BounceServer start(InetSocketAddress address, Sender sender, Reports reports)
            throws IOException {
        var domains = Set.of(sender.codes().bounceDomain(), sender.receipts().bounceDomain());
        var server =
                SMTPServer.port(address.getPort())
                        .bindAddress(address.getAddress())
                        .hostName(sender.heloName())
                        .softwareName("Lontar reports")
                        .maxMessageSize(LARGEST)
                        .maxRecipients(1)
                        .maxConnections(CONNECTIONS)
                        .connectionTimeoutMs(Math.toIntExact(PATIENCE.toMillis()))
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(new Conversations(domains, reports))
                        .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        return new BounceServer(server);
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Conversations(Set<String> domains, Reports reports)
            implements MessageHandlerFactory {
        @Override
        public MessageHandler create(MessageContext context) {
            return new Conversation(domains, reports);
        }
    }

    private static final class Conversation implements MessageHandler {
        private final Set<String> domains;
        private final Reports reports;
        private String recipient = "";

        Conversation(Set<String> domains, Reports reports) {
            this.domains = domains;
            this.reports = reports;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String address) throws RejectException {
            var at = address.lastIndexOf('@');
            var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
            if (at < 1 || !domains.contains(domain))
                throw new RejectException(550, "5.1.1 only reports about our own mails");
            recipient = address.substring(0, at).toLowerCase(Locale.ROOT);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            var mail = data.readNBytes(LARGEST);
            if (data.read() >= 0) throw new RejectException(552, "5.3.4 too long for a report");
            reports.take(recipient, mail);
            // Also for what is dropped: whoever forges reports learns nothing.
            return "2.0.0 OK";
        }

        @Override
        public void done() {}
    }
}
