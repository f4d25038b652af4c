package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Awaited.Next;
import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.FilingState;
import id.lontar.filing.Proof;
import id.lontar.filing.Standing;
import id.lontar.filing.Vigil;
import id.lontar.filing.Vigil.Happening;
import id.lontar.filing.season.CodeMail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is heard of waiting returns while nobody looks, over a real store.
class VigilTest {
    @TempDir Path folder;
    private DeskWindow window;
    private Vigil vigil;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        vigil = window.bench().journey().vigil();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theNearestDeadlineStandsFirst() throws Exception {
        var first = window.sent("f-1", "underpaid");
        window.record(first, "f-late", Duration.ofHours(5), false);
        window.record(first, "f-soon", Duration.ofHours(-5), false);
        assertEquals(List.of("f-soon", "f-1", "f-late"), ids(vigil.reread()));
    }

    @Test
    void hundredsAreAskedAboutAFewAtATimeAndEachComesToItsTurn() throws Exception {
        var first = window.sent("f-1", "underpaid");
        for (var i = 2; i <= 200; i++) window.record(first, "f-" + i, Duration.ofMinutes(i), false);
        vigil.reread();
        window.office.asked.clear();
        for (var round = 1; round <= 25; round++) {
            vigil.round();
            assertTrue(questions() <= 8L * round, questions() + " in round " + round);
            window.now = window.now.plusMillis(200);
        }
        assertEquals(200, questions());
        assertTrue(vigil.all().stream().allMatch(each -> each.heardAt().isPresent()));
        vigil.round();
        assertEquals(200, questions(), "nobody is asked about again at once");
    }

    @Test
    void aMailThatItsServerTookIsToldOnce() throws Exception {
        window.sent("f-1", "underpaid");
        vigil.round();
        window.office.mail = ScriptedOffice.mail(DeliveryState.SENDING, DeliveryState.ACCEPTED);
        later(Duration.ofSeconds(10));
        assertEquals(List.of(Happening.Kind.MAIL_ARRIVED), kinds(vigil.round()));
        assertEquals(Next.CODE, vigil.one("f-1").orElseThrow().next());
        later(Duration.ofMinutes(2));
        assertEquals(List.of(), vigil.round());
    }

    @Test
    void aReturnConfirmedElsewhereBringsItsReceiptAndLeavesTheDesk() throws Exception {
        var sent = window.sent("f-1", "underpaid");
        window.office.verify(sent.signer(), "ch-1", new Proof.QrToken("SPT1:X"));
        window.office.state = Challenge.State.VERIFIED;
        assertEquals(List.of(Happening.Kind.RECEIPT), kinds(vigil.round()));
        assertEquals(FilingState.ACCEPTED, window.cabinet.filing("f-1").orElseThrow().state());
        assertEquals(List.of(), vigil.all());
    }

    @Test
    void aReturnThatLapsesIsToldAndLeavesTheDesk() throws Exception {
        window.sent("f-1", "underpaid");
        window.office.state = Challenge.State.EXPIRED;
        window.office.standing = Optional.of(Standing.State.LAPSED);
        assertEquals(List.of(Happening.Kind.ENDED), kinds(vigil.round()));
        assertEquals(List.of(), vigil.all());
    }

    @Test
    void anEndedRequestOfAReturnThatStillWaitsIsFollowedOnce() throws Exception {
        window.sent("f-1", "underpaid");
        window.office.state = Challenge.State.EXPIRED;
        window.office.resendRefusal = Optional.of(ScriptedOffice.problem("RATE_LIMITED", 429));
        for (var i = 0; i < 5; i++) {
            vigil.round();
            later(Duration.ofMinutes(2));
        }
        assertEquals(1, Collections.frequency(window.office.asked, "standing"));
    }

    @Test
    void aGatewayThatDoesNotAnswerIsAskedAboutOneReturnAndLeftAlone() throws Exception {
        var first = window.sent("f-1", "underpaid");
        for (var i = 2; i <= 20; i++) window.record(first, "f-" + i, Duration.ZERO, false);
        vigil.reread();
        window.office.cut = true;
        window.office.asked.clear();
        vigil.round();
        vigil.round();
        assertEquals(1, questions());
        later(Duration.ofSeconds(6));
        vigil.round();
        assertEquals(2, questions());
        window.office.cut = false;
        later(Duration.ofMinutes(1));
        vigil.round();
        assertEquals(10, questions());
    }

    @Test
    void aBatchThatWasSentAwayHoldsTheDeskToo() throws Exception {
        window.sent("f-1", "underpaid");
        window.office.asked.clear();
        var backoff = window.bench().journey().backoff();
        assertTrue(backoff.comeBack(window.now.plusSeconds(90)));
        vigil.round();
        assertEquals(0, questions());
        later(Duration.ofSeconds(91));
        vigil.round();
        assertEquals(1, questions());
    }

    @Test
    void aDeskThatGetsNoAnswerHoldsTheBatchesToo() throws Exception {
        window.sent("f-1", "underpaid");
        window.office.cut = true;
        vigil.round();
        assertTrue(window.bench().journey().backoff().isQuiet());
    }

    @Test
    void whereTheMailsWithCodesAreIsToldByDomain() throws Exception {
        var first = window.sent("f-1", "underpaid");
        window.record(first, "f-2", Duration.ZERO, false);
        vigil.reread();
        window.office.mail =
                ScriptedOffice.mail(DeliveryState.SENDING, DeliveryState.HELD, DeliveryState.HELD);
        vigil.round();
        var year = first.taxReturn().year();
        var mail = CodeMail.of(vigil.all(), year);
        var gmail = mail.domains().getFirst();
        assertEquals("gmail.com", gmail.domain());
        assertEquals(2, gmail.count(CodeMail.Fate.HELD));
        assertEquals(
                Optional.of(ScriptedOffice.AT.plusSeconds(3)),
                gmail.heldSince(),
                "since the first time, not the last");
        assertEquals(java.util.Map.of("QR_PAGE", 2), gmail.ways());
        assertTrue(gmail.heardAt().isPresent());
        assertEquals(0, mail.unknown());
        var other = new id.lontar.tax.TaxYear(year.year() - 1);
        assertEquals(CodeMail.NONE, CodeMail.of(vigil.all(), other));
    }

    @Test
    void withoutASessionItIsSaidThatSomebodyMustSignIn() throws Exception {
        var sent = window.sent("f-1", "underpaid");
        window.office.signedIn = false;
        vigil.round();
        assertEquals(Next.SIGN_IN, vigil.one("f-1").orElseThrow().next());
        window.office.signIn(sent.signer(), new char[0]);
        vigil.settle(new id.lontar.tax.Npwp(sent.signer())).run(id.lontar.work.Progress.NONE);
        assertEquals(Next.MAIL_ON_ITS_WAY, vigil.one("f-1").orElseThrow().next());
    }

    @Test
    void askingNeverWritesToTheStore() throws Exception {
        window.sent("f-1", "underpaid");
        var before = window.cabinet.journal("f-1").size();
        for (var i = 0; i < 5; i++) {
            vigil.round();
            later(Duration.ofMinutes(2));
        }
        assertEquals(before, window.cabinet.journal("f-1").size());
    }

    private long questions() {
        return Collections.frequency(window.office.asked, "challenge");
    }

    private void later(Duration time) {
        window.now = window.now.plus(time);
    }

    private static List<String> ids(List<id.lontar.filing.Awaited> all) {
        return all.stream().map(id.lontar.filing.Awaited::id).toList();
    }

    private static List<Happening.Kind> kinds(List<Happening> happened) {
        return happened.stream().map(Happening::kind).toList();
    }
}
