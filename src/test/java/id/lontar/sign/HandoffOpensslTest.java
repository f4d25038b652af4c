package id.lontar.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Attachment;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.Sha256;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A hand-off file is standard CMS: OpenSSL decrypts it, checks its signature and leaves a ZIP with
/// the return as a file to read.
class HandoffOpensslTest {
    private static final char[] PASSPHRASE = "Serah-Terima-1".toCharArray();
    private static final byte[] RETURN = "{\"lontar\":1}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @BeforeEach
    void look() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
    }

    @Test
    void opensslOpensWhatOneCardSealsForAnother() throws Exception {
        var sender = new CabinetHandoffKeys(new Drawer().cabinet(), Clock.systemUTC());
        var drawer = new Drawer();
        var recipient = new CabinetHandoffKeys(drawer.cabinet(), Clock.systemUTC());
        var from = sender.create("Dewi Lestari", PASSPHRASE);
        var to = recipient.create("Rudi Hartono", PASSPHRASE);
        var file = sealed(sender, from, to);
        Files.write(folder.resolve("step.lontar-serah"), file);
        Files.writeString(folder.resolve("from.pem"), from.pem());
        Files.writeString(folder.resolve("to.pem"), to.pem());
        writeKey(drawer);

        openssl(
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-in",
                "step.lontar-serah",
                "-recip",
                "to.pem",
                "-inkey",
                "to.key",
                "-out",
                "signed.der");
        openssl(
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                "signed.der",
                "-CAfile",
                "from.pem",
                "-purpose",
                "any",
                "-binary",
                "-out",
                "pack.zip");
        var shown =
                openssl("cms", "-cmsout", "-print", "-inform", "DER", "-in", "step.lontar-serah");
        assertTrue(shown.contains("id-smime-ct-authEnvelopedData"), shown);
        assertTrue(shown.contains("aes-256-gcm"), shown);
        assertFalse(shown.contains("Rudi"), "for whom it is stands in no readable name");
        assertFalse(
                contains(file, point(from)), "the key it is agreed on with is made for it alone");
        var entries = new ArrayList<String>();
        try (var zip = new java.util.zip.ZipFile(folder.resolve("pack.zip").toFile())) {
            zip.stream().forEach(each -> entries.add(each.getName()));
            try (var in = zip.getInputStream(zip.getEntry("steps/001.lontar.json"))) {
                assertArrayEquals(RETURN, in.readAllBytes());
            }
        }
        assertEquals(
                List.of("steps/001.json", "steps/001.p7s", "steps/001.lontar.json", "files/003"),
                entries);
    }

    /// The public key of a card as every encoding of it ends: a point of P-256.
    private static byte[] point(Handoff.Card card) throws Exception {
        var pem = card.pem().getBytes(StandardCharsets.US_ASCII);
        var certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem));
        var encoded = certificate.getPublicKey().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
    }

    private static boolean contains(byte[] whole, byte[] part) {
        for (var at = 0; at + part.length <= whole.length; at++)
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) return true;
        return false;
    }

    private static byte[] sealed(HandoffKeys sender, Handoff.Card from, Handoff.Card to) {
        var attached = new Attachment("bukti.pdf", new byte[] {1, 2, 3});
        var step =
                new Handoff.Step(
                        UUID.randomUUID(),
                        1,
                        Optional.empty(),
                        from.digest(),
                        Task.PREPARE,
                        to.digest(),
                        to.name(),
                        Task.REVIEW,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        "",
                        Sha256.of(RETURN),
                        List.of(Handoff.Enclosure.of(attached)),
                        List.of());
        try (var hand = ((HandoffKeys.Opening.Opened) sender.open(PASSPHRASE)).hand()) {
            var signed = hand.sign(step, RETURN);
            return hand.seal(new Handoff.Pack(List.of(signed), List.of(attached)), to);
        }
    }

    private void writeKey(Drawer drawer) throws Exception {
        var envelope = KeyEnvelope.read(drawer.files.firstEntry().getValue());
        var key = DeviceKeys.unwrap(envelope.secret(), envelope.chain(), PASSPHRASE).key();
        Files.writeString(
                folder.resolve("to.key"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/openssl"));
        command.addAll(List.of(arguments));
        var out = File.createTempFile("said", ".txt", folder.toFile());
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out)
                        .start();
        var code = process.waitFor();
        var said = Files.readString(out.toPath());
        assertEquals(0, code, String.join(" ", arguments) + "\n" + said);
        return said;
    }
}
