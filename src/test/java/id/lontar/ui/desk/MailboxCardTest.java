package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Awaited.Next;
import id.lontar.filing.FilingState;
import id.lontar.filing.Mail;
import id.lontar.filing.Mailbox;
import id.lontar.filing.MailboxWatch.Standing;
import id.lontar.filing.MailboxWatch.State;
import id.lontar.filing.Vigil.Happening;
import id.lontar.ui.Snapshots;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// From the wish to have a mailbox watched to the button that confirms with what was found.
@Timeout(60)
class MailboxCardTest {
    private static final String CODE = "81803094";

    @TempDir Path folder;
    private DeskWindow window;
    private MailboxKeeper keeper;
    private MailboxCard card;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        keeper = new MailboxKeeper(window.bench());
        card = Snapshots.onFx(() -> new MailboxCard(window.context, keeper));
    }

    @AfterEach
    void close() {
        keeper.close();
        window.close();
    }

    @Test
    void theSenderThatTheGatewaysProfileNamesStandsThereAlready() throws Exception {
        var named = Snapshots.onFx(() -> ((TextField) card.node().lookup("#sender")).getText());
        assertEquals("kode@otp.contoh.example", named);
    }

    @Test
    void nothingIsWatchedUntilSomebodyAsks() {
        keeper.goOn();
        assertEquals(List.of(), window.mailbox.asked);
        fire("begin");
        assertEquals(List.of(), window.mailbox.asked);
        assertTrue(state().contains("Isi semua kolom"), state());
    }

    @Test
    void whatIsAskedForIsWatchedNowAndAfterARestartUntilItIsEnded() throws Exception {
        begin();
        window.mailbox.told.accept(new Standing(State.WATCHING, DeskWindow.NOW));
        Snapshots.onFx(
                () -> {
                    card.draw();
                    return null;
                });
        assertTrue(state().contains("dipantau sejak 25 Maret 2025 09.30.05 WIB"), state());
        assertFalse(find("form").isVisible());
        var later = new MailboxKeeper(window.bench());
        later.goOn();
        assertEquals(2, window.mailbox.asked.size());
        assertEquals(window.mailbox.asked.get(0), window.mailbox.asked.get(1));
        later.close();
        fire("end");
        window.until(() -> state().contains("kata sandinya dihapus"));
        assertEquals(Optional.empty(), Mailbox.kept(window.cabinet));
        assertTrue(window.cabinet.note("mailbox").orElse("").isEmpty());
    }

    @Test
    void aFoundCodeIsOfferedAndConfirmsOnlyWhenItsOwnerSaysSo() throws Exception {
        window.sent("f-1", "underpaid");
        begin();
        window.mailbox.found.accept(mail(fingerprint(), CODE, DeskWindow.NOW.plusSeconds(9)));
        assertEquals(List.of(Happening.Kind.CODE_HERE), round());
        assertEquals(List.of(), round(), "it is told once");
        assertEquals(Next.CODE_HERE, vigil().one("f-1").orElseThrow().next());
        assertFalse(window.office.asked.contains("verify"));
        var screen = window.desk("f-1");
        var use =
                (Button)
                        Snapshots.onFx(
                                () -> screen.page().orElseThrow().code().node().lookup("#arrived"));
        assertTrue(use.isVisible());
        Snapshots.onFx(
                () -> {
                    use.fire();
                    return null;
                });
        window.until(
                () -> window.cabinet.filing("f-1").orElseThrow().state() == FilingState.ACCEPTED);
        Snapshots.onFx(
                () -> {
                    screen.leave(() -> {});
                    return null;
                });
    }

    @Test
    void aMailThatComesBeforeItsReturnIsKnownHereWaitsForIt() throws Exception {
        begin();
        window.sealed("f-1", "underpaid");
        window.mailbox.found.accept(mail(fingerprint(), CODE, DeskWindow.NOW.plusSeconds(9)));
        assertEquals(List.of(), round());
        window.bench().journey().send(window.cabinet.filing("f-1").orElseThrow());
        vigil().reread();
        assertEquals(List.of(Happening.Kind.CODE_HERE), round());
    }

    @Test
    void aMailOfAnEarlierRequestIsNotOffered() throws Exception {
        window.sent("f-1", "underpaid");
        begin();
        var before = DeskWindow.NOW.minus(Duration.ofMinutes(5));
        window.mailbox.found.accept(mail(fingerprint(), CODE, before));
        assertEquals(List.of(), round());
    }

    @Test
    void everyStateHasASentenceInBothLanguages() {
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var each : State.values())
                assertFalse(words.say("mailbox." + each, "a", "b", "c").isBlank());
    }

    @Test
    void aMailboxNeverPrintsItself() throws Exception {
        begin();
        assertFalse(window.mailbox.asked.getFirst().toString().contains("rahasia"));
    }

    @Test
    void itsPictureIsTakenWithEveryFieldLabelled() {
        Snapshots.take("kotak-surat", new StackPane(card.node()));
        for (var each : List.of("host", "port", "user", "password", "sender"))
            assertFalse(find(each).getParent().lookupAll(".label").isEmpty(), each);
    }

    private void begin() throws Exception {
        Snapshots.onFx(
                () -> {
                    ((TextField) find("host")).setText("imap.contoh.example");
                    ((TextField) find("user")).setText("siti@contoh.example");
                    ((TextField) find("password")).setText("rahasia sekali");
                    ((TextField) find("sender")).setText("kode@otp.contoh.id");
                    return null;
                });
        fire("begin");
        window.until(() -> window.mailbox.asked.size() == 1);
    }

    private static Mail mail(String fingerprint, String code, Instant sent) {
        return new Mail(
                "",
                Optional.of("kode@otp.contoh.id"),
                Optional.of(sent),
                List.of("Kode Anda: " + code + "\n\nSidik SPT: " + fingerprint),
                true);
    }

    private List<Happening.Kind> round() {
        return vigil().round().stream().map(Happening::kind).toList();
    }

    private id.lontar.filing.Vigil vigil() {
        return window.bench().journey().vigil();
    }

    private String fingerprint() {
        return window.cabinet.filing("f-1").orElseThrow().sealed().orElseThrow().fingerprint();
    }

    private String state() {
        return Snapshots.onFx(card::stateText);
    }

    private Node find(String id) {
        return card.node().lookup("#" + id);
    }

    private void fire(String id) {
        Snapshots.onFx(
                () -> {
                    ((Button) find(id)).fire();
                    return null;
                });
    }
}
