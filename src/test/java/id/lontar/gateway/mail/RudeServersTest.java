package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.gateway.mail.RudeServer.Script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Mail servers that hang up, lie, or say nothing at all.
class RudeServersTest {
    private static final String TO = "rina@contoh.id";

    @TempDir Path folder;

    /// The same on another store is a class of its own.
    PostOffice office() throws Exception {
        return new PostOffice(folder);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # where,   what it does,                              reason
                    greeting,  421 4.7.28 unusual rate hang up,           HELD_BACK
                    greeting,  421 4.7.28 unusual rate reset,             HELD_BACK UNREACHABLE
                    greeting,  hang up,                                   UNREACHABLE
                    greeting,  reset,                                     UNREACHABLE
                    greeting,  nonsense,                                  UNREACHABLE
                    mailFrom,  421 4.7.28 unusual rate hang up,           HELD_BACK
                    mailFrom,  421 4.7.28 unusual rate reset,             HELD_BACK LATE
                    mailFrom,  hang up,                                   LATE
                    mailFrom,  451 4.3.0 busy,                            LATE
                    data,      hang up,                                   LATE
                    data,      452 4.2.2 full,                            MAILBOX_FULL
                    finalDot,  421 4.7.28 unusual rate hang up,           HELD_BACK
                    finalDot,  hang up,                                   LATE
                    finalDot,  reset,                                     LATE
                    """)
    void badMannersAreTransientAndTheLetterArrivesLater(String where, String what, String reasons)
            throws Exception {
        var rude =
                switch (where) {
                    case "greeting" -> Script.POLITE.greeting(what);
                    case "mailFrom" -> Script.POLITE.mailFrom(what);
                    case "data" -> Script.POLITE.data(what);
                    default -> Script.POLITE.finalDot(what);
                };
        var office = office();
        try (var server = new RudeServer(rude, Script.POLITE);
                var postman = office.postman(PostOffice.to("contoh.id", server.host()))) {
            postman.queue(office.letter("c", TO));
            postman.runOnce();
            var delivery = PostOffice.only(postman, "c");
            assertEquals(DeliveryState.DEFERRED, delivery.state());
            assertTrue(
                    List.of(reasons.split(" ")).contains(delivery.reason().orElseThrow().name()),
                    () -> delivery.toString());

            office.clock.advance(Duration.ofMinutes(15));
            postman.runOnce();
            assertEquals(DeliveryState.ACCEPTED, PostOffice.only(postman, "c").state());
            assertTrue(server.mails().size() <= 2, "at most one duplicate");
            assertEquals(1, new HashSet<>(ids(server)).size(), "one Message-ID");
            for (var mail : server.mails()) assertTrue(mail.contains("8180 3094"), "same code");
        }
    }

    private static List<String> ids(RudeServer server) {
        return server.mails().stream()
                .map(
                        mail ->
                                mail.lines()
                                        .filter(line -> line.startsWith("Message-ID: "))
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAfterItsTime() throws Exception {
        var office = office();
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var routes = PostOffice.to("contoh.id", MailHost.at("127.0.0.1", mute.getLocalPort()));
            var plain = PostOffice.sender();
            var hasty =
                    new Sender(
                            plain.gateway(),
                            plain.codes(),
                            plain.receipts(),
                            plain.heloName(),
                            Duration.ofMillis(100));
            try (var postman =
                    new Postman(
                            office.jdbi,
                            office.clock,
                            hasty,
                            routes,
                            challenge -> Optional.of(PostOffice.CODE))) {
                postman.queue(office.letter("c", TO));
                postman.runOnce();
                var delivery = PostOffice.only(postman, "c");
                assertEquals(DeliveryState.DEFERRED, delivery.state());
                assertEquals(Optional.of(Reason.UNREACHABLE), delivery.reason());
            }
        }
    }

    @Test
    void fiveFailuresToConnectHoldTheLaneBack() throws Exception {
        int nobodyThere;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyThere = closed.getLocalPort();
        }
        var office = office();
        var routes = PostOffice.to("contoh.id", MailHost.at("127.0.0.1", nobodyThere));
        try (var postman = office.postman(routes)) {
            for (var i = 0; i < 6; i++) postman.queue(office.letter("c" + i, i + "@contoh.id"));
            postman.runOnce();
            for (var i = 0; i < 6; i++) {
                var delivery = PostOffice.only(postman, "c" + i);
                assertEquals(DeliveryState.HELD, delivery.state());
                assertEquals(Optional.of(Reason.UNREACHABLE), delivery.reason());
            }
        }
    }

    @Test
    void theEnvelopeNamesTheDeliveryAndNotTheCode() throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE);
                var postman = office.postman(PostOffice.to("contoh.id", server.host()))) {
            postman.queue(office.letter("c", TO));
            postman.queue(office.letter("d", "dewi@contoh.id"));
            postman.runOnce();
            var tag = office.letter("d", TO).deliveryId();
            var from = "MAIL FROM:<b+" + tag + ".1@bounce.otp.lontar.invalid>";
            assertTrue(server.commands().stream().anyMatch(c -> c.startsWith(from)));
            assertTrue(
                    server.commands().stream().anyMatch(c -> c.endsWith("NOTIFY=FAILURE,DELAY")));
            assertTrue(
                    server.commands().stream()
                            .anyMatch(
                                    c -> c.startsWith(from) && c.endsWith("ENVID=" + tag + ".1")));
            for (var mail : server.mails()) {
                var head = mail.substring(0, mail.indexOf("\n\n"));
                assertTrue(head.contains("Auto-Submitted: auto-generated"));
                assertTrue(head.contains("Message-ID: <"), head);
                assertTrue(!head.contains("8180"), head);
                assertTrue(!mail.contains("http"), "no links");
            }
        }
    }

    @Test
    void check8_aProcessThatDiedWhileSendingIsFollowedByOneThatSendsTheSameAgain()
            throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE)) {
            var routes = PostOffice.to("contoh.id", server.host());
            var died =
                    new Postman(
                            office.jdbi,
                            office.clock,
                            PostOffice.sender(),
                            routes,
                            challenge -> Optional.of(PostOffice.CODE));
            died.listen(new DyingEar());
            died.queue(office.letter("c", TO));
            died.runOnce();
            assertEquals(1, server.mails().size(), "the server has it");
            assertEquals(DeliveryState.SENDING, PostOffice.only(died, "c").state());

            var next = office.postman(routes);
            next.runOnce();
            assertEquals(1, server.mails().size(), "another process may be sending it still");
            next.takeOver();
            next.runOnce();
            assertEquals(DeliveryState.ACCEPTED, PostOffice.only(next, "c").state());
            assertEquals(2, server.mails().size());
            assertEquals(1, new HashSet<>(ids(server)).size());
            next.runOnce();
            office.clock.advance(Duration.ofHours(1));
            next.runOnce();
            assertEquals(2, server.mails().size(), "at most one duplicate");
            next.close();
        }
    }

    @Test
    void theLeaseOfADeadProcessRunsOut() throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE)) {
            var routes = PostOffice.to("contoh.id", server.host());
            var died = office.postman(routes);
            died.listen(new DyingEar());
            died.queue(office.letter("c", TO));
            died.runOnce();
            office.clock.advance(Spool.LEASE);
            try (var next = office.postman(routes)) {
                next.runOnce();
                assertEquals(DeliveryState.ACCEPTED, PostOffice.only(next, "c").state());
            }
        }
    }

    @Test
    void afterItsNumberOfLettersAConnectionIsClosed() throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE)) {
            var polite = server.host();
            var icloud =
                    new MailHost(
                            "mx01.mail.icloud.com",
                            polite.address(),
                            polite.port(),
                            MailHost.Tls.WHEN_OFFERED);
            try (var postman = office.postman(PostOffice.to("icloud.com", icloud))) {
                for (var i = 0; i < 60; i++)
                    postman.queue(office.letter("c" + i, i + "@icloud.com"));
                postman.runOnce();
            }
            assertEquals(60, server.mails().size());
            assertTrue(connections(server) >= 12, "more than the lane may have at once");
        }
    }

    @Test
    void connectionsOfALaneAreFewAndUsedAgain() throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE);
                var postman = office.postman(PostOffice.to("contoh.id", server.host()))) {
            for (var i = 0; i < 40; i++) postman.queue(office.letter("c" + i, i + "@contoh.id"));
            postman.runOnce();
            assertEquals(40, server.mails().size());
            assertTrue(connections(server) <= Lanes.connections("contoh.id"));
        }
    }

    private static long connections(RudeServer server) {
        return server.commands().stream().filter(c -> c.startsWith("EHLO")).count();
    }

    @Test
    void twoPostmenOnOneSpoolSendEachLetterOnce() throws Exception {
        var office = office();
        try (var server = new RudeServer(Script.POLITE);
                var one = office.postman(PostOffice.to("contoh.id", server.host()));
                var two = office.postman(PostOffice.to("contoh.id", server.host()))) {
            for (var i = 0; i < 40; i++) one.queue(office.letter("c" + i, i + "@contoh.id"));
            var first = Thread.ofVirtual().start(one::runOnce);
            var second = Thread.ofVirtual().start(two::runOnce);
            first.join();
            second.join();
            assertEquals(40, new HashSet<>(ids(server)).size());
            assertEquals(40, server.mails().size());
        }
    }

    @Test
    void policyRefusalsAreTriedOnceMoreAndThenGivenUp() throws Exception {
        var office = office();
        var refusing = Script.POLITE.finalDot("550 5.7.1 blocked by policy");
        try (var server = new RudeServer(refusing);
                var postman = office.postman(PostOffice.to("contoh.id", server.host()))) {
            postman.queue(office.letter("c", TO));
            postman.runOnce();
            assertEquals(
                    Optional.of(office.clock.instant().plus(Duration.ofMinutes(30))),
                    PostOffice.only(postman, "c").nextAttemptAt());
            office.clock.advance(Duration.ofMinutes(30));
            postman.runOnce();
            var delivery = PostOffice.only(postman, "c");
            assertEquals(DeliveryState.BOUNCED, delivery.state());
            assertEquals(2, delivery.attempt());
            assertTrue(delivery.nextAttemptAt().isEmpty());
        }
    }

    @Test
    void theBackgroundLoopSendsWhatComesIn() throws Exception {
        var office = office();
        var arrived = new java.util.concurrent.CountDownLatch(1);
        try (var server = new RudeServer(Script.POLITE);
                var postman =
                        new Postman(
                                office.jdbi,
                                office.clock,
                                PostOffice.sender(),
                                new MxRoutes(Map.of("contoh.id", server.host()), new NoDns()),
                                challenge -> Optional.of(PostOffice.CODE))) {
            postman.listen(new DyingEar(arrived));
            postman.start();
            postman.queue(office.letter("c", TO));
            assertTrue(arrived.await(30, java.util.concurrent.TimeUnit.SECONDS));
        }
    }
}
