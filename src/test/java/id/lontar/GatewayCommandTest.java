package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.cli.Commands;
import id.lontar.gateway.App;
import id.lontar.gateway.mail.PracticeMailServer;
import id.lontar.store.DataFolder;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class GatewayCommandTest {
    private static final String SAMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-underpaid.lontar.json";
    private static final String EMAIL = "siti.rahmawati@latihan.example";

    @TempDir Path folder;
    private final int reports = freePort();
    private volatile StringWriter printed = new StringWriter();

    @Test
    void aReturnIsFiledAgainstAGatewayOfItsOwnFromTheCommandLine() throws Exception {
        try (var mail = PracticeMailServer.start(folder.resolve("mail"), Clock.systemUTC())) {
            var operator = operator(mail.host("mx").port());
            try {
                var profile = profile();
                seal(profile, "client");
                var sent = lontar(profile, "client", "send");
                assertEquals("AWAITING_VERIFICATION", sent.last("return").path("state").asText());
                assertTrue(sent.last("return").has("ttsNo"));
                var arrived = mail.mailbox(EMAIL).getFirst();
                assertTrue(arrived.from().contains("kode@otp.surat.example"), arrived.from());
                var ours = whereReportsComeIn("b+x.1@bounce.bpe.surat.example");
                assertTrue(ours.startsWith("250"), ours);
                var others = whereReportsComeIn("b+x.1@surat.example");
                assertTrue(others.startsWith("550"), others);
                var soon = unasserted(profile, "client", "verify", "--resend");
                assertEquals(5, soon.code(), soon.err());
                assertTrue(soon.err().contains("RESEND_TOO_SOON"), soon.err());
                Files.writeString(folder.resolve("code"), arrived.text());
                var done = lontar(profile, "client", "verify", "--code-file", file("code"));
                assertEquals("ACCEPTED", done.last("return").path("state").asText());
            } finally {
                operator.interrupt();
                operator.join(Duration.ofSeconds(20));
            }
            assertFalse(operator.isAlive());
        }
    }

    @Test
    void anAuthenticatorAppIsAddedAndReleasesAReturnFromTheCommandLine() throws Exception {
        var input = System.in;
        try (var mail = PracticeMailServer.start(folder.resolve("mail"), Clock.systemUTC())) {
            var operator = operator(mail.host("mx").port());
            try {
                releaseByApp(profile());
            } finally {
                System.setIn(input);
                operator.interrupt();
                operator.join(Duration.ofSeconds(20));
            }
        }
    }

    private void takeBack(Path profile) throws IOException {
        seal(profile, "client");
        var sent = lontar(profile, "client", "send").last("return");
        assertEquals("AWAITING_VERIFICATION", sent.path("state").asText());
        var id = sent.path("id").asText();
        for (var again = 0; again < 2; again++) {
            var ended = lontar(profile, "client", "withdraw", id).last("return");
            assertEquals("WITHDRAWN", ended.path("state").asText());
        }
        var nothing = unasserted(profile, "client", "verify", "--code-file", file("code"));
        assertEquals(9, nothing.code(), nothing.err());
    }

    private void releaseByApp(Path profile) throws IOException {
        takeBack(profile);
        seal(profile, "client");
        System.setIn(new TwoCodes());
        var enrol =
                new String[] {"totp", "enrol", "--efin-file", file("efin"), "--codes-file", "-"};
        var app = new App(lontar(profile, "client", enrol).last("offer").path("secret").asText());
        lontar(profile, "client", "send");
        Files.writeString(folder.resolve("code"), app.at(Instant.now().plusSeconds(30)));
        var mailed = unasserted(profile, "client", "verify", "--code-file", file("code"));
        assertEquals(8, mailed.code(), mailed.err());
        var verify = new String[] {"verify", "--totp", "--code-file", file("code")};
        var done = lontar(profile, "client", verify).last("return");
        assertEquals("ACCEPTED", done.path("state").asText());
        var again =
                unasserted(
                        profile,
                        "client",
                        "totp",
                        "remove",
                        "--code-file",
                        file("code"),
                        "--efin-file",
                        file("efin"));
        assertEquals(5, again.code(), again.err());
        assertTrue(again.err().contains("TOTP_REUSED"), again.err());
        var waits =
                lontar(profile, "client", "totp", "remove", "--lost", "--efin-file", file("efin"));
        assertEquals(1, waits.last("totp").size(), "gone at once in practice");
        askForAnotherAddress(profile);
        revokeKey(profile);
    }

    /// The mailbox is on another machine here, so that the code itself is tried elsewhere.
    private void askForAnotherAddress(Path profile) throws IOException {
        var asked =
                lontar(
                        profile,
                        "client",
                        "email",
                        "change",
                        "baru@surat.example",
                        "--efin-file",
                        file("efin"));
        assertEquals("b***@surat.example", asked.last("email").path("newMasked").asText());
        Files.writeString(folder.resolve("code"), "0000 0000");
        var wrong = unasserted(profile, "client", "email", "confirm", "--code-file", file("code"));
        assertTrue(wrong.err().contains("CODE_WRONG"), wrong.err());
        var given = lontar(profile, "client", "email", "cancel").last("email");
        assertFalse(given.has("newMasked"), given.toString());
    }

    private void revokeKey(Path profile) throws IOException {
        var key = lontar(profile, "client", "keys").last("key");
        assertTrue(key.path("thisDevice").asBoolean());
        assertTrue(key.hasNonNull("lastUsedAt"), key.toString());
        var id = key.path("keyId").asText();
        var vague = unasserted(profile, "client", "keys", "revoke", id.substring(1));
        assertEquals(2, vague.code(), vague.err());
        for (var again = 0; again < 2; again++) {
            var after = lontar(profile, "client", "keys", "revoke", id).last("key");
            assertTrue(after.hasNonNull("revokedAt"), after.toString());
        }
    }

    /// Reads the secret the command has just printed and types what an app would show.
    private final class TwoCodes extends InputStream {
        private InputStream lines = InputStream.nullInputStream();
        private boolean asked;

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are read at once");
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            if (!asked) {
                asked = true;
                var offer = new CommandLineTest.Ended(0, printed.toString(), "").last("offer");
                var app = new App(offer.path("secret").asText());
                var now = Instant.now();
                var text = app.at(now.minusSeconds(30)) + "\n" + app.at(now) + "\n";
                lines = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
            }
            return lines.read(to, at, length);
        }
    }

    /// Sent again it is asked for, and there is one return in the store, not two.
    @Test
    void aSealedFileIsSentFromAnotherMachine() throws Exception {
        try (var mail = PracticeMailServer.start(folder.resolve("mail"), Clock.systemUTC())) {
            var operator = operator(mail.host("mx").port());
            try {
                sendCarried(profile());
            } finally {
                operator.interrupt();
                operator.join(Duration.ofSeconds(20));
            }
        }
    }

    private void sendCarried(Path profile) throws IOException {
        Files.writeString(folder.resolve("proof.pdf"), "%PDF-1.7 proof");
        var made = seal(profile, "third", "--attach", file("proof.pdf"), "-o", "other.asice");
        var mark = made.last("return").path("fingerprint").asText();
        var sent = lontar(profile, "second", "send", file("other.asice")).last("return");
        assertEquals("AWAITING_VERIFICATION", sent.path("state").asText());
        assertEquals(mark, sent.path("fingerprint").asText());
        var again = lontar(profile, "second", "send", file("other.asice")).last("return");
        assertEquals(sent.path("ttsNo"), again.path("ttsNo"));
        var store = new String[] {"list", "--json", "--passphrase-file", file("store")};
        assertEquals(1, run(Optional.of(profile), "second", store).records().size());
    }

    @Test
    void aTornSealedFileIsRefusedBeforeTheStoreIsOpened() throws IOException {
        Files.writeString(folder.resolve("torn.asice"), "PK");
        var ended = run(Optional.empty(), "second", "send", file("torn.asice"));
        assertEquals(8, ended.code(), ended.err());
        assertFalse(Files.exists(folder.resolve("second")));
    }

    @Test
    void aMailServerWithoutItsPortIsAMistakeOfTheCommand() {
        var ended = run(Optional.empty(), "op", "gateway", "--smtp-relay", "mail.example.org");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("mail.example.org:25"), ended.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--store postgresql://h:1/d --practice,--store",
        "--practice --mail-domain contoh.id,--mail-domain",
        "--practice --mx-map a.example=127.0.0.1:25,--mx-map",
        "--practice --bind 0.0.0.0,--bind",
        "--mail-records --practice,--mail-records",
        "--keys keys,--store",
        "--mail-selector s1,--mail-domain"
    })
    void anOptionThatWouldDoNothingIsRefused(String options, String named) {
        var ended = run(Optional.empty(), "op", ("gateway " + options).split(" "));
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains(named), ended.err());
        assertFalse(Files.exists(folder.resolve("op/town")));
        assertFalse(Files.exists(folder.resolve("op/gateway")));
    }

    @Test
    void theRecordsToPublishAreTheSameEachTimeAndNeedADomain() {
        String[] asked = {
            "gateway", "--mail-records", "--mail-domain", "Contoh.id", "--mail-selector", "s2026"
        };
        var first = run(Optional.empty(), "op", asked);
        assertEquals(0, first.code(), first.err());
        assertTrue(
                first.out().contains("s2026._domainkey.otp.contoh.id. IN TXT \"v=DKIM1; k=rsa; p="),
                first.out());
        assertTrue(first.out().contains("bounce.otp.contoh.id. IN MX 10 mail.contoh.id."));
        assertEquals(first.out(), run(Optional.empty(), "op", asked).out(), "the key stays");
        assertTrue(Files.exists(folder.resolve("op/gateway/keys/dkim-otp-s2026.key")));

        var nameless = run(Optional.empty(), "op", "gateway", "--mail-records");
        assertEquals(2, nameless.code());
        assertTrue(nameless.err().contains("--mail-domain"), nameless.err());
        var wrong =
                run(Optional.empty(), "op", "gateway", "--mail-records", "--mail-domain", "contoh");
        assertEquals(2, wrong.code());
    }

    private Thread operator(int mailPort) {
        return Thread.ofPlatform()
                .start(
                        () ->
                                run(
                                        Optional.empty(),
                                        "op",
                                        "gateway",
                                        "--mx-map",
                                        "Latihan.example=127.0.0.1:" + mailPort,
                                        "--mail-domain",
                                        "surat.example",
                                        "--mail-reports",
                                        "127.0.0.1:" + reports));
    }

    /// Reports about mails are taken where the operator said, for its own domains only.
    private String whereReportsComeIn(String recipient) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), reports)) {
            socket.setSoTimeout(20_000);
            var words = "HELO mx\r\nMAIL FROM:<>\r\nRCPT TO:<" + recipient + ">\r\nQUIT\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList()
                    .get(3);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path profile() throws InterruptedException {
        var profile = folder.resolve("op/gateway/gateway-profile.json");
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(profile)) {
            if (System.nanoTime() > until) throw new AssertionError("the gateway does not start");
            Thread.sleep(20);
        }
        return profile;
    }

    private CommandLineTest.Ended seal(Path profile, String data, String... more)
            throws IOException {
        Files.writeString(folder.resolve("key"), "Kertas-Lontar7");
        Files.writeString(folder.resolve("efin"), "1234567890");
        var arguments =
                new ArrayList<>(
                        List.of(
                                "seal",
                                SAMPLE,
                                "--device-key",
                                "--key-passphrase-file",
                                file("key"),
                                "--efin-file",
                                file("efin")));
        for (var each : more) arguments.add(each.endsWith(".asice") ? file(each) : each);
        return lontar(profile, data, arguments.toArray(String[]::new));
    }

    private CommandLineTest.Ended lontar(Path profile, String data, String... arguments)
            throws IOException {
        var ended = unasserted(profile, data, arguments);
        assertEquals(0, ended.code(), ended.err());
        return ended;
    }

    private CommandLineTest.Ended unasserted(Path profile, String data, String... arguments)
            throws IOException {
        Files.writeString(folder.resolve("store"), "kertas lontar kering");
        Files.writeString(folder.resolve("password"), "Latihan-2025");
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--passphrase-file", file("store")));
        all.addAll(List.of("--password-file", file("password")));
        return run(Optional.of(profile), data, all.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineTest.Ended run(Optional<Path> profile, String data, String... arguments) {
        var out = new StringWriter();
        if (!data.equals("op")) printed = out;
        var err = new StringWriter();
        var home = new DataFolder(folder.resolve(data));
        try (var lontar = new Lontar(new Start(home, Optional.of(Words.ENGLISH), false, profile))) {
            var code =
                    Commands.run(
                            lontar, new PrintWriter(out), new PrintWriter(err), false, arguments);
            return new CommandLineTest.Ended(code, out.toString(), err.toString());
        }
    }
}
