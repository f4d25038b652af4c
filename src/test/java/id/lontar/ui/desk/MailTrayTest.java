package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.FilingState;
import id.lontar.filing.VerificationCode;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Mails that are dropped on the desk, in whatever order they come.
@Timeout(120)
class MailTrayTest {
    private static final String CODE = "81803094";
    private static final String OTHER = code(20_000_000);

    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskScreen screen;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sent("f-1", "underpaid");
        window.sent("f-2", "overpaid");
        screen = window.desk("f-1");
        onFx(screen::shown);
    }

    @AfterEach
    void close() {
        onFx(() -> screen.leave(() -> {}));
        window.close();
    }

    @Test
    void aMailIsBroughtToTheReturnItNamesWhateverPageIsOpen() throws Exception {
        drop(mail("satu.eml", fingerprint("f-2"), CODE, 9));
        news("1 SPT dikonfirmasi");
        assertEquals(FilingState.ACCEPTED, state("f-2"));
        assertEquals(FilingState.AWAITING_VERIFICATION, state("f-1"));
        assertEquals("f-1", screen.page().orElseThrow().filingId());
    }

    @Test
    void severalFilesAreBroughtEachToItsOwnAndTheRestIsNamed() throws Exception {
        drop(
                mail("satu.eml", fingerprint("f-2"), CODE, 9),
                mail("dua.eml", "7QK4-M2ZD", OTHER, 9),
                mail("tiga.eml", "", "", 9),
                mail("empat.txt", fingerprint("f-1"), OTHER, 9));
        news("2 SPT dikonfirmasi");
        var said = said();
        assertTrue(said.contains("dua.eml: sidik 7QK4-M2ZD bukan milik SPT"), said);
        assertTrue(said.contains("tiga.eml: tidak ada kode"), said);
        assertEquals(FilingState.ACCEPTED, state("f-1"));
        assertEquals(FilingState.ACCEPTED, state("f-2"));
        assertEquals(2, brought());
    }

    @Test
    void aDoubledMailIsBroughtOnce() throws Exception {
        drop(
                mail("satu.eml", fingerprint("f-2"), CODE, 9),
                mail("satu-salinan.eml", fingerprint("f-2"), CODE, 9));
        news("email yang sama lagi");
        assertEquals(1, brought());
    }

    @Test
    void ofTwoMailsForOneReturnTheYoungerCountsInWhateverOrderTheyCome() throws Exception {
        drop(
                mail("lama.eml", fingerprint("f-2"), OTHER, 9),
                mail("baru.eml", fingerprint("f-2"), CODE, 11));
        news("lama.eml: email lama");
        assertEquals(1, brought());
        assertEquals(List.of(CODE), window.office.codes);
    }

    @Test
    void aCodeThatWasRefusedIsNotBroughtAgain() throws Exception {
        window.office.refusal = Optional.of(ScriptedOffice.problem("CODE_WRONG", 422));
        drop(mail("satu.eml", fingerprint("f-2"), CODE, 9));
        news("Sisa kesempatan: 4");
        drop(mail("satu.eml", fingerprint("f-2"), CODE, 9));
        news("sudah ditolak");
        assertEquals(1, brought());
    }

    @Test
    void aPastedMailOfAnotherReturnGoesThere() throws Exception {
        var text = "Kode Anda: " + CODE + ". Sidik " + fingerprint("f-2");
        assertTrue(Snapshots.onFx(() -> screen.given().text(text)));
        news("1 SPT dikonfirmasi");
        assertEquals(FilingState.ACCEPTED, state("f-2"));
    }

    @Test
    void aPastedMailOfNobodysReturnGoesNowhere() throws Exception {
        assertTrue(Snapshots.onFx(() -> screen.given().text(CODE + " Sidik 7QK4-M2ZD")));
        news("bukan milik SPT");
        assertEquals(0, brought());
    }

    @Test
    void aPastedMailOfThisReturnIsForItsOwnField() {
        var text = "Kode Anda: " + CODE + ". Sidik " + fingerprint("f-1");
        assertFalse(Snapshots.onFx(() -> screen.given().text(text)));
        assertFalse(Snapshots.onFx(() -> screen.given().text(CODE)));
    }

    @Test
    void aForwardedThreadWithTwoCodesGivesEachToItsOwn() throws Exception {
        var text =
                "Kode: "
                        + CODE
                        + " sidik "
                        + fingerprint("f-1")
                        + "\n> Kode: "
                        + OTHER
                        + " sidik "
                        + fingerprint("f-2");
        assertTrue(Snapshots.onFx(() -> screen.given().text(text)));
        news("2 SPT dikonfirmasi");
        assertEquals(List.of(CODE, OTHER), window.office.codes);
    }

    @Test
    void aLoneCodeInAFileIsForThePageThatIsOpen() throws Exception {
        drop(mail("catatan.txt", "", CODE, 9));
        window.until(() -> state("f-1") == FilingState.ACCEPTED);
    }

    @Test
    void whenTheLastOneIsDoneItsReceiptIsShown() throws Exception {
        drop(
                mail("satu.eml", fingerprint("f-1"), CODE, 9),
                mail("dua.eml", fingerprint("f-2"), CODE, 9));
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
    }

    @Test
    void whatIsNoMailIsNamed() throws Exception {
        var file = folder.resolve("surat.msg");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0});
        drop(file);
        news("surat.msg: bukan email");
    }

    private Path mail(String name, String fingerprint, String code, int hour) throws Exception {
        var file = folder.resolve(name);
        return Files.writeString(
                file,
                name.endsWith(".txt")
                        ? code + "\n" + fingerprint
                        : "From: kode@otp.contoh.id\r\nDate: Tue, 25 Mar 2025 %02d:30:05 +0700\r\n"
                                        .formatted(hour)
                                + "Subject: Kode SPT\r\n\r\nKode Anda: "
                                + code
                                + "\r\nSidik SPT: "
                                + fingerprint
                                + "\r\n");
    }

    private void drop(Path... files) {
        onFx(() -> screen.given().files(Arrays.asList(files)));
    }

    private void news(String text) throws Exception {
        window.until(() -> said().contains(text) || !window.failures.isEmpty());
        assertEquals(List.of(), window.failures);
    }

    private String said() {
        return Snapshots.onFx(screen::mailNewsText);
    }

    private int brought() {
        return Collections.frequency(window.office.asked, "verify");
    }

    private FilingState state(String id) {
        return window.cabinet.filing(id).orElseThrow().state();
    }

    private String fingerprint(String id) {
        return window.cabinet.filing(id).orElseThrow().sealed().orElseThrow().fingerprint();
    }

    private static String code(int from) {
        for (var number = from; ; number++)
            if (VerificationCode.parse(Integer.toString(number)).isPresent())
                return Integer.toString(number);
    }

    private static void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return null;
                });
    }
}
