package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.cli.Commands;
import id.lontar.filing.Cabinet;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Practice;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.store.DataFolder;
import id.lontar.verify.Tools;
import id.lontar.words.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;

/// The commands for a person of the practice town, whose secrets are known, but not all of them.
class PracticeCommandsTest {
    private static final String ANDI = "3578011505950005";
    private static final String BUDI = "3273010207850003";
    private static final String SAMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json";

    @TempDir Path folder;
    private String sample = "";

    @BeforeEach
    void write() throws IOException {
        sample = SAMPLE;
        file("store", "kertas lontar kering");
    }

    /// A key of the window is made under a passphrase of the person's own.
    @Test
    void aPassphraseThatIsGivenCountsBeforeTheReadyMadeOne() throws IOException {
        var own = file("own", "Pena-Bulu.42");
        assertEquals(0, seal("--key-passphrase-file", own).code());
        var unasked = seal();
        assertEquals(11, unasked.code(), unasked.err());
        assertEquals(0, seal("--key-passphrase-file", own).code());
        var wrong = seal("--key-passphrase-file", file("other", "Pena-Bulu.43"));
        assertEquals(10, wrong.code(), wrong.err());
        assertTrue(wrong.err().contains("--new-device-key"), wrong.err());
    }

    /// The account of a refund stays in the draft, and goes nowhere while nothing is overpaid.
    @Test
    void aSealedReturnThatIsNotOverpaidNamesNoAccount() throws IOException {
        var nil = Path.of(SAMPLE).resolveSibling("CT-OP-2025-nihil.lontar.json");
        var andis =
                Files.readString(nil)
                        .replaceAll("(\"identity.npwp\": )\"\\d+\"", "$1\"" + ANDI + "\"");
        var account = "\"answers\": { \"refund.account\": \"123450\",";
        sample = file("account.lontar.json", andis.replace("\"answers\": {", account));
        assertTrue(Files.readString(Path.of(sample)).contains(account));
        var container = folder.resolve("sealed.spt.asice");
        var ended = seal("-o", container.toString());
        assertEquals(0, ended.code(), ended.err());
        try (var zip = new ZipFile(container.toFile())) {
            var inside = zip.getInputStream(zip.getEntry("return.json")).readAllBytes();
            var sealed = new String(inside, StandardCharsets.UTF_8);
            assertTrue(sealed.contains("identity.name"), sealed);
            assertFalse(sealed.contains("123450"), sealed);
        }
    }

    @Test
    void aForgottenPassphraseIsAnsweredWithANewKey() throws IOException {
        assertEquals(0, seal("--key-passphrase-file", file("own", "Pena-Bulu.42")).code());
        assertEquals(0, seal("--new-device-key").code());
        assertEquals(0, seal().code());
    }

    @Test
    void aKeyOfTheCommandLineOpensWithTheReadyMadeOne() throws IOException {
        assertEquals(0, seal().code());
        assertEquals(0, seal().code());
    }

    /// After a crash in the middle of sending: the gateway has nothing, so it is sent.
    @Test
    void whatNeverArrivedIsSentByAskingAgain() throws IOException {
        var id = seal().last("return").path("id").asText();
        inTheStore((lontar, cabinet) -> cutOff(lontar, cabinet, id));
        var sent = run(List.of("send", id));
        assertEquals(0, sent.code(), sent.err());
        assertEquals("AWAITING_VERIFICATION", sent.last("return").path("state").asText());
    }

