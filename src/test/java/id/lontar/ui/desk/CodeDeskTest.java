package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.FilingState;
import id.lontar.filing.TokenCheck;
import id.lontar.filing.VerificationCode;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;

class CodeDeskTest {
    private static final String CODE = "81803094";

    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskPage page;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sent("f-1", "underpaid");
        desk();
    }

    @AfterEach
    void close() {
        Snapshots.onFx(
                () -> {
                    page.left();
                    return null;
                });
        window.close();
    }

    @Test
    void aPastedMailWithOneCodeReleasesTheReturn() throws Exception {
        paste("Kode Anda: 8180 3094. Sidik 7QK4-M2ZD. Jangan beri tahu siapa pun.");
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        assertEquals(FilingState.ACCEPTED, state());
    }

    @Test
    void aTypingErrorGoesNowhereAndCostsNothing() throws Exception {
        Snapshots.onFx(
                () -> {
                    for (var digit : "81803095".toCharArray()) page.code().type(digit);
                    return null;
                });
        assertTrue(hint().contains("tidak berkurang"), hint());
        assertFalse(window.office.asked.contains("verify"));
    }

    @Test
    void textWithoutACodeIsSaidToBeNone() {
        paste("nomor telepon 0812 3456 789");
        assertTrue(hint().contains("bukan kode"), hint());
        assertFalse(window.office.asked.contains("verify"));
    }

    @Test
    void severalCodesAreAskedAbout() {
        paste(CODE + " atau " + second());
        assertTrue(hint().contains("Pilih"), hint());
        assertFalse(window.office.asked.contains("verify"));
    }

    @Test
    void aRefusedCodeSaysWhatIsSafeAndWhatIsLeft() throws Exception {
        window.office.refusal = Optional.of(ScriptedOffice.problem("CODE_WRONG", 422));
        paste(CODE);
        window.until(() -> page.newsText().contains("Sisa kesempatan: 4"));
        assertEquals(FilingState.AWAITING_VERIFICATION, state());
        window.until(() -> hint().contains("4"));
    }

    @Test
    void noAnswerIsAskedAboutAndNeverSentAgain() throws Exception {
        window.office.cut = true;
        paste(CODE);
        window.until(() -> state() == FilingState.VERIFICATION_UNKNOWN);
        window.until(() -> page.newsText().contains("Belum ada jawaban"));
        window.office.cut = false;
        Snapshots.onFx(
                () -> {
                    page.settle();
                    return null;
                });
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        assertEquals(1, Collections.frequency(window.office.asked, "verify"));
    }

    @Test
    void anEndedSessionAsksForThePasswordHereAndGoesOn() throws Exception {
        window.office.signedIn = false;
        shown();
        window.until(() -> page.signIn().shown());
        Snapshots.onFx(
                () -> {
                    page.signIn().enter();
                    return null;
                });
        window.until(() -> !page.signIn().shown());
        assertTrue(window.office.signedIn);
    }

    @ParameterizedTest
    @EnumSource(TokenCheck.Reason.class)
    void eachWrongQrHasWordsOfItsOwnAndCostsNoAttempt(TokenCheck.Reason reason) throws Exception {
        window.checks.tokenFault = Optional.of(reason);
        Snapshots.onFx(
                () -> {
                    page.qr().text("SPT1:APA SAJA");
                    return null;
                });
        var own = window.words.say("qr." + reason);
        window.until(() -> page.qr().newsText().contains(own));
        assertFalse(window.office.asked.contains("verify"));
        if (reason == TokenCheck.Reason.OTHER_RETURN) {
            assertTrue(page.qr().newsText().contains("9W2X-0KTC"));
            assertTrue(page.qr().newsText().contains(fingerprint()));
        }
    }

    @Test
    void everyWrongQrIsToldApart() {
        var said = new HashSet<String>();
        for (var reason : TokenCheck.Reason.values())
            assertTrue(said.add(window.words.say("qr." + reason)));
    }

    @Test
    void aQrInAFileReleasesTheReturnWithoutAnyMail() throws Exception {
        window.checks.seen = java.util.List.of("SPT1:TOKEN");
        file("qr.png");
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
    }

    @Test
    void aFileThatIsNoPictureIsSaidToBeNone() throws Exception {
        file("catatan.txt");
        window.until(() -> page.qr().newsText().contains("bukan gambar"));
    }

    @Test
    void aPictureWithoutAQrIsSaidToHoldNone() throws Exception {
        file("kosong.png");
        window.until(() -> page.qr().newsText().contains("Tidak ada QR"));
    }

    @Test
    void theQrIsOfferedAtOnceWhenTheMailIsHeldBack() {
        var model = new DeskModel(window.bench(), "f-1");
        assertFalse(model.fallbackDue());
        window.office.mail = ScriptedOffice.mail(DeliveryState.SENDING, DeliveryState.HELD);
        hear(model);
        assertTrue(model.fallbackDue());
        assertFalse(model.resendHelps());
    }

    @Test
    void theQrIsOfferedAfterHalfAMinuteWithoutAcceptance() {
        var model = new DeskModel(window.bench(), "f-1");
        window.now = DeskWindow.NOW.plusSeconds(30);
        assertFalse(model.fallbackDue());
        window.now = DeskWindow.NOW.plusSeconds(31);
        assertTrue(model.fallbackDue());
        window.office.mail = ScriptedOffice.mail(DeliveryState.SENDING, DeliveryState.ACCEPTED);
        hear(model);
        assertFalse(model.fallbackDue());
    }

    @Test
    void aReturnWithoutAnAnswerWaitsAtTheDeskAfterARestart() throws Exception {
        window.office.cut = true;
        window.sent("f-2", "nihil");
        var waiting = window.bench().journey().vigil();
        assertEquals(2, waiting.reread().size());
        window.office.cut = false;
        waiting.settle(new DeskModel(window.bench(), "f-2").seal().seal().npwp())
                .run(id.lontar.work.Progress.NONE);
        assertEquals(FilingState.SEALED, window.cabinet.filing("f-2").orElseThrow().state());
        assertEquals(1, waiting.reread().size());
    }

    @Test
    void aHandScannerIsToldFromAPersonWhoTypes() {
        var tokens = new java.util.ArrayList<String>();
        var digits = new StringBuilder();
        var keys = new TypedKeys(tokens::add, digits::append);
        for (var c : "81SPT1:AB 12$\r80".toCharArray()) keys.type(c);
        assertEquals(java.util.List.of("SPT1:AB 12$"), tokens);
        assertEquals("8180", digits.toString());
    }

    private void desk() {
        var screen = window.desk("f-1");
        page = screen.page().orElseThrow();
    }

    private void shown() {
        Snapshots.onFx(
                () -> {
                    page.shown(true);
                    return null;
                });
    }

    private void paste(String text) {
        Snapshots.onFx(
                () -> {
                    page.code().paste(text);
                    return null;
                });
    }

    private void file(String name) throws Exception {
        var file = Files.createFile(folder.resolve(name));
        Snapshots.onFx(
                () -> {
                    page.qr().file(file);
                    return null;
                });
    }

    private void hear(DeskModel model) {
        try {
            var outcome = model.refresh().run(id.lontar.work.Progress.NONE);
            model.heard(
                    ((id.lontar.filing.Outcome.Done<id.lontar.filing.Challenge>) outcome).value());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String hint() {
        return page.code().hintText();
    }

    private FilingState state() {
        return window.cabinet.filing("f-1").orElseThrow().state();
    }

    private String fingerprint() {
        return window.cabinet.filing("f-1").orElseThrow().sealed().orElseThrow().fingerprint();
    }

    private static String second() {
        for (var number = 20000000; ; number++)
            if (VerificationCode.parse(Integer.toString(number)).isPresent())
                return Integer.toString(number);
    }
}
