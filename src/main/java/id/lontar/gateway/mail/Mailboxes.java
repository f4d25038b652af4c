package id.lontar.gateway.mail;

import id.lontar.filing.Practice;
import id.lontar.filing.Sha256;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/// The mailboxes of the practice mail provider: a folder per address, a file per mail. They are the
/// provider's, not the gateway's: the codes people read stand here and not in its database.
final class Mailboxes {
    private final Path folder;
    private final AtomicLong sequence = new AtomicLong();

    Mailboxes(Path folder) {
        this.folder = folder;
    }

    /// On disk when this returns: only then may the server say 250.
    void put(String address, Instant at, byte[] mail) throws IOException {
        var box = Files.createDirectories(box(address));
        var name = "%013d-%06d".formatted(at.toEpochMilli(), sequence.incrementAndGet());
        var half = box.resolve(name + ".half");
        try (var file =
                FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(mail);
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        Files.move(half, box.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Newest first.
    List<Practice.Mail> read(String address) {
        var box = box(address);
        if (!Files.isDirectory(box)) return List.of();
        try (var files = Files.list(box)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(Mailboxes::mail)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path box(String address) {
        var name = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return folder.resolve(Sha256.of(name).hex().substring(0, 32));
    }

    private static Practice.Mail mail(Path file) {
        try {
            var name = file.getFileName().toString().replace(".eml", "");
            var at = Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(Files.readAllBytes(file)));
            return new Practice.Mail(
                    name,
                    at,
                    people(message.getFrom()),
                    people(message.getRecipients(MimeMessage.RecipientType.TO)),
                    message.getSubject(),
                    text(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail in the practice mailbox is torn", e);
        }
    }

    private static String people(jakarta.mail.Address[] addresses) {
        var text = new StringBuilder();
        for (var address : addresses) {
            if (!text.isEmpty()) text.append(", ");
            text.append(address instanceof InternetAddress a ? a.toUnicodeString() : address);
        }
        return text.toString();
    }

    /// The plain text, as a mail program without HTML would show it.
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) return (String) part.getContent();
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (var i = 0; i < parts.getCount(); i++) {
            var text = text(parts.getBodyPart(i));
            if (!text.isEmpty()) return text;
        }
        return "";
    }
}