    /// Checked by tools that did not come from us: the list by sha256sum, its signature by openssl,
    /// the account by pdftotext.
    @Test
    void howAReturnWasSentIsPackedAndSigned() throws Exception {
        for (var tool : List.of("openssl", "sha256sum", "pdftotext", "unzip"))
            assumeFalse(Tools.missing(tool), tool + " is not on this machine");
        var key = file("key", "Kertas-Lontar7");
        var id = seal().last("return").path("id").asText();
        inTheStore((lontar, cabinet) -> cutOff(lontar, cabinet, id));
        assertEquals(0, run(List.of("send", id)).code());
        inTheStore((lontar, cabinet) -> photograph(lontar.open(cabinet), id));
        var qr = folder.resolve("qr.png").toString();
        assertEquals(0, run(List.of("verify", id, "--qr", qr)).code());
        var zip = folder.resolve("evidence.zip").toString();
        var pack = new ArrayList<>(List.of("evidence", id, "-o", zip, "--key-passphrase-file"));
        pack.add(file("wrong", "Kertas-Lontar8"));
        assertEquals(10, run(pack).code());
        pack.set(pack.size() - 1, key);
        var packed = run(pack);
        assertEquals(0, packed.code(), packed.err());
        assertEquals(2, run(pack).code(), "written over another file");
        var inside = Files.createDirectory(folder.resolve("inside"));
        assertEquals(0, Tools.run("unzip", "-q", zip, "-d", inside.toString()).status());
        assertTrue(listHolds(inside));
        assertTrue(signatureHolds(inside));
        var told = new ObjectMapper().readTree(inside.resolve("riwayat.json").toFile());
        var uploads = new ArrayList<String>();
        for (var each : told.path("attempts"))
            if (each.path("event").asText().equals("UPLOAD"))
                uploads.add(each.path("outcome").asText("none"));
        assertEquals(List.of("none", "DONE"), uploads);
        assertEquals("2025-03-31", told.path("due").path("on").asText());
        assertTrue(told.path("receipt").path("ntte").asText().matches("[0-9]{20}"), "" + told);
        var pdf = inside.resolve("riwayat.pdf").toString();
        var text = Tools.run("pdftotext", "-layout", pdf, "-").output();
        for (var each : List.of("Every attempt", "No answer was written down", "after the due day"))
            assertTrue(text.contains(each), text);
        assertTrue(text.contains(told.path("provisionalReceipt").path("ttsNo").asText()), text);
        var account = inside.resolve("riwayat.json");
        Files.writeString(account, Files.readString(account).replace("DONE", "GONE"));
        assertFalse(listHolds(inside));
        Files.writeString(inside.resolve("isi.sha256"), "");
        assertFalse(signatureHolds(inside));
    }

    private static void cutOff(Lontar lontar, Cabinet cabinet, String id) {
        var sealed = cabinet.filing(id).orElseThrow();
        var now = lontar.clock().instant();
        cabinet.record(
                sealed.in(FilingState.UPLOAD_UNKNOWN),
                new JournalEntry(id, 0, now, "UPLOAD", JournalEntry.Phase.INTENT, ""));
    }

    private static boolean listHolds(Path inside) throws Exception {
        var check = "cd '" + inside + "' && sha256sum --strict -c isi.sha256";
        return Tools.run("sh", "-c", check).status() == 0;
    }

    private static boolean signatureHolds(Path inside) throws Exception {
        var check =
                "openssl cms -verify -inform DER -in isi.sha256.p7s -content isi.sha256 -binary"
                        + " -noverify -out /dev/null";
        return Tools.run("sh", "-c", "cd '" + inside + "' && " + check).status() == 0;
    }

    /// Two versions wait and one is confirmed. The other has no receipt and never will have one.
    @Test
    void aReturnThatWasReplacedIsNotTakenForFiled() throws IOException {
        var old = seal().last("return").path("id").asText();
        assertEquals(0, run(List.of("send", old)).code());
        var changed =
                Files.readString(Path.of(SAMPLE)).replace("Contoh Sejahtera", "Contoh Makmur");
        sample = file("changed.lontar.json", changed);
        var fresh = seal().last("return").path("id").asText();
        assertNotEquals(old, fresh);
        assertEquals(0, run(List.of("send", fresh)).code());
        inTheStore((lontar, cabinet) -> photograph(lontar.open(cabinet), fresh));
        var picture = folder.resolve("qr.png").toString();
        var done = run(List.of("verify", fresh, "--qr", picture));
        assertEquals(0, done.code(), done.err());
        assertEquals("ACCEPTED", done.last("return").path("state").asText());
        var replaced = run(List.of("verify", old, "--qr", picture));
        assertEquals(5, replaced.code(), replaced.err());
        assertTrue(replaced.err().contains("replaced"), replaced.err());
        assertEquals("SUPERSEDED", replaced.last("return").path("state").asText());
    }

