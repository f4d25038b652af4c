package id.lontar.verify.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Mail;
import id.lontar.filing.Mailbox;
import id.lontar.filing.MailboxWatch.Standing;
import id.lontar.filing.MailboxWatch.State;
import id.lontar.filing.MailboxWatch.Watching;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLSocketFactory;

/// Against Dovecot itself.
@Timeout(120)
class ImapWatchTest {
    private static final String SENDER = "kode@otp.contoh.id";

    @TempDir Path folder;
    private final List<Mail> found = new CopyOnWriteArrayList<>();
    private final List<State> told = new CopyOnWriteArrayList<>();

    private Watching watching = () -> {};

    @AfterEach
    void close() {
        watching.close();
    }

    @Test
    void aMailOfTheCodeSenderIsFoundWhenItComesAndStaysUnread() throws Exception {
        try (var server = new Dovecot(mine())) {
            start(server.port, Dovecot.PASSWORD, Duration.ofMinutes(5));
            until(() -> told.contains(State.WATCHING));
            server.deliver(mail(SENDER, "8180 3094"));
            until(() -> found.size() == 1);
            assertTrue(found.getFirst().texts().getFirst().contains("8180 3094"));
            server.deliver(mail(SENDER, "2000 0000"));
            until(() -> found.size() == 2);
            for (var each : server.mails())
                assertTrue(!each.contains(":2,") || each.endsWith(":2,"), each);
        }
    }

    @Test
    void whatCameBeforeIsFoundAndOtherPeoplesMailIsNotLookedAt() throws Exception {
        try (var server = new Dovecot(mine())) {
            server.deliver(mail("ibu@contoh.example", "8180 3094"));
            server.deliver(mail("palsu-" + SENDER, "8180 3094"));
            server.deliver(mail(SENDER, "8180 3094"));
            server.deliver(mail(SENDER + ".jahat.example", "8180 3094"));
            start(server.port, Dovecot.PASSWORD, Duration.ofMinutes(5));
            until(() -> !found.isEmpty());
            server.deliver(mail(SENDER, "2000 0000"));
            until(() -> found.size() >= 2);
            assertEquals(2, found.size());
            for (var each : found) assertEquals(SENDER, each.from().orElseThrow());
        }
    }

    @Test
    void aServerWithoutIdleIsAsked() throws Exception {
        try (var server = new Dovecot(mine(), "imap_capability = IMAP4rev1 LITERAL+ UIDPLUS")) {
            start(server.port, Dovecot.PASSWORD, Duration.ofMillis(200));
            until(() -> told.contains(State.WATCHING));
            server.deliver(mail(SENDER, "8180 3094"));
            until(() -> found.size() == 1);
        }
    }

    @Test
    void aServerThatGoesAwayIsFoundAgainAndNoMailIsToldTwice() throws Exception {
        try (var server = new Dovecot(mine())) {
            start(server.port, Dovecot.PASSWORD, Duration.ofMillis(500));
            server.deliver(mail(SENDER, "8180 3094"));
            until(() -> found.size() == 1);
            server.restart();
            until(() -> told.contains(State.UNREACHABLE));
            until(() -> told.getLast() == State.WATCHING);
            server.deliver(mail(SENDER, "2000 0000"));
            until(() -> found.size() >= 2);
            assertEquals(2, found.size());
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() throws Exception {
        try (var server = new Dovecot(mine())) {
            start(server.port, "bukan", Duration.ofMillis(100));
            until(() -> told.contains(State.WRONG_PASSWORD));
            Thread.sleep(1000);
            assertEquals(List.of(State.CONNECTING, State.WRONG_PASSWORD), told);
        }
    }

    @Test
    void elsewhereNoPasswordGoesOutWithoutTls() throws Exception {
        try (var server = new Dovecot(mine(), "listen = 127.0.0.2")) {
            elsewhere(server, (SSLSocketFactory) SSLSocketFactory.getDefault());
            until(() -> told.contains(State.NO_TLS));
            assertTrue(!server.log().contains("Login"), server.log());
        }
    }

    @Test
    void elsewhereTheLineIsClosedByACertificateThatIsBelieved() throws Exception {
        var certified = new Certified(mine(), "127.0.0.2");
        try (var server = new Dovecot(folder, certified.settings("listen = 127.0.0.2"))) {
            elsewhere(server, certified.trust());
            until(() -> told.contains(State.WATCHING));
            server.deliver(mail(SENDER, "8180 3094"));
            until(() -> found.size() == 1);
            assertTrue(server.log().contains("TLS"), server.log());
        }
    }

    @Test
    void noPasswordGoesToACertificateNobodyKnowsOrOfAnotherAddress() throws Exception {
        var other = new Certified(mine(), "127.0.0.3");
        try (var server = new Dovecot(folder, other.settings("listen = 127.0.0.2"))) {
            for (var trust :
                    List.of((SSLSocketFactory) SSLSocketFactory.getDefault(), other.trust())) {
                elsewhere(server, trust);
                until(() -> told.contains(State.NO_TLS));
                watching.close();
                told.clear();
            }
            assertTrue(!server.log().contains("Login:"), server.log());
        }
    }

    @Test
    void nobodyThereIsToldAsSuch() throws Exception {
        start(9, "x", Duration.ofMillis(100));
        until(() -> told.contains(State.UNREACHABLE));
    }

    /// The folder of a test is closed to others, and Dovecot's mail belongs to nobody.
    private Path mine() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private void start(int port, String password, Duration look) {
        var mailbox = new Mailbox("127.0.0.1", port, "siti", password, SENDER);
        watch(mailbox, look, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private void elsewhere(Dovecot server, SSLSocketFactory trust) {
        var away = new Mailbox("127.0.0.2", server.port, "siti", Dovecot.PASSWORD, SENDER);
        watch(away, Duration.ofMinutes(5), trust);
    }

    private void watch(Mailbox mailbox, Duration look, SSLSocketFactory trust) {
        var pace = new ImapWatch.Pace(look, Duration.ofMillis(50));
        watching =
                new ImapWatch(Clock.systemUTC(), pace, trust)
                        .start(mailbox, found::add, this::tell);
    }

    private void tell(Standing standing) {
        told.add(standing.state());
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("waited in vain " + told + " " + found.size());
            Thread.sleep(10);
        }
    }

    private static String mail(String from, String code) {
        return "From: Gateway <"
                + from
                + ">\r\nTo: siti@contoh.example\r\nSubject: Kode\r\n\r\nKode: "
                + code
                + "\r\nSidik SPT: 7QK4-M2ZD\r\n";
    }
}
