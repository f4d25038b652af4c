package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.gateway.PhoneBrowser.Kind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The phone page in a real Chromium of a phone's size, against a real gateway.
class PhonePageTest {
    private static final long GROSS = 120_000_000;
    private static final Kind USUAL = new Kind(390, 844, 100, true);
    @TempDir Path folder;

    /// The same on another store is a class of its own.
    World world() throws Exception {
        return new World(folder);
    }

    @BeforeAll
    static void aBrowser() {
        assumeFalse(PhoneBrowser.isMissing(), "Chromium is not on this machine");
    }

    @ParameterizedTest
    @CsvSource({
        "390, 844, 100, true",
        "360, 640, 100, true",
        "390, 844, 200, true",
        "360, 640, 200, true",
        "360, 640, 100, false"
    })
    void fromSigningInToTheQrThatReleasesTheReturn(int width, int height, int text, boolean script)
            throws Exception {
        var kind = new Kind(width, height, text, script);
        try (var world = world();
                var phone = new PhoneBrowser(kind, world.profile().address())) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            phone.open("/phone");
            look(phone, kind, "sign-in", "Masuk di ponsel");
            phone.signIn("bukan-ini");
            assertTrue(phone.said("alert").contains("Sisa kesempatan hari ini: 9"), phone.text());
            phone.signIn(World.PASSWORD);
            look(phone, kind, "waiting", "Menunggu persetujuan Anda");
            phone.follow("Baca dan setujui");
            var fingerprint = challenge.sptDigest().fingerprint();
            look(phone, kind, "return", "SPT 1770S, tahun pajak 2024, normal");
            // 120 million less 54 million of relief: 60 million at 5 %, 6 million at 15 %.
            for (var shown : List.of(fingerprint, "Wajib Pajak Contoh", "66.000.000", "3.900.000"))
                assertTrue(phone.text().contains(shown), shown + " in " + phone.text());
            phone.type("pin", "000000");
            phone.press("main button");
            assertTrue(phone.said("alert").contains("PIN ponsel tidak cocok"), phone.text());
            phone.type("pin", World.PIN);
            phone.press("main button");
            look(phone, kind, "token", "Tunjukkan QR ini ke komputer");
            assertTrue(phone.text().contains(fingerprint), phone.text());
            var token = phone.qrOnScreen(folder);
            assertTrue(token.startsWith("SPT1:"), token);
            var standing = done(siti.verify(challenge, new Proof.QrToken(token)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
            phone.follow("Kembali ke daftar");
            assertTrue(phone.text().contains("Tidak ada SPT yang menunggu"), phone.text());
            assertEquals(List.of(), world.contract().breaches());
        }
    }

    @Test
    void inEnglishAndInTheDarkItIsTheSamePage() throws Exception {
        try (var world = world();
                var phone = new PhoneBrowser(USUAL, world.profile().address())) {
            world.client(World.NPWP).sendAndOpen(GROSS);
            phone.dark();
            phone.open("/phone");
            phone.follow("English");
            assertEquals("en", phone.language());
            phone.signIn(World.PASSWORD);
            assertEquals(List.of(), phone.faults());
            phone.follow("Read and approve");
            assertEquals("Return 1770S, tax year 2024, normal", phone.title());
            assertEquals(List.of(), phone.faults());
            phone.keep("return-english-dark");
            phone.type("pin", World.PIN);
            phone.press("main button");
            assertEquals("Show this QR to the computer", phone.title());
            assertEquals(List.of(), phone.faults());
            assertTrue(phone.qrOnScreen(folder).startsWith("SPT1:"));
        }
    }

    @Test
    void theLimitTheEndOfASessionAndSigningOutAreTold() throws Exception {
        try (var world = world();
                var phone = new PhoneBrowser(USUAL, world.profile().address())) {
            phone.open("/phone");
            phone.signIn(World.PASSWORD);
            assertTrue(phone.text().contains("Masuk sebagai Siti Rahmawati"), phone.text());
            world.pass(PhonePages.SESSION.plusSeconds(1));
            phone.open("/phone");
            assertTrue(phone.said("status").contains("sudah habis"), phone.text());
            phone.signIn(World.PASSWORD);
            phone.press("footer button");
            assertTrue(phone.said("status").contains("Anda sudah keluar"), phone.text());
            phone.open("/phone");
            assertEquals("Masuk di ponsel", phone.title());
            for (var tries = 0; tries < 11; tries++) phone.signIn("bukan-ini");
            assertTrue(phone.said("alert").contains("Terlalu banyak percobaan"), phone.text());
            assertEquals(List.of(), phone.faults());
            phone.keep("limit");
            world.pass(Duration.ofHours(2));
            phone.signIn(World.PASSWORD);
            assertEquals("Menunggu persetujuan Anda", phone.title());
        }
    }

    private static void look(PhoneBrowser phone, Kind kind, String name, String title)
            throws Exception {
        assertEquals(title, phone.title());
        assertEquals("id", phone.language());
        phone.keep(name + "-" + kind);
        if (kind.script()) assertEquals(List.of(), phone.faults(), name + " " + kind);
    }
}
