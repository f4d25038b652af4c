package id.lontar.gateway.mail;

import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Properties;

/// One worker's way out to the mail servers of a lane. The connection stays open from letter to
/// letter; whatever goes wrong closes it.
final class SmtpDoor implements AutoCloseable {
    private final Sender sender;
    private final int lettersPerConnection;
    private int sent;
    private @Nullable SmtpLine line;
    private @Nullable MailHost connectedTo;

    SmtpDoor(Sender sender, int lettersPerConnection) {
        this.sender = sender;
        this.lettersPerConnection = lettersPerConnection;
    }

    Session session() {
        return Session.getInstance(new Properties());
    }

    /// Hands the message over and gives the answer that decides.
    Reply send(SMTPMessage message, List<MailHost> hosts) {
        var open = line;
        if (open == null || !hosts.contains(connectedTo) || !open.isConnected()) {
            close();
            var connected = connect(hosts);
            open = line;
            if (open == null) return connected;
        }
        var reply = open.send(message);
        if (reply.code() / 100 != 2 || ++sent >= lettersPerConnection) close();
        return reply;
    }

    private Reply connect(List<MailHost> hosts) {
        var last = Reply.nothing("no connection: no host");
        for (var host : hosts) {
            var candidate = new SmtpLine(Session.getInstance(properties(host)));
            last = candidate.open(host);
            if (last.code() / 100 == 2) {
                line = candidate;
                connectedTo = host;
                return last;
            }
            candidate.hangUp();
            if (last.code() != 0) return last;
        }
        return last;
    }

    private Properties properties(MailHost host) {
        var patience = Long.toString(sender.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", sender.heloName());
        properties.setProperty("mail.smtp.starttls.enable", "true");
        if (host.tls() != MailHost.Tls.WHEN_OFFERED)
            properties.setProperty("mail.smtp.starttls.required", "true");
        if (host.tls() != MailHost.Tls.CHECKED) {
            properties.setProperty("mail.smtp.ssl.trust", "*");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        return properties;
    }

    @Override
    public void close() {
        var open = line;
        line = null;
        sent = 0;
        connectedTo = null;
        if (open != null) open.hangUp();
    }
}
