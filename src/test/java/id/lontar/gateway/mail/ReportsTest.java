package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.DeliveryWords;
import id.lontar.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reports that come back after a mail was taken (section 8.6), over real SMTP.
class ReportsTest {
    private static final String SITI = "siti@gmail.com";
    private static final String CHALLENGE = "0195f3a1b2c37d4e8f60718293a4b5c6";
    private static final String BOUNCES = "bounce.otp.lontar.invalid";

    @TempDir Path folder;
    private final List<String> accepted = new ArrayList<>();
    private PostOffice office;
    private PracticeMailServer server;
    private Postman postman;
    private BounceServer bounces;

    @BeforeEach
    void open() throws IOException {
        office = new PostOffice(folder);
        server = PracticeMailServer.start(folder.resolve("mail"), office.clock);
        start(PostOffice.to("gmail.com", server.host("gmail-smtp-in.l.google.com")));
    }

    private void start(Routes routes) throws IOException {
        postman = office.postman(routes);
        postman.listen(new DeafEar(accepted));
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        bounces = postman.listenForReports(here);
    }

    private void throughARelay() throws IOException {
        bounces.close();
        postman.close();
        start(new RelayRoutes(server.host("relay.contoh.id")));
    }

    @AfterEach
    void close() {
        bounces.close();
        postman.close();
        server.close();
    }

    private String sent() {
        var letter = office.letter(CHALLENGE, SITI);
        postman.queue(letter);
        postman.runOnce();
        return letter.deliveryId() + ".1";
    }

    private static String report(String envelope, String fields) {
        return """
        From: MAILER-DAEMON@mx.contoh.id
        To: b@%s
        Subject: Delivery Status Notification
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="X"

        --X
        Content-Type: text/plain

        Your message could not be delivered: 550 5.1.1 in free text counts for nothing.
        --X
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.contoh.id
        %s

        Final-Recipient: rfc822; siti@gmail.com
        %s
        --X
        Content-Type: text/rfc822-headers

        Subject: Kode verifikasi
        --X--
        """
                .formatted(BOUNCES, envelope, fields);
    }

