package id.lontar.gateway.mail;

import id.lontar.gateway.mail.DeliveryReport.Action;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Reads reports about mails. Anybody can send one, so nothing in it is believed but the fields it
/// must have, and only the first recipient's: each of our mails has one.
final class ReportReader {
    private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)\\b");
    private static final Pattern STATUS = Pattern.compile("([245])\\.\\d{1,3}\\.\\d{1,3}");

    private ReportReader() {}

    /// @return empty for whatever is no report: an answering machine, a person, garbage
    static Optional<DeliveryReport> read(byte[] mail) {
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            if (!message.isMimeType("multipart/report")) return Optional.empty();
            var parts = new MimeMultipart(message.getDataHandler().getDataSource());
            // The first is for people, the second for machines; others are none of our business.
            if (parts.getCount() < 2) return Optional.empty();
            var status = parts.getBodyPart(1);
            return status.isMimeType("message/delivery-status")
                    ? report(new DeliveryStatus(status.getInputStream()))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            // What cannot be parsed tells nothing. It is not worth a line in the log each time:
            // whoever wanted to could fill the disk with it.
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> report(DeliveryStatus status) {
        if (status.getRecipientDSNCount() == 0) return Optional.empty();
        var recipient = status.getRecipientDSN(0);
        var envelope = field(status.getMessageDSN(), "Original-Envelope-Id");
        return Optional.of(new DeliveryReport(envelope, action(recipient), reply(recipient)));
    }

    private static Action action(InternetHeaders recipient) {
        return switch (field(recipient, "Action").orElse("").toLowerCase(Locale.ROOT)) {
            case "failed" -> Action.FAILED;
            case "delayed" -> Action.DELAYED;
            case "delivered" -> Action.DELIVERED;
            default -> Action.OTHER;
        };
    }

    /// As the server would have said it to us. Some reports carry its words, all carry a status.
    private static Reply reply(InternetHeaders recipient) {
        var status =
                field(recipient, "Status")
                        .map(STATUS::matcher)
                        .filter(java.util.regex.Matcher::lookingAt)
                        .map(java.util.regex.MatchResult::group)
                        .orElse("");
        var words =
                field(recipient, "Diagnostic-Code")
                        .map(text -> text.substring(text.indexOf(';') + 1).strip())
                        .filter(text -> !text.isEmpty());
        var code = CODE.matcher(words.orElse(""));
        if (code.find()) {
            var said = new Reply(Integer.parseInt(code.group(1)), words.orElse(""));
            return said.enhanced().isPresent()
                    ? said
                    : new Reply(said.code(), code.group(1) + " " + status + " " + said.text());
        }
        var usual = status.startsWith("4") ? 450 : 550;
        return new Reply(usual, (usual + " " + status + " " + words.orElse("")).strip());
    }

    private static Optional<String> field(@Nullable InternetHeaders headers, String name) {
        var values = headers == null ? null : headers.getHeader(name);
        return values == null || values.length == 0
                ? Optional.empty()
                : Optional.of(values[0].replaceAll("\\s+", " ").strip());
    }
}
