package id.lontar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Amending;
import id.lontar.filing.BeginAgain;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Journey;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.NotNow;
import id.lontar.filing.Proof;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Law;
import id.lontar.rules.Settlement;
import id.lontar.rules.op.Personal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What the journey refuses, against the real gateway.
class JourneyGuardsTest {
    @TempDir Path folder;
    private Trials trials;
    private Desktop desktop;
    private Journey journey;

    @BeforeEach
    void open() throws Exception {
        trials = new Trials(folder);
        desktop = trials.desktops().getFirst();
        journey = desktop.program(desktop.cabinet());
    }

    @AfterEach
    void close() throws Exception {
        trials.close();
    }

    @Test
    void aDoubleClickSendsAndConfirmsOnce() throws Exception {
        var made = sealed(0);
        twice(() -> journey.send(made));
        var waiting = stored(made);
        assertEquals(FilingState.AWAITING_VERIFICATION, waiting.state());
        var code = code(waiting);
        twice(() -> journey.confirm(waiting, code));
        assertEquals(FilingState.ACCEPTED, stored(made).state());
        assertEquals(1, entries(made, "UPLOAD", JournalEntry.Phase.INTENT));
        assertEquals(1, entries(made, "VERIFY", JournalEntry.Phase.INTENT));
        assertEquals(1, trials.town().books(made.sealed().orElseThrow().seal()).submissions());
    }

    @Test
    void aReturnThatIsSealedIsNotSealedAgain() {
        var made = sealed(0);
        assertEquals(
                made.sealed().orElseThrow().sptDigest(),
                desktop.seal(journey, made).sealed().orElseThrow().sptDigest());
    }

    @Test
    void whatWasUploadedIsNotReopenedButGetsANewVersionWhichThenCounts() throws Exception {
        var old = sealed(0);
        journey.send(old);
        assertThrows(NotNow.class, () -> journey.reopen(stored(old)));
        var fresh = journey.newVersion(stored(old), "version-2");
        assertEquals(0, fresh.taxReturn().revision());
        var changed = desktop.changed(fresh);
        assertEquals(FilingState.AWAITING_VERIFICATION, stored(old).state());
        var made = desktop.seal(journey, changed);
        journey.send(made);
        journey.confirm(stored(made), code(stored(made)));
        assertEquals(FilingState.ACCEPTED, stored(made).state());
        journey.settle(stored(old));
        assertEquals(FilingState.SUPERSEDED, stored(old).state());
        var numbers = trials.town().books(made.sealed().orElseThrow().seal()).numbers();
        assertEquals(1, numbers.size());
    }

    @Test
    void whatWasFiledAtThePortalIsNeverSent() {
        var made = sealed(0);
        var bpe = new Filing.PortalReceipt("123", LocalDate.of(2025, 3, 20), Optional.empty());
        journey.filedAtPortal(made, bpe, new byte[0]);
        var step = journey.send(made);
        assertEquals(FilingState.FILED_AT_PORTAL, step.filing().state());
        assertEquals(0, trials.town().books(made.sealed().orElseThrow().seal()).submissions());
    }

    @Test
    void anotherReturnsReceiptIsNotAccepted() throws Exception {
        var first = sealed(0);
        new Walk(desktop, this::code).on(journey, first.id());
        var second = sealed(1);
        var office = new Switched(desktop.office());
        var other = stored(first).provisional().orElseThrow().submissionId();
        office.receiptsOf(other);
        var misled = desktop.program(desktop.cabinet(), office);
        var step = new Walk(desktop, this::code).on(misled, second.id()).orElseThrow();
        assertInstanceOf(Step.ReceiptRefused.class, step);
        assertEquals(FilingState.VERIFIED, stored(second).state());
        journey.settle(stored(second));
        assertEquals(FilingState.ACCEPTED, stored(second).state());
    }

    @Test
    void aProvisionalReceiptInHandIsNotGivenUpWhenAnotherAccountIsSignedIn() {
        var made = sealed(0);
        journey.send(made);
        var stranger = desktop.program(desktop.cabinet(), trials.desktops().get(1).office());
        assertInstanceOf(Step.Refused.class, stranger.settle(stored(made)));
        assertEquals(FilingState.AWAITING_VERIFICATION, stored(made).state());
        assertTrue(stored(made).provisional().isPresent());
    }

    @Test
    void theSameReturnSealedTwiceIsOneAndTheCopyIsClosedAndSaysSo() throws Exception {
        var first = sealed(0);
        journey.send(first);
        var copy = copyOf(first);
        var step = journey.send(copy);
        assertInstanceOf(Step.Moved.class, step);
        assertEquals(FilingState.SUPERSEDED, stored(copy).state());
        assertEquals(1, entries(copy, "SAME_AS", JournalEntry.Phase.DONE));
        journey.confirm(stored(first), code(stored(first)));
        assertEquals(FilingState.ACCEPTED, stored(first).state());
    }

