package id.lontar.gateway.simulate;

import id.lontar.gateway.mail.MailHost;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// A mail server that answers as a provider of the script does on that day, and takes as long.
final class LiveProvider implements AutoCloseable {
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final Provider provider;
    private final Scale scale;
    private final LongSupplier now;
    private final Inbox inbox;
    private final Map<String, Letter> letters = new ConcurrentHashMap<>();
    private final SMTPServer server;
    private volatile boolean awake;

    /// Hears what arrives.
    interface Inbox {
        /// Of whom a letter is.
        Person owner(String address);

        void arrived(String address, String from, String text);
    }

    LiveProvider(Provider provider, Scale scale, LongSupplier now, Inbox inbox) {
        this.provider = provider;
        this.scale = scale;
        this.now = now;
        this.inbox = inbox;
        this.server =
                SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("mx.provider.invalid")
                        .messageHandlerFactory(context -> new Conversation())
                        .build();
        server.start();
    }

    MailHost host(String domain) {
        var here = InetAddress.getLoopbackAddress().getHostAddress();
        return new MailHost(domain, here, server.getPortAllocated(), MailHost.Tls.WHEN_OFFERED);
    }

    /// From now on it is that day; before, everything is taken.
    void wake() {
        awake = true;
    }

    private final class Conversation implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String to) {
            recipient = to;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            var mail = data.readAllBytes();
            if (!awake) return "2.0.0 OK";
            var answer = answer(recipient);
            LockSupport.parkNanos(scale.busy(answer.took()) * 1_000_000);
            var reply = answer.reply();
            if (reply.code() != Provider.TAKEN.code())
                throw new RejectException(reply.code(), reply.text());
            hand(recipient, mail);
            return "2.0.0 OK";
        }

        @Override
        public void done() {}
    }

    /// As in the virtual days: by when it was asked for, and how often it was tried.
    private Provider.Answer answer(String address) {
        synchronized (provider) {
            var person = inbox.owner(address);
            var letter =
                    letters.compute(
                            address,
                            (each, known) ->
                                    known != null && known.requestedAt == person.lastSent
                                            ? known
                                            : new Letter(person.number, person, person.lastSent));
            letter.attempt++;
            return provider.answer(letter, now.getAsLong());
        }
    }

    private void hand(String address, byte[] mail) throws IOException {
        try {
            var message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(mail));
            var from = ((InternetAddress) message.getFrom()[0]).getAddress();
            var content = message.getContent();
            if (content instanceof Multipart parts) content = parts.getBodyPart(0).getContent();
            inbox.arrived(address, from, content.toString());
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
