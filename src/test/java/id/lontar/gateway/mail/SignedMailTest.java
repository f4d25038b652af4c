package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.words.Words;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/// What a real SMTP server received, checked by a DKIM verifier that is not the library that signs.
class SignedMailTest {
    private static final String SITI = "siti@contoh.id";
    @TempDir Path folder;

    private byte[] received(Locale language) throws IOException {
        var office = new PostOffice(folder);
        try (var server = PracticeMailServer.start(folder.resolve("mail"), office.clock);
                var postman =
                        office.postman(PostOffice.to("contoh.id", server.host("mx.contoh.id")))) {
            var plain = office.letter("c", SITI);
            postman.queue(
                    new Letter(
                            "c",
                            SITI,
                            language,
                            plain.about(),
                            plain.requestedAt(),
                            plain.valid(),
                            plain.keepUntil()));
            postman.runOnce();
            assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, "c").state());
        }
        return only(folder.resolve("mail"));
    }

    /// The one mail there is in a server's mailboxes.
    static byte[] only(Path mailboxes) throws IOException {
        try (var files = Files.walk(mailboxes)) {
            var mails = files.filter(each -> each.toString().endsWith(".eml")).toList();
            assertEquals(1, mails.size());
            return Files.readAllBytes(mails.getFirst());
        }
    }

    /// The verifier reads the very record that the operator is told to publish.
    static List<SignatureRecord> verified(byte[] mail, DkimKey key)
            throws IOException, FailException {
        var published =
                DnsRecord.of("mail.lontar.invalid", List.of(key)).stream()
                        .filter(each -> each.type().equals("TXT"))
                        .collect(Collectors.toMap(DnsRecord::name, DnsRecord::value));
        var verifier =
                new DKIMVerifier(
                        (method, selector, domain) ->
                                List.of(published.get(selector + "._domainkey." + domain)));
        return verifier.verify(new ByteArrayInputStream(mail));
    }

    private static MimeMessage parsed(byte[] mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void anotherLibraryFindsTheSignatureGood(String language) throws Exception {
        var signatures = verified(received(Locale.forLanguageTag(language)), PostOffice.KEY);
        assertEquals(1, signatures.size());
        var signature = signatures.getFirst();
        assertEquals("otp.lontar.invalid", signature.getDToken().toString());
        assertEquals("uji", signature.getSelector().toString());
        assertEquals("rsa", signature.getHashKeyType().toString());
        assertEquals("relaxed", signature.getHeaderCanonicalisationMethod());
        assertEquals("relaxed", signature.getBodyCanonicalisationMethod());
        assertEquals(-1, signature.getBodyHashLimit(), "nothing can be added at the end");
        var headers =
                signature.getHeaders().stream()
                        .map(each -> each.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        for (var header :
                List.of(
                        "from",
                        "to",
                        "subject",
                        "date",
                        "message-id",
                        "mime-version",
                        "content-type",
                        "auto-submitted",
                        "feedback-id")) assertTrue(headers.contains(header), header);
    }

    @ParameterizedTest
    @CsvSource({"8180 3094, 8180 3095", "Auto-Submitted: auto-generated, Auto-Submitted: no"})
    void whatIsChangedOnTheWayIsSeen(String sent, String changed) throws Exception {
        var mail = new String(received(Words.INDONESIAN), StandardCharsets.ISO_8859_1);
        assertTrue(mail.contains(sent));
        var bytes = mail.replace(sent, changed).getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(FailException.class, () -> verified(bytes, PostOffice.KEY));
    }

    @Test
    void theFromAddressIsOfTheDomainThatSignsAndBouncesComeBackBelowIt() throws Exception {
        var from = (InternetAddress) parsed(received(Words.INDONESIAN)).getFrom()[0];
        assertEquals("kode@otp.lontar.invalid", from.getAddress());
        assertTrue(PostOffice.sender().codes().bounceDomain().endsWith(".otp.lontar.invalid"));
    }

    @ParameterizedTest
    @CsvSource({"id, Kode verifikasi Anda: 8180 3094", "en, Your verification code: 8180 3094"})
    void textAndHtmlSayTheSameWithoutLinksOrPictures(String language, String sentence)
            throws Exception {
        var mail = received(Locale.forLanguageTag(language));
        assertTrue(mail.length < 20_000, mail.length + " bytes");
        var message = parsed(mail);
        assertTrue(message.isMimeType("multipart/alternative"));
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        assertEquals(1, message.getHeader("Date").length);
        assertEquals(1, message.getHeader("Message-ID").length);
        assertEquals(
                Date.from(new TestClock().instant().minus(Duration.ZERO)), message.getSentDate());
        assertFalse(message.getSubject().contains("8180"));
        var parts = (MimeMultipart) message.getContent();
        assertEquals(2, parts.getCount());
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
        for (var i = 0; i < 2; i++) {
            var text = parts.getBodyPart(i).getContent().toString();
            assertTrue(text.contains(sentence), text);
            assertTrue(text.contains(PostOffice.FINGERPRINT));
            for (var link : List.of("http", "www.", "href", "src=", "mailto"))
                assertFalse(text.toLowerCase(Locale.ROOT).contains(link), link);
        }
    }

    @Test
    void whatToPublishIsWhatReceiversLookFor() {
        var records = DnsRecord.of("mail.contoh.id", List.of(PostOffice.KEY));
        var lines = records.stream().map(DnsRecord::line).toList();
        assertTrue(lines.contains("bounce.otp.lontar.invalid. IN MX 10 mail.contoh.id."));
        assertTrue(
                lines.contains(
                        "bounce.otp.lontar.invalid. IN TXT \"v=spf1 a:mail.contoh.id -all\""));
        assertTrue(
                lines.contains(
                        "_dmarc.otp.lontar.invalid. IN TXT \"v=DMARC1; p=reject; adkim=s\""));
        var key = lines.stream().filter(each -> each.startsWith("uji._domainkey.")).findFirst();
        assertTrue(key.orElseThrow().contains("\"v=DKIM1; k=rsa; p=MII"));
        for (var string : key.orElseThrow().split("\"", -1))
            assertTrue(string.length() <= 255, string);
        assertFalse(PostOffice.KEY.toString().contains("MII"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoh", "contoh.id\r\nBcc: x", "-a.id", "a..id", "CONTOH.ID", ""})
    void aNameThatIsNoDomainIsRefused(String domain) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailName(domain, MailName.SELECTOR, "mail.contoh.id"));
    }
}
