package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.words.Words;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// Mails that tell of an accepted return: a stream of their own (section 8.1).
class ReceiptMailTest {
    private static final String SITI = "siti@gmail.com";
    private static final String SUBMISSION = "0195f3a1b2c37d4e8f60718293a4b5c7";
    @TempDir Path folder;
    private PostOffice office;
    private PracticeMailServer server;
    private Postman postman;

    @BeforeEach
    void open() {
        office = new PostOffice(folder);
        server = PracticeMailServer.start(folder.resolve("mail"), office.clock);
        postman =
                office.postman(
                        PostOffice.to("gmail.com", server.host("gmail-smtp-in.l.google.com")));
    }

    @AfterEach
    void close() {
        postman.close();
        server.close();
    }

    @Test
    void aBlockOfCodesHoldsNoReceiptBack() {
        server.weather(MailWeather.HELD_BACK);
        for (var each : List.of("a", "b")) postman.queue(office.letter(each, each + "@gmail.com"));
        postman.runOnce();
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "a").state());
        server.weather(MailWeather.FINE);
        postman.queue(office.receipt(SUBMISSION, SITI, Words.INDONESIAN));
        postman.runOnce();
        var receipt = PostOffice.only(postman, SUBMISSION);
        assertEquals(DeliveryState.ACCEPTED, receipt.state());
        assertEquals("bpe:google", receipt.lane());
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "a").state());
    }

    @Test
    void aBlockOfReceiptsHoldsNoCodeBack() {
        server.weather(MailWeather.HELD_BACK);
        for (var each : List.of("a", "b"))
            postman.queue(office.receipt(each, SITI, Words.INDONESIAN));
        postman.runOnce();
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "b").state());
        server.weather(MailWeather.FINE);
        postman.queue(office.letter("code", SITI));
        postman.runOnce();
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, "code").state());
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "b").state());
    }

    @Test
    void askedForTwiceItIsMailedOnceAndStartsNoCode() {
        var heard = new java.util.ArrayList<String>();
        postman.listen(new DeafEar(heard));
        for (var i = 0; i < 3; i++) {
            postman.queue(office.receipt(SUBMISSION, SITI, Words.INDONESIAN));
            postman.runOnce();
        }
        assertEquals(1, server.mailbox(SITI).size());
        assertEquals(List.of(), heard);
    }

    @Test
    void itIsTriedForFiveDaysAndThenDropped() {
        server.weather(MailWeather.MAILBOX_FULL);
        postman.queue(office.receipt(SUBMISSION, SITI, Words.INDONESIAN));
        var tries = 0;
        while (PostOffice.only(postman, SUBMISSION).nextAttemptAt().isPresent()) {
            postman.runOnce();
            tries++;
            assertTrue(tries < 60, "it goes on for ever");
            office.clock.advance(Duration.ofHours(4).plusMinutes(50));
        }
        var end = PostOffice.only(postman, SUBMISSION);
        assertEquals(DeliveryState.DROPPED, end.state());
        assertEquals(Optional.of(Reason.EXPIRED), end.reason());
        assertTrue(tries > 20, tries + " tries in five days");
    }

    @ParameterizedTest
    @CsvSource({
        "id, SPT 1770S 2024 diterima (7QK4-M2ZD), bukan bukti penerimaan DJP",
        "en, Return 1770S 2024 accepted (7QK4-M2ZD), not a DJP receipt"
    })
    void itSaysWhichReturnAndNumberAndNothingAMachineShouldNotRead(
            String language, String subject, String whose) throws Exception {
        postman.queue(office.receipt(SUBMISSION, SITI, Locale.forLanguageTag(language)));
        postman.runOnce();
        var raw = SignedMailTest.only(folder.resolve("mail"));
        assertTrue(raw.length < 20_000, raw.length + " bytes");
        var message =
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        assertEquals(subject, message.getSubject());
        assertTrue(message.getFrom()[0].toString().contains("bpe@bpe.lontar.invalid"));
        var signature = SignedMailTest.verified(raw, PostOffice.RECEIPT_KEY).getFirst();
        assertEquals("bpe.lontar.invalid", signature.getDToken().toString());
        var parts = (MimeMultipart) message.getContent();
        assertEquals(2, parts.getCount(), "nothing is attached");
        for (var i = 0; i < 2; i++) {
            var text = parts.getBodyPart(i).getContent().toString();
            for (var said : List.of("20250325000000000018", "7QK4-M2ZD", "09.14.00 WIB", whose))
                assertTrue(text.contains(said), text);
            for (var not : List.of("http", "www.", "href", "src=", "mailto", "Rp", "3171010"))
                assertFalse(text.contains(not), not);
        }
        var whole = new String(raw, StandardCharsets.ISO_8859_1);
        assertTrue(whole.contains("Message-ID: <"), whole);
        assertTrue(whole.contains("@bpe.lontar.invalid>"), whole);
    }
}
