package id.lontar.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lontar.filing.SigningKey;
import id.lontar.filing.SigningKey.Opening;
import id.lontar.verify.Tools;
import id.lontar.wire.Samples;
import id.lontar.wire.SealCodec;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Key files that openssl made, as certificate authorities hand them out.
class KeyFilesFromElsewhereTest {
    private static final String PASSPHRASE = "Kunci#2024";

    private final CabinetKeys keys = new CabinetKeys(new Drawer().cabinet(), Clock.systemUTC());

    @TempDir Path folder;

    @BeforeEach
    void opensslIsThere() {
        assumeFalse(Tools.missing("openssl"), "openssl is not installed");
    }

    @Test
    void aModernRsaFileSeals() throws Exception {
        sealsWith(keyFile(List.of("rsa:2048"), List.of(), "digitalSignature"));
    }

    @Test
    void aFileInTheOldEncryptionSeals() throws Exception {
        sealsWith(keyFile(List.of("rsa:2048"), List.of("-legacy"), "digitalSignature"));
    }

    @Test
    void aP256FileSeals() throws Exception {
        var p256 = List.of("ec", "-pkeyopt", "ec_paramgen_curve:P-256");
        sealsWith(keyFile(p256, List.of(), "nonRepudiation"));
    }

    @Test
    void aCertificateForAnotherPurposeDoesNotOpen() throws Exception {
        var key = keys.add(keyFile(List.of("rsa:2048"), List.of(), "keyCertSign"), passphrase());
        assertEquals(new Opening.Unusable("key.purpose"), key.open(passphrase()));
    }

    private void sealsWith(byte[] file) throws Exception {
        var key = keys.add(file, passphrase());
        assertEquals(Samples.NPWP_DIGITS, key.description().npwp().orElseThrow());
        try (SigningKey.Signer signer =
                assertInstanceOf(Opening.Opened.class, key.open(passphrase())).signer()) {
            var sealed = new SealCodec(Samples.FORMS).seal(Samples.order(), new byte[16], signer);
            assertEquals(signer.deviceKeyId(), sealed.seal().deviceKeyId());
        }
    }

    private byte[] keyFile(List<String> key, List<String> export, String usage) throws Exception {
        var request = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
        request.addAll(key);
        request.addAll(List.of("-days", "30", "-keyout", at("key.pem"), "-out", at("cert.pem")));
        request.addAll(List.of("-subj", "/CN=Siti Rahmawati/serialNumber=" + Samples.NPWP_DIGITS));
        request.addAll(List.of("-addext", "keyUsage=critical," + usage));
        run(request);
        var bundle = new ArrayList<>(List.of("openssl", "pkcs12", "-export"));
        bundle.addAll(export);
        bundle.addAll(List.of("-inkey", at("key.pem"), "-in", at("cert.pem")));
        bundle.addAll(List.of("-passout", "pass:" + PASSPHRASE, "-out", at("siti.p12")));
        run(bundle);
        return Files.readAllBytes(folder.resolve("siti.p12"));
    }

    private static void run(List<String> command) throws Exception {
        var said = Tools.run(command.toArray(new String[0]));
        assumeTrue(said.status() == 0, said.output());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }
}
