package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The job the program is for, by the very command the README starts without a display.
class MainJobTest {
    @TempDir Path folder;

    @Test
    void twoReturnsGoFromTheWizardToAVerifiedReceiptOnceByMailAndOnceByQr() throws IOException {
        var run = folder.resolve("run");
        var ended =
                CommandLineTest.run(
                        folder, Words.ENGLISH, "practice", "--json", "--folder", run.toString());
        assertEquals(0, ended.code(), ended.err());
        var receipts = of(ended, "receipt");
        assertEquals(2, receipts.size());
        assertEquals("EMAIL", receipts.getFirst().path("verifiedBy").asText());
        assertEquals(8_550_000, receipts.getFirst().path("amount").asLong());
        assertEquals("QR_PAGE", receipts.getLast().path("verifiedBy").asText());
        assertEquals("NIHIL", receipts.getLast().path("status").asText());
        assertNotEquals(
                receipts.getFirst().path("ntte").asText(),
                receipts.getLast().path("ntte").asText());
        var profile = run.resolve("practice/town/gateway/gateway-profile.json").toString();
        for (var file : of(ended, "file")) isGenuine(file.path("receipt").asText(), profile);
        aChangedReceiptIsNot(of(ended, "file").getFirst().path("receipt").asText(), profile);
    }

    private void isGenuine(String pdf, String profile) {
        var ended = verify(pdf, profile);
        assertEquals(0, ended.code(), ended.err());
    }

    private void aChangedReceiptIsNot(String pdf, String profile) throws IOException {
        var bytes = Files.readAllBytes(Path.of(pdf));
        bytes[bytes.length / 2] ^= 1;
        var changed = Files.write(folder.resolve("changed.pdf"), bytes);
        assertEquals(8, verify(changed.toString(), profile).code());
    }

    private CommandLineTest.Ended verify(String pdf, String profile) {
        return CommandLineTest.run(
                folder, Words.ENGLISH, "receipt", "verify", pdf, "--profile", profile);
    }

    private static java.util.List<JsonNode> of(CommandLineTest.Ended ended, String type) {
        return ended.records().stream()
                .filter(each -> each.path("type").asText().equals(type))
                .toList();
    }
}
