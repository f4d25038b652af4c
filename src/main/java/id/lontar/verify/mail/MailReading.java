package id.lontar.verify.mail;

import id.lontar.filing.Mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Reads one mail as far as it goes: what is broken in one place is no reason to miss the code in
/// another.
final class MailReading {
    /// A forwarded mail in a forwarded mail, and so on; nobody nests deeper than this in earnest.
    private static final int DEEPEST = 8;

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final List<String> texts = new ArrayList<>();
    private boolean whole = true;

    private MailReading() {}

    static Mail of(String name, byte[] bytes) {
        try {
            return of(name, new MimeMessage(NO_SESSION, new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            var plain = Charsets.text(bytes, Optional.empty());
            return new Mail(name, Optional.empty(), Optional.empty(), List.of(plain), false);
        }
    }

    static Mail of(String name, MimeMessage message) {
        var reading = new MailReading();
        reading.part(message, 0);
        var subject = quietly(message::getSubject).orElse("");
        var texts = reading.texts.stream().map(each -> subject + "\n\n" + each).toList();
        return new Mail(
                name,
                sender(message),
                quietly(message::getSentDate).map(Date::toInstant),
                texts.isEmpty() ? List.of(subject) : texts,
                reading.whole);
    }

    /// The one address it claims to be from; none when there are several.
    private static Optional<String> sender(MimeMessage message) {
        return quietly(message::getFrom)
                .filter(each -> each.length == 1)
                .map(each -> each[0])
                .filter(InternetAddress.class::isInstance)
                .map(each -> ((InternetAddress) each).getAddress());
    }

    private void part(Part part, int depth) {
        if (depth > DEEPEST) return;
        try {
            var type = type(part);
            if (type.match("text/html")) texts.add(Html.text(text(part, type)));
            else if (type.match("text/*")) texts.add(text(part, type));
            else if (type.match("multipart/*")) parts((Multipart) part.getContent(), depth);
            else if (type.match("message/rfc822")) part((Part) part.getContent(), depth + 1);
        } catch (MessagingException | IOException | ClassCastException e) {
            whole = false;
        }
    }

    /// Plain text is believed before HTML, which stands second in the mails of every program.
    private void parts(Multipart parts, int depth) throws MessagingException {
        var count = parts.getCount();
        for (var i = 0; i < count; i++) {
            BodyPart each = parts.getBodyPart(i);
            part(each, depth + 1);
        }
        if (parts instanceof jakarta.mail.internet.MimeMultipart mime && !mime.isComplete())
            whole = false;
    }

    private static ContentType type(Part part) {
        try {
            return new ContentType(part.getContentType());
        } catch (MessagingException e) {
            return new ContentType("text", "plain", null);
        }
    }

    private String text(Part part, ContentType type) throws MessagingException, IOException {
        var said = Optional.ofNullable(type.getParameter("charset"));
        try (var in = part.getInputStream()) {
            return Charsets.text(readable(in), said);
        }
    }

    /// Base64 that was cut off is an error only at its very end.
    private byte[] readable(InputStream in) {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var next = in.read(); next >= 0; next = in.read()) bytes.write(next);
        } catch (IOException e) {
            whole = false;
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Asked<T> {
        T get() throws MessagingException;
    }

    /// A header that cannot be read is one that is not there.
    private static <T> Optional<T> quietly(Asked<T> asked) {
        try {
            return Optional.ofNullable(asked.get());
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }
}