    /// @return the last answer
    private String smtp(String recipient, byte[] mail) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), bounces.port())) {
            socket.setSoTimeout(20_000);
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var last = in.readLine();
            for (var line : List.of("HELO mx.contoh.id", "MAIL FROM:<>", "RCPT TO:<%s>", "DATA")) {
                say(socket, line.formatted(recipient));
                last = in.readLine();
                if (last == null || last.charAt(0) > '3') return "" + last;
            }
            socket.getOutputStream().write(mail);
            say(socket, "\r\n.");
            return "" + in.readLine();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void comesBack(String tag, String fields) throws IOException {
        comesBack("b+" + tag + "@" + BOUNCES, "X-None: x", fields);
    }

    private void comesBack(String to, String envelope, String fields) throws IOException {
        var mail = report(envelope, fields).replace("\n", "\r\n");
        assertTrue(smtp(to, mail.getBytes(StandardCharsets.UTF_8)).startsWith("250"));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, smtp; 550 5.1.1 user unknown, NO_SUCH_USER",
        "5.2.2, smtp; 552 5.2.2 mailbox is full, MAILBOX_FULL",
        "5.1.1, x-unix; no such user, NO_SUCH_USER",
        "5.7.1, smtp; 550 blocked, REFUSED",
        "5.0.0, smtp; 599 what is this, REFUSED"
    })
    void whatFailsAfterItWasTakenIsShownAndTheFallbackOpens(
            String status, String diagnostic, Reason reason) throws Exception {
        var tag = sent();
        comesBack(tag, "Action: failed\nStatus: " + status + "\nDiagnostic-Code: " + diagnostic);
        var late = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.BOUNCED_LATE, late.state());
        assertTrue(late.state().needsFallback());
        assertEquals(Optional.of(reason), late.reason());
        assertEquals(DeliveryState.BOUNCED_LATE, late.history().getLast().state());
        assertEquals(1, postman.reports().get("BOUNCED_LATE"));
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        assertEquals(2, server.mailbox(SITI).size(), "asked for again it is sent again");
        comesBack(tag, "Action: failed\nStatus: 5.1.1");
        var second = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.ACCEPTED, second.state(), "the first one's end is not its own");
    }

    @Test
    void aDelayIsSaidAndChangesNothingElse() throws Exception {
        var tag = sent();
        comesBack(tag, "Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: tomorrow");
        var delayed = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.ACCEPTED, delayed.state());
        assertEquals(Optional.of(Reason.LATE), delayed.reason());
        var said = new DeliveryWords(Words.in(Words.ENGLISH)).say(delayed, Optional.empty());
        assertTrue(said.contains("late"), said);
        assertTrue(delayed.nextAttemptAt().isEmpty());
        comesBack(tag, "Action: failed\nStatus: 4.4.7");
        assertEquals(DeliveryState.BOUNCED_LATE, PostOffice.only(postman, CHALLENGE).state());
    }

    @Test
    void theLifeOfARelayedCodeStartsWhenItIsReportedToHaveArrived() throws Exception {
        throughARelay();
        var tag = sent();
        assertEquals(DeliveryState.RELAYED, PostOffice.only(postman, CHALLENGE).state());
        office.clock.advance(Duration.ofMinutes(20));
        comesBack(tag, "Action: relayed\nStatus: 2.0.0");
        assertEquals(List.of(), accepted);
        comesBack(tag, "Action: delivered\nStatus: 2.0.0");
        var arrived = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.ACCEPTED, arrived.state());
        assertEquals(Optional.of(office.clock.instant()), arrived.acceptedAt());
        assertEquals(List.of(CHALLENGE), accepted);
        comesBack(tag, "Action: delivered\nStatus: 2.0.0");
        assertEquals(List.of(CHALLENGE), accepted, "told twice, it has not arrived twice");
    }

    @Test
    void theEnvelopeIdDoesWhereTheReturnAddressWasRewritten() throws Exception {
        var tag = sent();
        comesBack(
                "postmaster@" + BOUNCES,
                "Original-Envelope-Id: " + tag,
                "Action: failed\nStatus: 5.1.1");
        assertEquals(DeliveryState.BOUNCED_LATE, PostOffice.only(postman, CHALLENGE).state());
    }

    @Test
    void whatBearsNoTagOfOursIsCountedAndDropped() throws Exception {
        var tag = sent();
        var failed = "Action: failed\nStatus: 5.1.1";
        comesBack("f".repeat(32) + ".1", failed);
        comesBack(tag.replaceAll("1$", "2"), failed);
        comesBack("", failed);
        comesBack("%' or 1=1 --", failed.replace("5.1.1", "5.1.1\nX: " + tag));
        assertEquals(4, postman.reports().get("UNKNOWN"));
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, CHALLENGE).state());
        assertTrue(smtp("b+" + tag + "@gmail.com", new byte[0]).startsWith("550"));
        assertTrue(smtp("b+" + tag + "@evil." + BOUNCES, new byte[0]).startsWith("550"));
    }

    /// Nothing is ever sent because of what came in: no answer, no report about a report.
    @Test
    void nothingIsSentBack() throws Exception {
        var tag = sent();
        comesBack(tag, "Action: failed\nStatus: 5.1.1");
        comesBack("nobody", "Action: failed\nStatus: 5.1.1");
        office.clock.advance(Duration.ofDays(1));
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
        assertEquals(1, office.jdbi.withHandle(ReportsTest::letters));
    }

    private static int letters(org.jdbi.v3.core.Handle handle) {
        return handle.select("select count(*) from mail_delivery").mapTo(Integer.class).one();
    }

    @Test
    void aQuotedCodeIsNotKept() throws Exception {
        var tag = sent();
        comesBack(tag, "Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 no 8180 3094");
        var reply = PostOffice.only(postman, CHALLENGE).lastReply().orElseThrow();
        assertFalse(reply.contains("8180"), reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002\uFFFD",
                "Content-Type: multipart/report\r\n\r\n",
                "Content-Type: multipart/report; boundary=X\r\n\r\n--X",
                "Content-Type: multipart/report; boundary=X\r\n\r\n--X\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\n\r\n--X--",
                "Content-Type: multipart/report; report-type=delivery-status;"
                        + " boundary=\"\"\r\n\r\n",
                "Content-Type: text/plain\r\n\r\nI am on holiday."
            })
    void whatIsNoReportDoesNothing(String mail) throws Exception {
        var tag = sent();
        var bytes = mail.getBytes(StandardCharsets.UTF_8);
        assertTrue(smtp("b+" + tag + "@" + BOUNCES, bytes).startsWith("250"));
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, CHALLENGE).state());
        assertEquals(1, postman.reports().get("NO_REPORT"));
    }

    @Test
    void hugeAndDeeplyNestedMailsCostLittleAndTheNextReportIsHeard() throws Exception {
        var tag = sent();
        var to = "b+" + tag + "@" + BOUNCES;
        var huge = new byte[8 << 20];
        java.util.Arrays.fill(huge, (byte) 'x');
        for (var i = 500; i < huge.length; i += 500) {
            huge[i] = '\r';
            huge[i + 1] = '\n';
        }
        assertTrue(smtp(to, huge).startsWith("5"));
        var nested = new StringBuilder("Content-Type: multipart/report; boundary=B0\r\n\r\n");
        for (var i = 0; i < 3000; i++)
            nested.append(
                    "--B%d\r\nContent-Type: multipart/mixed; boundary=B%d\r\n\r\n"
                            .formatted(i, i + 1));
        var many =
                "Content-Type: multipart/report; boundary=X\r\n\r\n--X\r\n\r\n\r\n--X\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\nA: b\r\n\r\n"
                        + "Action: expanded\r\n\r\n".repeat(9000)
                        + "--X--";
        var headers = "X: y\r\n".repeat(40_000);
        for (var each : List.of(nested.toString(), many, headers))
            assertTrue(smtp(to, each.getBytes(StandardCharsets.US_ASCII)).startsWith("250"));
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, CHALLENGE).state());
        comesBack(tag, "Action: failed\nStatus: 5.1.1");
        assertEquals(DeliveryState.BOUNCED_LATE, PostOffice.only(postman, CHALLENGE).state());
    }
}
