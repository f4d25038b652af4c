package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.filing.Practice;
import id.lontar.filing.Vault;
import id.lontar.store.DataFolder;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import javax.imageio.ImageIO;

/// A consultant and two clients of the practice town: one lets returns be released, one approves
/// on a phone and sends back pictures.
class BatchApprovalCommandTest {
    private static final String SITI = "3171010101900001";
    private static final String ANDI = "3578011505950005";
    private static final String DEWI = "3273015504870004";
    private static final String PASSPHRASE = "kertas lontar kering";
    private static final String SAMPLE =
            "src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json";

    @TempDir Path folder;

    @Test
    void oneCodeReleasesWhatMandatesCoverAndPicturesFindTheirReturnsByThemselves()
            throws IOException {
        Files.writeString(folder.resolve("store"), PASSPHRASE);
        Files.writeString(folder.resolve("key"), "Kertas-Lontar7");
        var returns = Files.createDirectory(folder.resolve("returns"));
        write(returns, ANDI, "Andi Pratama", 2023);
        write(returns, ANDI, "Andi Pratama", 2024);
        write(returns, DEWI, "Dewi Lestari", 2024);
        grant(ANDI, "--confirm");
        grant(DEWI);
        assertEquals(0, run("batch", "import", returns.toString()).code());
        var p12 = inTown(town -> Files.write(folder.resolve("siti.p12"), siti(town).keyStore()));
        var signed = key("batch", "sign", "--mandates", "--p12", p12.toString());
        assertEquals(3, signed.last("batch").path("done").asInt(), signed.out() + signed.err());
        var sent = run("batch", "send");
        assertEquals(3, sent.last("batch").path("done").asInt(), sent.out() + sent.err());

        aListIsReleasedByOneCode(p12.toString());
        picturesAreMatched();
    }

    private void aListIsReleasedByOneCode(String p12) throws IOException {
        var asked = key("batch", "approve", "--ask", "--p12", p12);
        assertEquals(0, asked.code(), asked.out() + asked.err());
        assertEquals(3, asked.last("approval").path("returns").asInt(), asked.out());
        assertEquals(1, asked.last("unlock").path("signatures").asInt());
        assertEquals("DELEGATION_SENDS_ONLY", asked.last("refused").path("problem").asText());
        var fingerprint = asked.last("approval").path("fingerprint").asText();
        var mail = inTown(town -> mail(town, fingerprint));
        var code = Files.writeString(folder.resolve("mail.txt"), mail.text()).toString();
        var approved = run("batch", "approve", "--code-file", code);
        assertEquals(13, approved.code(), approved.out() + approved.err());
        assertEquals(2, approved.last("approved").path("released").asInt());
        assertEquals(1, approved.last("approved").path("refused").asInt());
        assertEquals(2, approved.last("batch").path("done").asInt(), "receipts");
        assertEquals(2, states().path("ACCEPTED").asInt());
        assertEquals(1, states().path("AWAITING_VERIFICATION").asInt());
    }

