package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge;
import id.lontar.filing.FilingState;
import id.lontar.filing.FrameSource;
import id.lontar.filing.Standing;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// What ends while a return waits at the desk: its limit, a job, the line, the page itself.
@Timeout(60)
class DeskEndsTest {
    private static final String CODE = "81803094";

    @TempDir Path folder;
    private DeskWindow window;
    private CodeDeskScreen screen;
    private CodeDeskPage page;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sent("f-1", "underpaid");
        screen = window.desk("f-1");
        page = screen.page().orElseThrow();
    }

    @AfterEach
    void close() {
        onFx(page::left);
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, LAPSED", "SUPERSEDED, SUPERSEDED"})
    void aReturnThatEndsAtTheGatewayEndsHereToo(Challenge.State heard, FilingState ends)
            throws Exception {
        window.office.state = heard;
        window.office.standing = Optional.of(Standing.State.valueOf(ends.name()));
        onFx(page::shown);
        window.until(() -> state("f-1") == ends);
        window.until(() -> !find("askNow").isVisible());
        assertTrue(find("change").isVisible());
        assertEquals("Mulai lagi dari SPT ini", ((ButtonBase) find("change")).getText());
        assertFalse(find("ways").isVisible());
        assertFalse(find("safe").isVisible(), "its filing time does not count any more");
        assertFalse(new SealModel(window.bench(), "f-1").waits(), "it can be carried over");
        Snapshots.take("meja-kode-" + ends, screen, window.words);
        assertEquals(0, window.bench().journey().vigil().reread().size());
    }

    @Test
    void itsOwnerTakesAWaitingReturnBackAfterOneQuestion() throws Exception {
        onFx(page::shown);
        window.until(() -> find("withdrawBegin").isVisible());
        fire("withdrawBegin");
        Snapshots.onFx(
                () -> {
                    ((ScrollPane) page.node()).setVvalue(1);
                    return null;
                });
        Snapshots.take("meja-kode-tarik", screen, window.words);
        fire("withdrawNo");
        assertFalse(window.office.asked.contains("withdraw"));
        fire("withdrawBegin");
        fire("withdrawYes");
        window.until(() -> state("f-1") == FilingState.WITHDRAWN);
        window.until(() -> !find("withdrawBegin").getParent().isVisible());
        assertFalse(find("ways").isVisible());
        assertTrue(find("change").isVisible(), "it can be begun again");
        assertFalse(new SealModel(window.bench(), "f-1").waits(), "it can be carried over");
    }

    @Test
    void aWithdrawalThatGotNoAnswerIsHeardOfLater() throws Exception {
        onFx(page::shown);
        window.until(() -> find("withdrawBegin").isVisible());
        window.office.cut = true;
        fire("withdrawBegin");
        fire("withdrawYes");
        window.until(() -> page.newsText().contains("Belum"));
        assertEquals(FilingState.AWAITING_VERIFICATION, state("f-1"));
        window.office.cut = false;
        window.until(() -> state("f-1") == FilingState.WITHDRAWN);
    }

    @Test
    void aNewCodeForALapsedReturnIsRefusedAndTheReturnLapsesHere() throws Exception {
        window.office.resendRefusal = Optional.of(ScriptedOffice.problem("TTS_LAPSED", 409));
        window.office.standing = Optional.of(Standing.State.LAPSED);
        onFx(() -> page.code().resend());
        window.until(() -> state("f-1") == FilingState.LAPSED);
        window.until(() -> find("asking").isVisible());
    }

    @Test
    void aCodeForALapsedReturnLapsesItHere() throws Exception {
        window.office.refusal = Optional.of(ScriptedOffice.problem("TTS_LAPSED", 409));
        window.office.standing = Optional.of(Standing.State.LAPSED);
        paste(CODE);
        window.until(() -> state("f-1") == FilingState.LAPSED);
    }

    @Test
    void anEndedRequestOfAReturnThatStillWaitsIsFollowedOnce() throws Exception {
        window.office.state = Challenge.State.EXPIRED;
        window.office.resendRefusal = Optional.of(ScriptedOffice.problem("RATE_LIMITED", 429));
        onFx(page::shown);
        window.until(() -> Collections.frequency(window.office.asked, "challenge") > 1);
        assertEquals(FilingState.AWAITING_VERIFICATION, state("f-1"));
        assertEquals(1, Collections.frequency(window.office.asked, "standing"));
    }

    @Test
    void afterASignInWhatElseWaitsIsAskedAbout() throws Exception {
        window.office.signedIn = false;
        onFx(page::shown);
        window.until(() -> page.signIn().shown());
        window.office.standing = Optional.of(Standing.State.LAPSED);
        onFx(page.signIn()::enter);
        window.until(() -> state("f-1") == FilingState.LAPSED);
    }

    @Test
    void afterAFailureThePageIsUsableAgain() throws Exception {
        window.office.broken = true;
        paste(CODE);
        window.until(() -> window.failures.size() == 1);
        window.office.broken = false;
        paste(CODE);
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
    }

    @Test
    void afterAFailedQuestionTheNextOneIsAsked() throws Exception {
        window.office.broken = true;
        onFx(page::shown);
        window.until(() -> window.failures.size() == 1);
        window.office.broken = false;
        onFx(page::shown);
        window.until(() -> Collections.frequency(window.office.asked, "challenge") == 2);
    }

    @Test
    void aCodeThatIsPastedWhileAResendRunsIsBroughtAfterIt() throws Exception {
        var answer = new CountDownLatch(1);
        window.office.resending = answer;
        onFx(() -> page.code().resend());
        window.until(() -> window.office.asked.contains("resend"));
        paste(CODE);
        assertFalse(window.office.asked.contains("verify"));
        answer.countDown();
        window.until(() -> window.went.contains(new Go.ReceiptOf("f-1")));
        assertEquals(1, Collections.frequency(window.office.asked, "verify"));
    }

    @Test
    void theGatewayThatAnswersAgainTakesTheNoteAway() throws Exception {
        window.office.cut = true;
        onFx(page::shown);
        window.until(() -> page.newsText().contains("belum dapat dihubungi"));
        window.office.cut = false;
        onFx(page::shown);
        window.until(() -> page.newsText().isEmpty());
    }

    @Test
    void aCameraThatOpensAfterThePageWasLeftIsClosed() throws Exception {
        var opening = new CountDownLatch(1);
        var film = new Film();
        window.camera =
                () -> {
                    try {
                        opening.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.of(film);
                };
        onFx(page.qr()::camera);
        onFx(page::left);
        opening.countDown();
        window.until(film.closed::get);
        assertFalse(film.looked.get());
    }

    private static final class Film implements FrameSource {
        final AtomicBoolean closed = new AtomicBoolean();
        final AtomicBoolean looked = new AtomicBoolean();

        @Override
        public Optional<BufferedImage> next() {
            looked.set(true);
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    private Node find(String id) {
        return ((ScrollPane) page.node()).getContent().lookup("#" + id);
    }

    private void fire(String id) {
        onFx(() -> ((ButtonBase) find(id)).fire());
    }

    private FilingState state(String id) {
        return window.cabinet.filing(id).orElseThrow().state();
    }

    private void paste(String text) {
        onFx(() -> page.code().paste(text));
    }

    private static void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return null;
                });
    }
}
