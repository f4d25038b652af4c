package id.lontar.gateway.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A connection that remembers the first refusal and how far it came. A server that says 421 and
/// hangs up at once reaches Java as a bare SocketException: what was last read tells more than
/// that.
final class SmtpLine extends SMTPTransport {
    private static final int REFUSAL = 400;

    private enum Stage {
        CONNECTING,
        TALKING,
        AFTER_FINAL_DOT
    }

    private Stage stage = Stage.CONNECTING;
    private Reply last = Reply.nothing("");
    private @Nullable Reply refusal;

    SmtpLine(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Reply open(MailHost host) {
        begin(Stage.CONNECTING);
        try {
            connect(host.address(), host.port(), null, null);
            return last;
        } catch (MessagingException e) {
            return whatHappened();
        }
    }

    Reply send(SMTPMessage message) {
        begin(Stage.TALKING);
        // It would be sent to servers that do not know it too, and they would refuse the mail.
        if (!supportsExtension("DSN")) message.setMailExtension(null);
        try {
            sendMessage(message, message.getAllRecipients());
            return last;
        } catch (MessagingException e) {
            return whatHappened();
        }
    }

    void hangUp() {
        try {
            close();
        } catch (MessagingException e) {
            // It hung up first. What it said is known already.
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.AFTER_FINAL_DOT;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (code > 0) last = new Reply(code, getLastServerResponse());
        if (code >= REFUSAL && refusal == null) refusal = last;
        return code;
    }

    private void begin(Stage begun) {
        stage = begun;
        last = Reply.nothing("");
        refusal = null;
    }

    private Reply whatHappened() {
        if (refusal != null) return refusal;
        return switch (stage) {
            case CONNECTING -> Reply.nothing("no connection");
            case TALKING -> Reply.nothing("cut in the middle");
            case AFTER_FINAL_DOT -> Reply.nothing("cut after the final dot");
        };
    }
}