    /// The codes are read back from the PDF as their owner reads them from the paper.
    @Test
    void aCodeCardIsMadeReadAndUsedAndRevoked() throws Exception {
        assumeFalse(Tools.missing("pdftotext"), "poppler-utils is not on this machine");
        var taken = file("taken.pdf", "lain");
        assertEquals(2, run(List.of("card", "make", taken, "--npwp", ANDI)).code());
        var pdf = folder.resolve("card.pdf");
        var nowhere = folder.resolve("gone").resolve("card.pdf").toString();
        assertEquals(4, run(List.of("card", "make", nowhere, "--npwp", ANDI)).code());
        var none = run(List.of("card", "--npwp", ANDI));
        assertFalse(none.out().contains("serial"), none.out());
        var made = run(List.of("card", "make", pdf.toString(), "--npwp", ANDI));
        assertEquals(0, made.code(), made.err());
        assertTrue(made.err().contains("secret"), made.err());
        assertEquals(10, made.last("card").path("left").asInt());
        var id = seal().last("return").path("id").asText();
        assertEquals(0, run(List.of("send", id)).code());
        var slip = run(List.of("verify", id, "--card", "--code-file", file("slip", "0")));
        assertEquals(8, slip.code(), slip.err());
        var asked = slip.last("cardAsked");
        var code = file("code", printed(pdf, asked.path("number").asInt()));
        var done = run(List.of("verify", id, "--card", "--code-file", code));
        assertEquals(0, done.code(), done.err());
        assertEquals("ACCEPTED", done.last("return").path("state").asText());
        var serial = asked.path("serial").asText();
        assertEquals(9, run(List.of("card", "revoke", "ZZZZ", "--npwp", ANDI)).code());
        var revoked = run(List.of("card", "revoke", serial, "--npwp", ANDI));
        assertEquals(0, revoked.code(), revoked.err());
        assertFalse(run(List.of("card", "--npwp", ANDI)).out().contains(serial));
    }

    /// Who gave the mandate stays the one who releases: the delegate brings the owner's QR.
    @Test
    void aDelegateSealsAndSendsForTheOwnerWhoseQrReleasesIt() throws IOException {
        var until = LocalDate.ofInstant(Instant.now(), Words.WIB).plusDays(30).toString();
        var grant = List.of("mandate", "grant", BUDI, "--npwp", ANDI, "--until", until);
        var wide = new ArrayList<>(grant);
        wide.addAll(List.of("--forms", "1770S", "--years", "2024"));
        var given = run(wide);
        assertEquals(0, given.code(), given.err());
        var mandate = given.last("mandate").path("mandateId").asText();
        assertEquals(2, seal("--mandate", mandate).code());
        assertEquals(2, seal("--mandate", mandate, "--signer", ANDI).code());
        var sealed = seal("--mandate", mandate, "--signer", BUDI);
        assertEquals(0, sealed.code(), sealed.err());
        var id = sealed.last("return").path("id").asText();
        var sent = run(List.of("send", id));
        assertEquals(0, sent.code(), sent.err());
        inTheStore((lontar, cabinet) -> photograph(lontar.open(cabinet), id));
        var done = run(List.of("verify", id, "--qr", folder.resolve("qr.png").toString()));
        assertEquals(0, done.code(), done.err());
        assertEquals(BUDI, done.last("receipt").path("actorNpwp").asText());
        assertEquals(mandate, done.last("receipt").path("mandateId").asText());
        var held = run(List.of("mandate", "--npwp", BUDI)).last("mandate");
        assertEquals("held", held.path("side").asText());
        assertEquals("IN_FORCE", held.path("state").asText());
        assertEquals(0, run(List.of("mandate", "revoke", mandate, "--npwp", BUDI)).code());
        var after = run(List.of("mandate", "list", "--npwp", ANDI)).last("mandate");
        assertEquals("REVOKED", after.path("state").asText());
        var late = new ArrayList<>(grant);
        late.addAll(List.of("--years", "MMXXIV"));
        assertEquals(2, run(late).code());
    }

