package id.lontar.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Practice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// One return, from an empty wizard to a checked receipt, through the real pages, a real gateway
/// over HTTPS and real SMTP: once with the mailed code, once with a QR while no mail gets through.
class EndToEndTest {
    @TempDir Path folder;
    private Town town;

    @BeforeEach
    void open() throws Exception {
        town = new Town(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aReturnIsFiledWithTheCodeFromTheMail() throws Exception {
        var filing = fill();
        sendWithDeviceKey();
        town.until(() -> !mailbox().isEmpty());
        var found = CodeFinder.find(mailbox().getFirst().text());
        town.type(((CodeFinder.Result.Found) found).code().digits());
        accepted(filing, "EMAIL");
    }

    @Test
    void aReturnIsFiledWithAQrWhileNoMailGetsThrough() throws Exception {
        town.practice.mailIs(Practice.MailWeather.HELD_BACK);
        var filing = fill();
        sendWithDeviceKey();
        town.until(() -> town.shows("Disarankan sekarang"));
        var phone =
                town.practice
                        .signInOnPhone(town.citizen.person().npwp16(), town.citizen.password())
                        .orElseThrow();
        var waiting = phone.waiting().getFirst();
        assertEquals(
                town.stored(filing).sealed().orElseThrow().fingerprint(), waiting.fingerprint());
        var shown = phone.approve(waiting.challengeId(), Practice.PHONE_PIN).orElseThrow();
        var file = folder.resolve("qr.png");
        ImageIO.write(shown.picture(), "png", file.toFile());
        town.copy(file);
        town.press("clipboardButton");
        accepted(filing, "QR");
        assertTrue(mailbox().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1770-2024-underpaid",
                "1770S-2024-overpaid",
                "1770SS-2024-nihil",
                "CT-OP-2025-nihil",
                "1771-2024-underpaid",
                "CT-BADAN-2025-overpaid"
            })
    void everyFormIsSealedSentAndConfirmed(String sample) throws Exception {
        var filing = town.sample(sample);
        assertTrue(town.shows("Ini yang akan Anda tanda tangani"));
        sendWithDeviceKey();
        town.until(() -> !mailbox().isEmpty());
        var found = CodeFinder.find(mailbox().getFirst().text());
        town.type(((CodeFinder.Result.Found) found).code().digits());
        accepted(filing, "EMAIL");
    }

    /// A certificate confirms by itself: no code, no QR.
    @Test
    void aReturnSignedWithACertificateNeedsNoCode() throws Exception {
        var filing = fill();
        town.press("use-practice-certificate");
        town.until(() -> town.isThere("passphrase"));
        town.fill("passphrase", town.citizen.keyStorePassphrase());
        town.press("main");
        town.until(() -> town.isThere("signInPassword"));
        town.press("signInEnter");
        accepted(filing, "CERT");
    }

    /// Codes only: what tells of the new device key comes at a time of its own.
    private java.util.List<Practice.Mail> mailbox() {
        return town.practice.mailbox(town.citizen.person().email()).stream()
                .filter(each -> each.subject().contains("Kode verifikasi"))
                .toList();
    }

    /// A salary below the tax-free amount, nothing withheld, nothing owned.
    private Filing fill() throws Exception {
        var filing = town.newReturn();
        town.press("profile");
        town.press("next");
        town.press("employers-add");
        town.fill("employers-0-name", "PT Contoh Sejahtera");
        town.fill("employers-0-gross", "50.000.000");
        town.fill("employers-0-deductions", "2.500.000");
        town.fill("employers-0-net", "47.500.000");
        town.press("next");
        town.tick("credits-none");
        town.press("next");
        town.press("next");
        town.tick("assets-none");
        town.press("next");
        town.tick("debts-none");
        town.press("next");
        town.press("next");
        town.press("next");
        town.until(() -> town.shows("Ini yang akan Anda tanda tangani"));
        assertFalse(town.shows("Sebelum disegel"), town::text);
        return filing;
    }

    private void sendWithDeviceKey() throws Exception {
        town.press("makeDevice");
        town.fill("passphrase", "Latihan-9x");
        town.fill("again", "Latihan-9x");
        town.press("make");
        town.until(() -> town.isThere("signInPassword"));
        town.press("signInEnter");
        town.until(() -> town.shows("terdaftar di gateway"));
        town.fill("passphrase", "Latihan-9x");
        town.press("main");
        town.until(() -> town.place instanceof Go.CodeDesk);
    }

    private void accepted(Filing filing, String how) throws Exception {
        town.until(() -> town.place instanceof Go.ReceiptOf);
        town.until(() -> town.shows("Bukti diperiksa"));
        var stored = town.stored(filing);
        assertEquals(FilingState.ACCEPTED, stored.state());
        assertTrue(stored.receipt().orElseThrow().verifiedBy().startsWith(how));
        assertTrue(town.shows(stored.sealed().orElseThrow().fingerprint()));
        assertTrue(town.shows("bukan bukti penerimaan DJP"));
        var kept = town.cabinet.kept(filing.id(), "receipt.pdf").orElseThrow();
        Files.write(folder.resolve("receipt.pdf"), kept);
        assertEquals(java.util.List.of(), town.failures);
    }
}
