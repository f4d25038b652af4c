package id.lontar.verify.mail;

import id.lontar.filing.Mail;
import id.lontar.filing.MailEyes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mails in files: one saved mail (`.eml`), a folder of them in one file (mbox), or any text.
public final class MailFiles implements MailEyes {
    /// A name and a colon; the first lines of a mail are nothing else.
    private static final Pattern HEADER = Pattern.compile("(?m)\\A\\R*[!-9;-~]{2,60}:[ \\t]?");

    /// One of these stands in every mail that a program wrote.
    private static final Pattern OF_A_MAIL =
            Pattern.compile("(?im)^(from|received|return-path|message-id|mime-version|subject):");

    private static final Pattern MBOX = Pattern.compile("(?m)^From \\S.*\\R(?=[!-9;-~]+:)");

    @Override
    public List<Mail> look(Path file) throws IOException {
        if (Files.size(file) > LARGEST) throw new IOException("too large for a mail");
        var bytes = Files.readAllBytes(file);
        var name = String.valueOf(file.getFileName());
        var plain = Charsets.text(bytes, Optional.empty());
        if (plain.indexOf('\0') >= 0) throw new IOException("no text");
        // Latin-1 keeps every byte, so that a mail cut out of it is the mail that was there.
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (MBOX.matcher(raw).lookingAt()) return mbox(name, raw);
        if (isMail(raw)) return List.of(MailReading.of(name, bytes));
        return List.of(new Mail(name, Optional.empty(), Optional.empty(), List.of(plain), true));
    }

    private static boolean isMail(String raw) {
        var head = raw.substring(0, Math.min(raw.length(), 16_000));
        return HEADER.matcher(head).lookingAt() && OF_A_MAIL.matcher(head).find();
    }

    private static List<Mail> mbox(String name, String raw) {
        var starts = MBOX.matcher(raw).results().toList();
        var mails = new ArrayList<Mail>();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1).start() : raw.length();
            var one = raw.substring(starts.get(i).end(), end);
            mails.add(MailReading.of(name, one.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return List.copyOf(mails);
    }
}
