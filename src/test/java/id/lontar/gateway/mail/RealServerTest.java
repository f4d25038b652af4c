package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The postman against a mail server that is not ours: Exim, with its own log, queue and maildir.
class RealServerTest {
    private static final String CHALLENGE = "0195f3a1b2c37d4e8f60718293a4b5c6";

    @TempDir Path folder;
    private final List<String> accepted = new ArrayList<>();
    private PostOffice office;
    private EximServer exim;
    private Postman postman;
    private BounceServer bounces;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(EximServer.isMissing(), "Exim is not on this machine");
        office = new PostOffice(folder);
        // Exim must know where reports go before the postman knows where Exim is.
        postman = office.postman(domain -> route());
        postman.listen(new DeafEar(accepted));
        bounces =
                postman.listenForReports(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        exim = EximServer.start(bounces.port());
    }

    private Routes.Route route() {
        return new Routes.Route.Open(
                "google", List.of(exim.host("gmail-smtp-in.l.google.com")), relay);
    }

    private volatile boolean relay;

    @AfterEach
    void close() {
        if (exim != null) exim.close();
        if (bounces != null) bounces.close();
        if (postman != null) postman.close();
    }

    private Challenge.Delivery send(String challenge, String to) {
        postman.queue(office.letter(challenge, to + "@uji.example"));
        postman.runOnce();
        return PostOffice.only(postman, challenge);
    }

    @Test
    void aMailThatIsTakenArrivesOverTlsWithAGoodSignature() throws Exception {
        var delivery = send(CHALLENGE, "siti");
        assertEquals(DeliveryState.ACCEPTED, delivery.state(), exim.log());
        assertTrue(delivery.lastReply().orElseThrow().startsWith("250 OK id="), "" + delivery);
        assertEquals(List.of(CHALLENGE), accepted);
        var mail = exim.mail();
        var signatures = SignedMailTest.verified(mail, PostOffice.KEY);
        assertEquals(1, signatures.size());
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("with esmtps"), text);
        assertTrue(text.contains("Return-path: <b+"), text);
        assertTrue(text.contains("@bounce.otp.lontar.invalid>"), text);
        assertTrue(text.contains("8180 3094"), text);
    }

    @Test
    void aReceiptArrivesWithTheOtherStreamsSignature() throws Exception {
        postman.queue(office.receipt("s", "siti@uji.example", Words.ENGLISH));
        postman.runOnce();
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, "s").state(), exim.log());
        assertEquals(1, SignedMailTest.verified(exim.mail(), PostOffice.RECEIPT_KEY).size());
    }

    @ParameterizedTest
    @CsvSource({
        "ditahan, 421 4.7.28, DEFERRED, HELD_BACK",
        "cepat, 450 4.2.1, DEFERRED, MAILBOX_BUSY",
        "penuh, 452 4.2.2, DEFERRED, MAILBOX_FULL",
        "tiada, 550 5.1.1, BOUNCED, NO_SUCH_USER"
    })
    void whatItRefusesIsReadAsItWasMeantAndNothingIsLeftWithIt(
            String to, String answer, DeliveryState state, Reason reason) throws Exception {
        var delivery = send(CHALLENGE, to);
        assertEquals(state, delivery.state(), exim.log());
        assertEquals(Optional.of(reason), delivery.reason());
        assertTrue(delivery.lastReply().orElseThrow().startsWith(answer), "" + delivery);
        assertTrue(exim.log().contains("rejected RCPT <" + to + "@uji.example>"), exim.log());
        assertEquals(0, exim.mails());
        assertEquals(List.of(), accepted);
    }

    @Test
    void anUnusualRateAnsweredTwiceShutsTheLane() throws Exception {
        send("a", "ditahan");
        send("b", "ditahan");
        assertEquals(DeliveryState.HELD, send("c", "siti").state());
        assertEquals(0, exim.mails());
    }

    @Test
    void greylistedItIsTakenAMinuteLater() throws Exception {
        var first = send(CHALLENGE, "kelabu");
        assertEquals(Optional.of(Reason.GREYLISTED), first.reason(), exim.log());
        office.clock.advance(Duration.ofSeconds(59));
        postman.runOnce();
        assertEquals(DeliveryState.DEFERRED, PostOffice.only(postman, CHALLENGE).state());
        office.clock.advance(Duration.ofSeconds(1));
        postman.runOnce();
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, CHALLENGE).state());
        assertEquals(2, PostOffice.only(postman, CHALLENGE).attempt());
        assertTrue(exim.mail().length > 0);
    }

    @Test
    void whatItTookAndCannotDeliverComesBackAsAReport() throws Exception {
        send(CHALLENGE, "pindah");
        var late = await(DeliveryState.BOUNCED_LATE);
        assertEquals(Optional.of(Reason.REFUSED), late.reason(), "its status is 5.0.0");
        assertEquals(1, postman.reports().get("BOUNCED_LATE"));
    }

    @Test
    void asARelayItReportsTheArrivalFromWhichTheCodeLives() throws Exception {
        relay = true;
        send(CHALLENGE, "siti");
        var arrived = await(DeliveryState.ACCEPTED);
        assertEquals(Optional.of(office.clock.instant()), arrived.acceptedAt());
        assertEquals(List.of(CHALLENGE), accepted);
        assertTrue(
                arrived.history().stream().anyMatch(each -> each.state() == DeliveryState.RELAYED));
    }

    private Challenge.Delivery await(DeliveryState state) throws Exception {
        for (var i = 0; i < 1500; i++) {
            var seen = PostOffice.only(postman, CHALLENGE);
            if (seen.state() == state) return seen;
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(PostOffice.only(postman, CHALLENGE) + exim.log());
    }
}