    @Test
    void theSameCodeComesBySmsToANumberThatWasProved() throws IOException {
        var id = seal().last("return").path("id").asText();
        assertEquals(0, run(List.of("send", id)).code());
        var none = run(List.of("verify", id, "--sms"));
        assertEquals(5, none.code(), none.err());
        assertTrue(none.err().contains("PHONE_NONE"), none.err());
        assertEquals(2, run(List.of("phone", "change", "021 500", "--npwp", ANDI)).code());
        var asked = run(List.of("phone", "change", "0812-3456-7890", "--npwp", ANDI));
        assertEquals("0812****890", asked.last("phone").path("newMasked").asText(), asked.err());
        var soon = run(List.of("phone", "resend", "--npwp", ANDI));
        assertTrue(soon.err().contains("SMS_TOO_SOON"), soon.err());
        var proved = run(List.of("phone", "confirm", "--code-file", bySms(), "--npwp", ANDI));
        assertEquals("0812****890", proved.last("phone").path("masked").asText(), proved.err());
        assertEquals(4, proved.last("phone").path("leftToday").asInt());
        var texted = run(List.of("verify", id, "--sms"));
        assertEquals(0, texted.code(), texted.err());
        assertEquals("ACCEPTED", texted.last("sms").path("state").asText(), texted.out());
        assertEquals(3, texted.last("sms").path("leftToday").asInt());
        var done = run(List.of("verify", id, "--code-file", bySms()));
        assertEquals("ACCEPTED", done.last("return").path("state").asText(), done.err());
        var removed = run(List.of("phone", "remove", "--npwp", ANDI));
        assertFalse(removed.last("phone").has("masked"), removed.out());
        assertEquals(0, run(List.of("phone", "cancel", "--npwp", ANDI)).code());
    }

    /// The newest message of the practice phones, in a file.
    private String bySms() throws IOException {
        var phones = new DataFolder(folder.resolve("home")).practice().resolve("town/sms");
        try (var messages = Files.list(phones)) {
            var newest = messages.max(Comparator.naturalOrder()).orElseThrow();
            return file("sms", Files.readAllLines(newest).getLast());
        }
    }

    private static String printed(Path pdf, int number) throws Exception {
        var text = Tools.run("pdftotext", "-raw", pdf.toString(), "-").output();
        var code = Pattern.compile("(?m)^" + number + " ?([0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z])$");
        var found = code.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private void photograph(Workbench bench, String id) throws IOException {
        var practice = bench.practice().orElseThrow();
        var mark = bench.cabinet().filing(id).orElseThrow().sealed().orElseThrow().fingerprint();
        var citizen =
                practice.citizens().stream()
                        .filter(each -> each.person().npwp16().equals(ANDI))
                        .findFirst()
                        .orElseThrow();
        var phone = practice.signInOnPhone(ANDI, citizen.password()).orElseThrow();
        var waiting =
                phone.waiting().stream()
                        .filter(each -> each.fingerprint().equals(mark))
                        .findFirst()
                        .orElseThrow();
        var qr = phone.approve(waiting.challengeId(), Practice.PHONE_PIN).orElseThrow().picture();
        ImageIO.write(qr, "png", folder.resolve("qr.png").toFile());
    }

    private interface Visit {
        void to(Lontar lontar, Cabinet cabinet) throws IOException;
    }

    private void inTheStore(Visit visit) throws IOException {
        try (var lontar = lontar()) {
            var opened = lontar.vault().unlock("kertas lontar kering".toCharArray());
            visit.to(lontar, ((Vault.Unlocking.Open) opened).cabinet());
        }
    }

    private Lontar lontar() {
        var home = new DataFolder(folder.resolve("home"));
        return new Lontar(new Start(home, Optional.of(Words.ENGLISH), false, Optional.empty()));
    }

    private CommandLineTest.Ended seal(String... more) {
        var arguments = new ArrayList<>(List.of("seal", sample));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private CommandLineTest.Ended run(List<String> given) {
        var arguments = new ArrayList<>(given);
        arguments.addAll(
                List.of("--json", "--passphrase-file", folder.resolve("store").toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        try (var lontar = lontar()) {
            var code =
                    Commands.run(
                            lontar,
                            new PrintWriter(out),
                            new PrintWriter(err),
                            false,
                            arguments.toArray(String[]::new));
            return new CommandLineTest.Ended(code, out.toString(), err.toString());
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
