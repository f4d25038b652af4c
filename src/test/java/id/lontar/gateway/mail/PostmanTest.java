package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Practice.MailWeather;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Against the real practice mail server.
class PostmanTest {
    private static final String SITI = "siti@gmail.com";
    private static final String CHALLENGE = "0195f3a1b2c37d4e8f60718293a4b5c6";

    @TempDir Path folder;
    private PostOffice office;
    private PracticeMailServer server;
    private Postman postman;

    @BeforeEach
    void open() {
        office = new PostOffice(folder);
        server = PracticeMailServer.start(folder.resolve("mail"), office.clock);
        postman = office.postman(toServer());
    }

    private Routes toServer() {
        return PostOffice.to("gmail.com", server.host("gmail-smtp-in.l.google.com"));
    }

    @AfterEach
    void close() {
        postman.close();
        server.close();
    }

    @Test
    void aCodeArrivesAndItsLifeBeginsWithTheServersYes() {
        var heard = new ArrayList<Instant>();
        postman.listen(
                new MailEar() {
                    @Override
                    public void accepted(Handle transaction, String challengeId, Instant at) {
                        if (challengeId.equals(CHALLENGE)) heard.add(at);
                    }

                    @Override
                    public void changed(String challengeId) {}
                });
        postman.queue(office.letter(CHALLENGE, SITI));
        assertEquals(DeliveryState.QUEUED, PostOffice.only(postman, CHALLENGE).state());
        postman.runOnce();

        var delivery = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.ACCEPTED, delivery.state());
        assertEquals("google", delivery.lane());
        assertEquals("s***@gmail.com", delivery.toMasked());
        assertEquals(Optional.of(office.clock.instant()), delivery.acceptedAt());
        assertEquals(List.of(office.clock.instant()), heard);
        var mail = server.mailbox(SITI).getFirst();
        assertEquals("Kode verifikasi SPT 1770S 2024 (7QK4-M2ZD)", mail.subject());
        assertTrue(mail.text().contains("8180 3094"), mail.text());
        assertTrue(mail.text().contains("7QK4-M2ZD"));
        assertTrue(mail.text().contains("25 Maret 2025 09.14.00 WIB"));
        assertTrue(mail.text().contains("bukan bukti penerimaan DJP"));
        assertEquals(
                "Server Gmail menerima email kami pukul 09.14.00 WIB. Periksa Inbox, Spam, dan"
                        + " Promosi. Kode berlaku sampai 25 Maret 2025 10.14.00 WIB.",
                new DeliveryWords(Words.in(Words.INDONESIAN))
                        .say(
                                delivery,
                                delivery.acceptedAt().map(at -> at.plus(Duration.ofHours(1)))));
    }

    @Test
    void askingNineTimesMakesOneMail() {
        for (var i = 0; i < 9; i++) postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        assertEquals(2, server.mailbox(SITI).size(), "after it arrived, a wish for another is one");
    }

    @Test
    void heldBackAsOnTheBadDayThenReleased() {
        server.weather(MailWeather.HELD_BACK);
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        var delivery = PostOffice.only(postman, CHALLENGE);
        assertEquals(DeliveryState.DEFERRED, delivery.state());
        assertEquals(Optional.of(Reason.HELD_BACK), delivery.reason());
        assertTrue(delivery.lastReply().orElseThrow().startsWith("421 4.7.28"));

        postman.queue(office.letter("second", "budi@gmail.com"));
        postman.runOnce();
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, CHALLENGE).state());
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "second").state());
        postman.queue(office.letter("third", "agus@gmail.com"));
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "third").state(), "told at once");
        var said =
                new DeliveryWords(Words.in(Words.INDONESIAN))
                        .say(PostOffice.only(postman, CHALLENGE), Optional.empty());
        assertTrue(said.startsWith("Gmail sedang menahan email dari server kami"), said);

        server.weather(MailWeather.FINE);
        postman.reopen("google");
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
        assertEquals(1, server.mailbox("budi@gmail.com").size());
        assertEquals(1, server.mailbox("agus@gmail.com").size());
        assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, CHALLENGE).state());
    }

    @Test
    void theBreakerClosesByItselfOnceAProbeGetsThrough() {
        server.weather(MailWeather.HELD_BACK);
        for (var challenge : List.of("a", "b", "c"))
            postman.queue(office.letter(challenge, challenge + "@gmail.com"));
        postman.runOnce();
        assertEquals(DeliveryState.HELD, PostOffice.only(postman, "a").state());
        server.weather(MailWeather.FINE);
        postman.runOnce();
        assertTrue(server.mailbox("a@gmail.com").isEmpty(), "held until the time is over");
        office.clock.advance(Duration.ofMinutes(2));
        postman.runOnce();
        for (var challenge : List.of("a", "b", "c"))
            assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, challenge).state());
    }

    /// TSS04 shuts a lane for two hours; then no more than three letters, the newest, are tried.
    @Test
    void aLaneThatWasShutIsTriedWithItsThreeNewestLetters() throws Exception {
        var refuse = RudeServer.Script.POLITE.finalDot("421 4.7.0 [TSS04] deferred");
        try (var yahoo = new RudeServer(refuse);
                var post = office.postman(PostOffice.to("yahoo.com", yahoo.host()))) {
            for (var i = 0; i < 8; i++) {
                post.queue(office.letter("y" + i, "y" + i + "@yahoo.com"));
                office.clock.advance(Duration.ofSeconds(1));
            }
            post.runOnce();
            assertEquals(Breaker.State.OPEN, post.lanes().getFirst().state());
            assertEquals(8, post.lanes().getFirst().waiting());
            var before = yahoo.mails().size();
            office.clock.advance(Duration.ofHours(2).plusMinutes(16));
            for (var i = 8; i < 12; i++) {
                post.queue(office.letter("y" + i, "y" + i + "@yahoo.com"));
                office.clock.advance(Duration.ofSeconds(1));
            }
            assertEquals(Breaker.State.HALF_OPEN, post.lanes().getFirst().state());
            post.runOnce();
            var tried = yahoo.mails().subList(before, yahoo.mails().size());
            assertTrue(tried.size() >= 1 && tried.size() <= 3, tried.size() + " were tried");
            for (var mail : tried)
                assertTrue(mail.matches("(?s).*To: y(9|10|11)@yahoo.com.*"), mail);
            assertEquals(Breaker.State.OPEN, post.lanes().getFirst().state());
        }
    }

    @Test
    void anUnusualRateIsTriedTenTimesAMinuteUntilOneGoesThrough() {
        server.weather(MailWeather.HELD_BACK);
        postman.queue(office.letter("a", "a@gmail.com"));
        postman.queue(office.letter("b", "b@gmail.com"));
        postman.runOnce();
        for (var i = 0; i < 10; i++) {
            office.clock.advance(Duration.ofSeconds(6));
            postman.queue(office.letter("c" + i, "c" + i + "@gmail.com"));
            postman.runOnce();
            var tried = PostOffice.only(postman, "c" + i);
            assertEquals(1, tried.attempt(), "the newest is the probe");
            assertEquals(DeliveryState.HELD, tried.state());
        }
        server.weather(MailWeather.FINE);
        postman.queue(office.letter("d", SITI));
        postman.runOnce();
        assertTrue(server.mailbox(SITI).isEmpty(), "not before six seconds are over");
        office.clock.advance(Duration.ofSeconds(6));
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
    }

    @Test
    void aBlockedProviderDelaysNoOther() throws Exception {
        try (var other = PracticeMailServer.start(folder.resolve("other"), office.clock)) {
            var google = server.host("gmail-smtp-in.l.google.com");
            var routes =
                    new MxRoutes(
                            java.util.Map.of(
                                    "gmail.com", google, "contoh.id", other.host("mx.contoh.id")),
                            new NoDns());
            server.weather(MailWeather.HELD_BACK);
            try (var both = office.postman(routes)) {
                for (var i = 0; i < 5; i++)
                    both.queue(office.letter("g" + i, "g" + i + "@gmail.com"));
                both.queue(office.letter("c", "rina@contoh.id"));
                both.runOnce();
                assertEquals(1, other.mailbox("rina@contoh.id").size());
                assertEquals(DeliveryState.HELD, PostOffice.only(both, "g0").state());
            }
        }
    }

    @Test
    void anOfficeDomainKeptByGoogleGoesInGooglesLane() {
        var routes = PostOffice.to("kantor.co.id", server.host("aspmx.l.google.com"));
        try (var moved = office.postman(routes)) {
            moved.queue(office.letter(CHALLENGE, "rina@kantor.co.id"));
            moved.runOnce();
            var delivery = PostOffice.only(moved, CHALLENGE);
            assertEquals("google", delivery.lane());
            assertEquals(1, delivery.attempt(), "to find the lane was no attempt");
        }
    }

    @Test
    void aFullMailboxAndAnUnknownAddressAreSaidAsTheyAre() {
        server.weather(MailWeather.MAILBOX_FULL);
        postman.queue(office.letter("full", SITI));
        postman.runOnce();
        var full = PostOffice.only(postman, "full");
        assertEquals(DeliveryState.DEFERRED, full.state());
        assertEquals(Optional.of(Reason.MAILBOX_FULL), full.reason());
        assertTrue(full.nextAttemptAt().isPresent());

        server.weather(MailWeather.NO_SUCH_USER);
        postman.queue(office.letter("nobody", SITI));
        postman.runOnce();
        var nobody = PostOffice.only(postman, "nobody");
        assertEquals(DeliveryState.BOUNCED, nobody.state());
        assertEquals(Optional.of(Reason.NO_SUCH_USER), nobody.reason());
        assertTrue(nobody.nextAttemptAt().isEmpty(), "it will not exist tomorrow either");
    }

    @Test
    void anAddressPutRightIsTriedAtOnce() {
        server.weather(MailWeather.NO_SUCH_USER);
        postman.queue(office.letter(CHALLENGE, "sitti@gmail.com"));
        postman.runOnce();
        server.weather(MailWeather.FINE);
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
        assertTrue(server.mailbox("sitti@gmail.com").isEmpty());
    }

    @Test
    void whatIsNoLongerWantedIsNotSent() {
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.cancel(CHALLENGE);
        postman.runOnce();
        assertEquals(DeliveryState.DROPPED, PostOffice.only(postman, CHALLENGE).state());
        assertTrue(server.mailbox(SITI).isEmpty());
    }

    @Test
    void aChallengeWithoutACodeAndOneThatExpiredAreDropped() {
        try (var without = office.postman(toServer(), challenge -> Optional.empty())) {
            without.queue(office.letter("released", SITI));
            without.runOnce();
            assertEquals(
                    Optional.of(Reason.NOT_NEEDED), PostOffice.only(without, "released").reason());
        }
        postman.queue(office.letter("late", SITI));
        office.clock.advance(Duration.ofDays(3));
        postman.runOnce();
        assertEquals(Optional.of(Reason.EXPIRED), PostOffice.only(postman, "late").reason());
        assertTrue(server.mailbox(SITI).isEmpty());
    }

    @Test
    void throughARelayA250IsNotArrival() {
        var heard = new ArrayList<String>();
        try (var relayed = office.postman(new RelayRoutes(server.host("relay.contoh.id")))) {
            relayed.listen(
                    new MailEar() {
                        @Override
                        public void accepted(Handle h, String challengeId, Instant at) {
                            heard.add(challengeId);
                        }

                        @Override
                        public void changed(String challengeId) {}
                    });
            relayed.queue(office.letter(CHALLENGE, SITI));
            relayed.runOnce();
            assertEquals(DeliveryState.RELAYED, PostOffice.only(relayed, CHALLENGE).state());
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void nothingOnTheGatewaysDiskHoldsTheCode() throws Exception {
        server.weather(MailWeather.HELD_BACK);
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        server.weather(MailWeather.FINE);
        postman.reopen("google");
        postman.runOnce();
        assertEquals(1, server.mailbox(SITI).size());
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("81803094"), file.toString());
                assertFalse(text.contains("8180 3094"), file.toString());
            }
        }
    }

    @Test
    void theMailboxOutlivesTheServer() {
        postman.queue(office.letter(CHALLENGE, SITI));
        postman.runOnce();
        server.close();
        server = PracticeMailServer.start(folder.resolve("mail"), office.clock);
        assertEquals(1, server.mailbox("Siti@Gmail.com").size());
    }
}
