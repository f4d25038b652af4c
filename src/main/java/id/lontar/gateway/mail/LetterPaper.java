package id.lontar.gateway.mail;

import id.lontar.filing.VerificationCode;
import id.lontar.words.Words;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPMessage;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Writes the mail: plain text and the same as small HTML, no pictures, no links, and the code
/// nowhere but in the body.
final class LetterPaper {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final Sender sender;

    LetterPaper(Sender sender) {
        this.sender = sender;
    }

    /// What a mail says, and the code in it, if any.
    record Body(String subject, List<String> paragraphs, Optional<VerificationCode> code) {
        Reply withoutCode(Reply reply) {
            return code.map(each -> reply.without(each.digits(), each.grouped())).orElse(reply);
        }

        @Override
        public String toString() {
            return "Body[" + subject + "]";
        }
    }

    SMTPMessage write(Session session, Posting posting, Body body, Instant now)
            throws MessagingException {
        var letter = posting.letter();
        var stream = sender.of(letter.about());
        var message = new FixedId(session, posting.messageId(stream.domain()));
        message.setFrom(from(stream));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(body.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Feedback-ID", stream.mailbox() + ":lontar");
        message.setContent(alternatives(body.paragraphs()));
        message.saveChanges();
        return addressed(stream.dkim().sign(message), stream, posting);
    }

    private static SMTPMessage addressed(
            SMTPMessage signed, Sender.Stream stream, Posting posting) {
        signed.setEnvelopeFrom(posting.returnPath(stream.bounceDomain()));
        signed.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        // A report must not carry the code back over the network.
        signed.setReturnOption(SMTPMessage.RETURN_HDRS);
        signed.setMailExtension("ENVID=" + posting.tag());
        return signed;
    }

    /// Of what a relay has taken only a report tells that it arrived.
    static void askForArrival(SMTPMessage message) {
        message.setNotifyOptions(message.getNotifyOptions() | SMTPMessage.NOTIFY_SUCCESS);
    }

    private InternetAddress from(Sender.Stream stream) throws MessagingException {
        try {
            return new InternetAddress(stream.address(), sender.gateway().name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has UTF-8", e);
        }
    }

    Body withCode(Letter letter, Letter.About about, VerificationCode code) {
        var words = Words.in(letter.language());
        var text = new ArrayList<String>();
        text.add(words.say("mail.code", code.grouped()));
        text.add(whichReturn(words, about));
        text.add(words.say("mail.fingerprint", about.fingerprint()));
        text.add(words.say("mail.requested", words.moment(letter.requestedAt())));
        var minutes = Long.toString(letter.valid().toMinutes());
        text.add(words.say("mail.valid", minutes, words.moment(letter.keepUntil())));
        text.add(words.say("mail.ignore"));
        text.add(words.say("mail.never", sender.gateway().name()));
        text.addAll(ending(words));
        return new Body(subject(words, about), List.copyOf(text), Optional.of(code));
    }

    Body addressCode(Letter letter, VerificationCode code) {
        var words = Words.in(letter.language());
        var text = new ArrayList<String>();
        text.add(words.say("mail.code", code.grouped()));
        text.add(words.say("mail.address.what", sender.gateway().name()));
        text.add(words.say("mail.requested", words.moment(letter.requestedAt())));
        text.add(words.say("mail.address.valid", words.moment(letter.keepUntil())));
        text.add(words.say("mail.ignore"));
        text.add(words.say("mail.never", sender.gateway().name()));
        text.addAll(ending(words));
        var subject = words.say("mail.address.subject");
        return new Body(subject, List.copyOf(text), Optional.of(code));
    }

    /// No client's name, number or amount.
    Body batchCode(Letter letter, Letter.BatchCode many, VerificationCode code) {
        var words = Words.in(letter.language());
        var text = new ArrayList<String>();
        text.add(words.say("mail.code", code.grouped()));
        text.add(words.say("mail.batch.what", Integer.toString(many.returns())));
        text.add(words.say("mail.batch.fingerprint", many.fingerprint()));
        text.add(words.say("mail.requested", words.moment(letter.requestedAt())));
        var minutes = Long.toString(letter.valid().toMinutes());
        text.add(words.say("mail.valid", minutes, words.moment(letter.keepUntil())));
        text.add(words.say("mail.ignore"));
        text.add(words.say("mail.never", sender.gateway().name()));
        text.addAll(ending(words));
        var subject = words.say("mail.batch.subject", many.fingerprint());
        return new Body(subject, List.copyOf(text), Optional.of(code));
    }

    private static String whichReturn(Words words, Letter.About about) {
        var revision =
                about.revision() == 0
                        ? words.say("mail.revision.first")
                        : words.say("mail.revision.later", Integer.toString(about.revision()));
        return words.say("mail.return", about.form(), about.period(), revision);
    }

    private static String subject(Words words, Letter.About about) {
        return words.say("mail.subject", about.form(), about.period(), about.fingerprint());
    }

    Body receipt(Letter letter, Letter.Receipt receipt) {
        var words = Words.in(letter.language());
        var about = receipt.about();
        var text = new ArrayList<String>();
        text.add(words.say("mail.receipt.ntte", receipt.ntte()));
        text.add(whichReturn(words, about));
        text.add(words.say("mail.receipt.fingerprint", about.fingerprint()));
        text.add(words.say("mail.receipt.filed", words.moment(receipt.filedAt())));
        text.add(words.say("mail.receipt.where"));
        text.add(words.say("mail.receipt.not-you"));
        text.add(words.say("mail.receipt.never", sender.gateway().name()));
        text.addAll(ending(words));
        var subject =
                words.say(
                        "mail.receipt.subject", about.form(), about.period(), about.fingerprint());
        return new Body(subject, List.copyOf(text), Optional.empty());
    }

    Body notice(Letter letter, Letter.Notice notice) {
        var words = Words.in(letter.language());
        var key = "mail.notice." + notice.change();
        var about = notice.about().replaceAll("([0-9a-f]{4})(?=[0-9a-f])", "$1 ");
        var text = new ArrayList<String>();
        text.add(words.say(key, words.moment(letter.requestedAt()), about));
        text.add(words.say(key + ".not-you"));
        text.add(words.say("mail.never", sender.gateway().name()));
        text.addAll(ending(words));
        return new Body(words.say(key + ".subject"), List.copyOf(text), Optional.empty());
    }

    private List<String> ending(Words words) {
        var text = new ArrayList<String>();
        text.add(words.say("mail.gateway", sender.gateway().name()));
        if (!sender.gateway().authority()) text.add(words.say("mail.not-authority"));
        if (sender.gateway().practice()) text.add(words.say("mail.practice"));
        return text;
    }

    private static MimeMultipart alternatives(List<String> paragraphs) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(String.join("\n\n", paragraphs) + "\n", UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(html(paragraphs), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String html(List<String> paragraphs) {
        var text =
                new StringBuilder("<!DOCTYPE html><html><body style=\"font-family:sans-serif\">");
        var style = " style=\"font-size:1.4em\"";
        for (var paragraph : paragraphs) {
            text.append("<p").append(style).append('>').append(escaped(paragraph)).append("</p>\n");
            style = "";
        }
        return text.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Jakarta Mail would make a new Message-ID for every attempt. Ours stays, so that a copy sent
    /// twice is seen to be one.
    private static final class FixedId extends MimeMessage {
        private final String id;

        FixedId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