    private void picturesAreMatched() throws IOException {
        var requests = folder.resolve("requests");
        var asked = run("batch", "requests", "-o", requests.toString());
        assertEquals(0, asked.code(), asked.err());
        var text = Files.readString(Path.of(asked.last("request").path("file").asText()));
        var fingerprint = asked.last("request").path("fingerprint").asText();
        assertTrue(text.contains(fingerprint) && text.contains("Dewi Lestari"), text);
        assertFalse(text.contains(DEWI), text);
        try (var files = Files.list(requests)) {
            assertEquals(2, files.count());
        }

        var shots = Files.createDirectory(folder.resolve("shots"));
        var token =
                inTown(
                        town -> {
                            var dewi = citizen(town, DEWI);
                            var phone = town.signInOnPhone(DEWI, dewi.password()).orElseThrow();
                            var waits = phone.waiting();
                            assertEquals(1, waits.size());
                            assertEquals(fingerprint, waits.getFirst().fingerprint());
                            var shown =
                                    phone.approve(
                                                    waits.getFirst().challengeId(),
                                                    Practice.PHONE_PIN)
                                            .orElseThrow();
                            ImageIO.write(
                                    shown.picture(), "png", shots.resolve("IMG_2041.png").toFile());
                            return shown.text();
                        });
        Files.writeString(shots.resolve("chat.txt"), "[29/11 10:02] Dewi: setuju\n" + token + "\n");
        Files.writeString(shots.resolve("hello.txt"), "Selamat pagi");
        Files.writeString(shots.resolve("torn.png"), "not a picture");
        Files.writeString(shots.resolve("forged.txt"), token.substring(0, token.length() - 6));
        Files.copy(
                Path.of("src/main/resources/id/lontar/gateway/gateway.properties"),
                shots.resolve(".hidden"));

        var looked = run("batch", "approvals", "--look", shots.toString());
        assertEquals(13, looked.code(), looked.out() + looked.err());
        assertEquals(1, states().path("AWAITING_VERIFICATION").asInt(), "only looked");
        var found = new HashMap<String, String>();
        looked.records().stream()
                .filter(each -> each.path("type").asText().equals("file"))
                .forEach(
                        each ->
                                found.put(
                                        each.path("file").asText(), each.path("result").asText()));
        assertEquals(5, found.size(), found.toString());
        assertEquals("NO_CODE", found.get("hello.txt"));
        assertEquals("UNREADABLE", found.get("torn.png"));
        assertEquals("NOT_GENUINE", found.get("forged.txt"));
        assertEquals("MATCH", found.get("IMG_2041.png"));
        assertEquals("TWICE", found.get("chat.txt"), "the picture came first");

        var picture = shots.resolve("IMG_2041.png").toString();
        var taken = run("batch", "approvals", picture);
        assertEquals(0, taken.code(), taken.out() + taken.err());
        assertEquals(1, taken.last("batch").path("done").asInt());
        assertEquals(3, states().path("ACCEPTED").asInt());
        var again = run("batch", "approvals", picture);
        assertEquals(13, again.code());
        assertEquals("NOT_WAITING", again.last("file").path("result").asText());
        assertEquals(4, run("batch", "approvals", folder + "/none.png").code());
    }

    private static void write(Path returns, String npwp, String name, int year) throws IOException {
        var text = Files.readString(Path.of(SAMPLE));
        Files.writeString(
                returns.resolve(npwp + "-" + year + ".lontar.json"),
                text.replaceAll("(\"taxYear\": )\\d+", "$1" + year)
                        .replaceAll("(\"identity.name\": )\"[^\"]*\"", "$1\"" + name + "\"")
                        .replaceAll("(\"identity.npwp\": )\"[^\"]*\"", "$1\"" + npwp + "\""));
    }

    private void grant(String owner, String... more) {
        var until = LocalDate.now(Words.WIB).plusDays(30).toString();
        var all =
                new ArrayList<>(
                        List.of("mandate", "grant", SITI, "--npwp", owner, "--until", until));
        all.addAll(List.of(more));
        var granted = run(all.toArray(String[]::new));
        assertEquals(0, granted.code(), granted.out() + granted.err());
        assertEquals(more.length > 0, granted.last("mandate").path("confirms").asBoolean());
    }

    private CommandLineTest.Ended key(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key-passphrase-file", folder.resolve("key").toString(), "--yes"));
        return run(all.toArray(String[]::new));
    }

    private CommandLineTest.Ended run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--passphrase-file", folder.resolve("store").toString()));
        return CommandLineTest.run(folder, Words.ENGLISH, all.toArray(String[]::new));
    }

    private JsonNode states() {
        return run("batch", "status").last("status").path("states");
    }

    private interface Visit<T> {
        T to(Practice town) throws IOException;
    }

    private <T> T inTown(Visit<T> visit) throws IOException {
        var start =
                new Start(
                        new DataFolder(folder),
                        Optional.of(Words.ENGLISH),
                        false,
                        Optional.empty());
        try (var lontar = new Lontar(start)) {
            if (!(lontar.vault().unlock(PASSPHRASE.toCharArray())
                    instanceof Vault.Unlocking.Open(var cabinet))) throw new AssertionError("shut");
            return visit.to(lontar.open(cabinet).practice().orElseThrow());
        }
    }

    private static Practice.Citizen siti(Practice town) {
        return citizen(town, SITI);
    }

    private static Practice.Citizen citizen(Practice town, String npwp) {
        return town.citizens().stream()
                .filter(each -> each.person().npwp16().equals(npwp))
                .findFirst()
                .orElseThrow();
    }

    private static Practice.Mail mail(Practice town, String fingerprint) {
        var email = siti(town).person().email();
        for (var n = 0; n < 500; n++) {
            var found =
                    town.mailbox(email).stream()
                            .filter(each -> each.subject().contains(fingerprint))
                            .findFirst();
            if (found.isPresent()) return found.get();
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("no mail with the code");
    }
}