    @Test
    void aCopyWhoseFirstSealIsNotHereTakesUpItsProvisionalReceiptAndIsFiled() throws Exception {
        var first = sealed(0);
        journey.send(first);
        var code = code(stored(first));
        try (var other = desktop.onAnotherMachine(folder.resolve("other"))) {
            var program = other.program(other.cabinet());
            var copy = other.seal(program, other.draft(0));
            var sent = program.send(copy).filing();
            assertEquals(FilingState.AWAITING_VERIFICATION, sent.state());
            assertEquals(
                    first.sealed().orElseThrow().fingerprint(),
                    sent.counted().orElseThrow().fingerprint());
            var filed = program.confirm(sent, code).filing();
            assertEquals(FilingState.ACCEPTED, filed.state());
            assertTrue(other.isItsReceipt(filed));
        }
    }

    @Test
    void anIncompleteReturnIsNotSealedWhoeverAsks() {
        var empty = desktop.without(desktop.draft(0));
        assertThrows(NotNow.class, () -> desktop.seal(journey, empty));
        assertEquals(FilingState.DRAFT, stored(empty).state());
    }

    @Test
    void whatTheGatewayKeepsATimeForIsNotClosedAtThePortal() {
        var made = sealed(0);
        journey.send(made);
        var bpe = new Filing.PortalReceipt("123", LocalDate.of(2025, 3, 20), Optional.empty());
        assertThrows(NotNow.class, () -> journey.filedAtPortal(stored(made), bpe, new byte[0]));
        assertEquals(FilingState.AWAITING_VERIFICATION, stored(made).state());
    }

    @Test
    void aReturnBegunAgainHasTheNextRevisionOnlyOnceOneWasAcceptedAndKeepsItsFiles()
            throws Exception {
        var made = sealed(0);
        desktop.cabinet().keep(made.id(), "attachments/slip.pdf", new byte[] {7});
        journey.send(made);
        var begin =
                new BeginAgain(
                        desktop.cabinet(), journey, new Amending(AnnualForms.ALL, Law.shipped()));
        var waiting = begin.from(stored(made));
        assertEquals(0, waiting.taxReturn().revision());
        assertEquals(waiting.id(), begin.from(stored(made)).id());
        assertTrue(desktop.cabinet().kept(waiting.id(), "attachments/slip.pdf").isPresent());
        journey.confirm(stored(made), code(stored(made)));
        assertEquals(1, begin.from(stored(made)).taxReturn().revision());
    }

    @Test
    void anAmendmentFollowsTheReturnItReplacesAndIsTakenOnce() throws Exception {
        var first = sealed(0);
        new Walk(desktop, this::code).on(journey, first.id());
        var begin =
                new BeginAgain(
                        desktop.cabinet(), journey, new Amending(AnnualForms.ALL, Law.shipped()));
        var amendment = desktop.changed(begin.from(stored(first)));
        var answers = amendment.taxReturn().answers();
        assertEquals(Optional.of(1), answers.get(Amendment.NUMBER));
        assertEquals(
                stored(first).sealed().orElseThrow().seal().amount(),
                Rupiah.of(
                        Math.abs(answers.get(Amendment.PREVIOUS_BALANCE).orElseThrow().amount())));
        assertEquals(List.of(), answers.rows(Settlement.PAYMENTS), "paid for the original");
        new Walk(desktop, this::code).on(journey, amendment.id());
        assertEquals(FilingState.ACCEPTED, stored(amendment).state());
        assertEquals(1, stored(amendment).receipt().orElseThrow().revision());

        var other = answers.with(Personal.OCCUPATION, "Dosen");
        var again =
                Filing.draft(
                        "again",
                        first.personId(),
                        amendment.taxReturn().with(other),
                        desktop.clock().instant());
        desktop.cabinet().save(again);
        var refused =
                assertInstanceOf(Step.Refused.class, journey.send(desktop.seal(journey, again)));
        assertEquals("SPT_ALREADY_FILED", refused.problem().type());
    }

    private Filing copyOf(Filing first) {
        var copy =
                Filing.draft(
                        "copy", first.personId(), first.taxReturn(), desktop.clock().instant());
        desktop.cabinet().save(copy);
        return desktop.seal(journey, copy);
    }

    private static void twice(Callable<Step> click) throws Exception {
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = clicks.submit(click);
            var two = clicks.submit(click);
            one.get();
            two.get();
        }
    }

    private Filing sealed(int revision) {
        return desktop.seal(journey, desktop.draft(revision));
    }

    private Proof code(Filing filing) throws Exception {
        return trials.town()
                .codeFor(desktop.person().email(), filing.sealed().orElseThrow().fingerprint());
    }

    private Filing stored(Filing filing) {
        return desktop.cabinet().filing(filing.id()).orElseThrow();
    }

    private long entries(Filing filing, String event, JournalEntry.Phase phase) {
        return desktop.cabinet().journal(filing.id()).stream()
                .filter(each -> each.event().equals(event) && each.phase() == phase)
                .count();
    }
}
