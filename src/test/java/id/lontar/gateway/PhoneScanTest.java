package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Challenge;
import id.lontar.gateway.PhoneBrowser.Kind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// The moving QR read by the phone page in a real Chromium: with the camera, and as a number where
/// there is no script.
class PhoneScanTest {
    private static final long GROSS = 120_000_000;
    @TempDir Path folder;

    @BeforeAll
    static void aBrowser() {
        assumeFalse(PhoneBrowser.isMissing(), "Chromium is not on this machine");
    }

    @Test
    void theCameraSeesTheQrAndThePinReleasesTheReturn() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var shown = done(siti.office().offerMovingQr(World.NPWP, challenge.challengeId()));
            var camera = camera(shown.text());
            var kind = new Kind(390, 844, 100, true);
            try (var phone = PhoneBrowser.seeing(camera, kind, world.profile().address())) {
                phone.open("/phone");
                phone.signIn(World.PASSWORD);
                phone.follow("Pindai QR bergerak");
                assertEquals(List.of(), phone.faults());
                phone.keep("scan-" + kind);
                phone.press("#start");
                approve(phone, challenge, kind);
                assertEquals(Challenge.State.VERIFIED, siti.challenge(challenge).state());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"360, 640, 100, false", "360, 640, 200, true"})
    void theNumberDoesTheSame(int width, int height, int text, boolean script) throws Exception {
        var kind = new Kind(width, height, text, script);
        try (var world = new World(folder);
                var phone = new PhoneBrowser(kind, world.profile().address())) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var shown = done(siti.office().offerMovingQr(World.NPWP, challenge.challengeId()));
            phone.open("/phone");
            phone.signIn(World.PASSWORD);
            phone.follow("Pindai QR bergerak");
            phone.keep("scan-" + kind);
            phone.type("number", shown.number().equals("000000") ? "000001" : "000000");
            phone.press("form[action='/phone/scan'] button");
            assertTrue(phone.said("alert").contains("tidak cocok"), phone.text());
            if (script) assertEquals(List.of(), phone.faults());
            phone.type("number", shown.number());
            phone.press("form[action='/phone/scan'] button");
            approve(phone, challenge, kind);
            assertEquals(Challenge.State.VERIFIED, siti.challenge(challenge).state());
        }
    }

    private static void approve(PhoneBrowser phone, Challenge challenge, Kind kind)
            throws IOException {
        assertEquals("SPT 1770S, tahun pajak 2024, normal", phone.title());
        assertTrue(phone.text().contains("dari alamat 127.0.0.1"), phone.text());
        assertTrue(phone.text().contains(challenge.sptDigest().fingerprint()), phone.text());
        phone.keep("moving-" + kind);
        if (kind.script()) assertEquals(List.of(), phone.faults());
        phone.type("pin", World.PIN);
        phone.press("main button");
        assertEquals("Disetujui", phone.title());
        phone.keep("approved-" + kind);
        if (kind.script()) assertEquals(List.of(), phone.faults());
    }

    /// A screen with the QR, not quite in the middle of the camera's picture.
    private Path camera(String text) throws IOException {
        var qr = PracticePhone.picture(text);
        var scene = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var drawing = scene.createGraphics();
        drawing.setColor(Color.LIGHT_GRAY);
        drawing.fillRect(0, 0, 640, 480);
        drawing.drawImage(qr, 190, 80, 300, 300, null);
        drawing.dispose();
        var file = folder.resolve("camera.mjpeg");
        ImageIO.write(scene, "jpg", file.toFile());
        return file;
    }
}
