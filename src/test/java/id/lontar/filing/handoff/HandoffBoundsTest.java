package id.lontar.filing.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.NotNow;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// What is odd, too much, of another return, or happens at two windows at once.
class HandoffBoundsTest {
    @TempDir Path folder;
    private TestDesk dewi;
    private TestDesk rudi;
    private Filing draft;

    @BeforeEach
    void open() {
        dewi = new TestDesk(folder.resolve("a"), "Dewi Lestari");
        rudi = new TestDesk(folder.resolve("b"), "Rudi Hartono");
        dewi.knows(rudi);
        rudi.knows(dewi);
        draft = dewi.sample();
    }

    @AfterEach
    void close() {
        dewi.close();
        rudi.close();
    }

    @Test
    void whatTwoWindowsWriteAtOnceIsAllKept() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Integer> window =
                () -> {
                    start.await();
                    for (var i = 0; i < 30; i++)
                        dewi.handoffs.comment(draft, new Place.AtResult(), "Lihat lagi.");
                    return 30;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(window, window));
            for (var each : both) assertEquals(30, each.get());
        }
        assertEquals(60, dewi.handoffs.of(draft.id()).comments().size());
    }

    @Test
    void aStepThatCameWhileAnotherWasMadeIsNotLost() throws HandoffRefused {
        var atRudi = added(rudi.receive(dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW)));
        var back = rudi.send(atRudi, dewi, Task.REVIEW, Task.SIGN);
        var order = new Handoffs.Order(rudi.card, Task.PREPARE, Task.REVIEW, "");
        var prepared = dewi.handoffs.prepare(dewi.stored(draft), dewi.hand(), order);
        assertInstanceOf(Received.Updated.class, dewi.receive(back));
        var late =
                assertThrows(
                        NotNow.class, () -> dewi.handoffs.handedOut(dewi.stored(draft), prepared));
        assertEquals("handoff.movedOn", late.key());
        assertEquals(2, dewi.handoffs.of(draft.id()).steps().size());
    }

    @Test
    void aChoiceIsMadeOfWhatWasShown() throws HandoffRefused {
        var atRudi = added(rudi.receive(dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW)));
        dewi.edit(draft, each -> each.with(Taxpayer.NAME, "Siti Rahayu"));
        rudi.edit(atRudi, each -> each.with(Taxpayer.PHONE, "081234567890"));
        var second = rudi.send(atRudi, dewi, Task.REVIEW, Task.SIGN);
        var asked = assertInstanceOf(Received.Differs.class, dewi.receive(second));
        dewi.edit(draft, each -> each.with(Taxpayer.NAME, "Siti Rahayu Dewi"));
        for (var choice : Received.Choice.values())
            assertEquals(
                    "handoff.changedSince",
                    assertThrows(NotNow.class, () -> dewi.handoffs.settle(asked, choice)).key());
        var again = assertInstanceOf(Received.Differs.class, dewi.receive(second));
        dewi.handoffs.settle(again, Received.Choice.THEIRS);
        assertThrows(
                NotNow.class,
                () -> dewi.handoffs.settle(again, Received.Choice.THEIRS),
                "once is enough");
        assertEquals(1, dewi.cabinet.filings().size());
    }

    @Test
    void aPassphraseOfTwoKeysOpensBoth() throws HandoffRefused {
        var file = dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        var newer = rudi.keys.create("Rudi Hartono", TestDesk.PASSPHRASE.toCharArray());
        assertEquals(Optional.of(newer), rudi.keys.own());
        try (var hand = opened(rudi.keys)) {
            assertEquals(newer, hand.card());
            var atRudi = added(rudi.handoffs.receive(file, hand));
            var order = new Handoffs.Order(dewi.card, Task.REVIEW, Task.SIGN, "");
            var prepared = rudi.handoffs.prepare(rudi.stored(atRudi), hand, order);
            assertEquals(rudi.card, prepared.step().by(), "for that card the step before was");
            assertInstanceOf(Received.Updated.class, dewi.receive(prepared.file()));
        }
    }

    private static HandoffKeys.Hand opened(HandoffKeys keys) {
        var opening = keys.open(TestDesk.PASSPHRASE.toCharArray());
        return assertInstanceOf(HandoffKeys.Opening.Opened.class, opening).hand();
    }

    @Test
    void theReturnOfAnotherTaxpayerIsNotTakenForTheOneHere() throws HandoffRefused {
        var atRudi = added(rudi.receive(dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW)));
        rudi.edit(atRudi, each -> each.with(Taxpayer.NPWP, "0098765432109876"));
        var file = rudi.send(atRudi, dewi, Task.REVIEW, Task.SIGN);
        var refused = assertThrows(HandoffRefused.class, () -> dewi.receive(file));
        assertEquals(Reason.OTHER_OWNER, refused.reason());
        assertEquals(draft.taxReturn(), dewi.stored(draft).taxReturn());
        assertEquals(1, dewi.handoffs.of(draft.id()).steps().size());

        dewi.edit(draft, each -> each.with(Taxpayer.NPWP, "0098765432109876"));
        assertInstanceOf(Received.Updated.class, dewi.receive(file), "it was a slip of the pen");
    }

    @Test
    void anotherRevisionIsNotTakenForTheOneHere() throws HandoffRefused {
        dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        var other = dewi.edit(dewi.sample(), each -> each.with(Taxpayer.PHONE, "0811111111"));
        var corrected = other.taxReturn();
        var revised = new TaxReturn(corrected.form(), corrected.year(), 1, corrected.answers());
        var text = dewi.bench.papers().files().write(revised).getBytes(StandardCharsets.UTF_8);
        var first = dewi.handoffs.of(draft.id()).last().orElseThrow();
        var step = next(first.step(), first.digest(), Sha256.of(text), rudi, List.of());
        var signed = dewi.hand().sign(step, text);
        var mixed = dewi.hand().seal(new Pack(List.of(first, signed), List.of()), rudi.card);
        assertEquals(
                Reason.BROKEN_CHAIN,
                assertThrows(HandoffRefused.class, () -> rudi.receive(mixed)).reason());
        assertEquals(List.of(), rudi.cabinet.filings());
    }

    private Step next(
            Step before, Sha256 digest, Sha256 file, TestDesk to, List<Comment> comments) {
        return new Step(
                before.matter(),
                before.number() + 1,
                Optional.of(digest),
                dewi.card.digest(),
                Task.PREPARE,
                to.card.digest(),
                to.card.name(),
                Task.REVIEW,
                TestDesk.NOW,
                "",
                file,
                List.of(),
                comments);
    }

    /// What is kept is read again before it takes the place of what was kept.
    @Test
    void tooManyCommentsAreToldBeforeAnythingIsKept() throws HandoffRefused {
        var many = new ArrayList<Comment>();
        for (var i = 0; i < Step.MOST_COMMENTS; i++)
            many.add(Comment.on(new Place.AtResult(), dewi.card, TestDesk.NOW, "Catatan " + i));
        dewi.cabinet.keep(draft.id(), Beside.FILE, dewi.keys.writeKept(new Kept(List.of(), many)));
        assertEquals(
                "handoff.tooMuch",
                assertThrows(
                                NotNow.class,
                                () ->
                                        dewi.handoffs.comment(
                                                draft, new Place.AtResult(), "Satu lagi"))
                        .key());
        var atRudi = added(rudi.receive(dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW)));
        assertEquals(Step.MOST_COMMENTS, rudi.handoffs.of(atRudi.id()).comments().size());

        rudi.cabinet.keep(
                atRudi.id(),
                Beside.FILE,
                rudi.keys.writeKept(
                        new Kept(rudi.handoffs.of(atRudi.id()).steps(), mine(rudi, 600))));
        var file = dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        assertEquals("handoff.tooMuch", assertThrows(NotNow.class, () -> rudi.receive(file)).key());
        assertEquals(600, rudi.handoffs.of(atRudi.id()).comments().size(), "still readable");
    }

    private static List<Comment> mine(TestDesk desk, int count) {
        var comments = new ArrayList<Comment>();
        for (var i = 0; i < count; i++)
            comments.add(Comment.on(new Place.AtResult(), desk.card, TestDesk.NOW, "Saya " + i));
        return comments;
    }

    @Test
    void aFileThatCannotTravelUnderItsNameIsNamed() {
        for (var name : List.of(".bukti.pdf", "a\u202efdp.exe", "n".repeat(201) + ".pdf")) {
            var listed = Row.empty("berkas").with(Enclosed.FILE_NAME, name);
            dewi.edit(draft, each -> each.withRow(Enclosed.FILES, listed));
            dewi.cabinet.keep(draft.id(), Handoffs.FOLDER + name, new byte[] {1});
            var refused =
                    assertThrows(
                            NotNow.class,
                            () -> dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW),
                            name);
            assertEquals("handoff.fileName", refused.key());
            assertEquals(1, refused.arguments().size());
            assertFalse(refused.arguments().getFirst().contains("\u202e"));
        }
    }

    @Test
    void aRowThatCameOrWentIsToldWithWhatItSays() throws HandoffRefused {
        var debts = AnnualForms.ALL.find(draft.taxReturn().form(), draft.taxReturn().year());
        var table = Personal.DEBTS;
        var row =
                Row.empty("baru")
                        .with(Personal.DEBT_LENDER, "Bank Angsa")
                        .with(Personal.DEBT_AMOUNT, Rupiah.of(7_500_000));
        dewi.edit(draft, each -> each.withRow(table, row));
        dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW);
        dewi.edit(draft, each -> each.withoutRow(table, "baru"));
        var gone =
                dewi.handoffs.sinceLast(dewi.stored(draft)).stream()
                        .filter(each -> each.kind() == Change.Kind.ROW_REMOVED)
                        .findFirst()
                        .orElseThrow();
        assertEquals(Optional.of(row), gone.was());
        var said =
                new ChangeWords(
                        Words.in(Words.INDONESIAN),
                        debts.orElseThrow(),
                        dewi.stored(draft).taxReturn());
        assertTrue(said.now(gone).contains("Bank Angsa"), said.now(gone));
        assertTrue(said.now(gone).contains("7.500.000"), said.now(gone));
    }

    /// Of each question the farthest that a file can say; no page that shows it would open.
    @Test
    void whatNoRuleCanWorkWithIsRefused() throws HandoffRefused {
        var pack = rudi.hand().unseal(dewi.send(draft, rudi, Task.PREPARE, Task.REVIEW));
        var year = new TaxYear(2024);
        var form = AnnualForms.ALL.find(FormCode.F1771, year).orElseThrow();
        var answers = Answers.NONE.with(Taxpayer.NPWP, "0098765432109876");
        var base = new TaxReturn(form.code(), year, 0, answers);
        assertEquals(base.answers(), of(pack, base).taxReturn().answers());
        var unfit = new HashSet<String>();
        for (var question : form.questions().toList())
            for (var value : farthest(question.kind()))
                if (!isTaken(pack, base, question.id(), value)) unfit.add(question.id());
        assertTrue(unfit.contains("identity.bookYearEnd"), "its due day cannot be told: " + unfit);
        assertFalse(unfit.contains(Taxpayer.NAME.id()), unfit + "");
    }

    private boolean isTaken(Pack pack, TaxReturn base, String question, Object value) {
        var values = new HashMap<>(base.answers().values());
        values.put(question, value);
        try {
            of(pack, base.with(new Answers(values, Map.of())));
            return true;
        } catch (HandoffRefused e) {
            assertEquals(Reason.NO_RETURN, e.reason());
            return false;
        }
    }

    private Contents of(Pack pack, TaxReturn taxReturn) throws HandoffRefused {
        var text = dewi.bench.papers().files().write(taxReturn).getBytes(StandardCharsets.UTF_8);
        var first = pack.last();
        var signed = new Signed(first.step(), first.by(), first.json(), first.signature(), text);
        return Contents.of(rudi.bench, new Pack(List.of(signed), List.of()));
    }

    private static List<Object> farthest(Kind<?> kind) {
        if (kind == Kind.DATE) return List.of(LocalDate.MAX, LocalDate.MIN);
        if (kind == Kind.MONEY)
            return List.of(Rupiah.of(Long.MAX_VALUE), Rupiah.of(Long.MIN_VALUE));
        if (kind == Kind.NUMBER) return List.of(Integer.MAX_VALUE, Integer.MIN_VALUE);
        if (kind == Kind.TEXT) return List.of("", "?", "0");
        return List.of(true, false);
    }

    @Test
    void whoeverWasNotComparedHereIsMarkedAndTwoOfOneNameAreToldApart() {
        var words = Words.in(Words.INDONESIAN);
        try (var other = new TestDesk(folder.resolve("c"), "Siti Aminah")) {
            var names = Names.of(words, dewi.keys);
            assertEquals("Rudi Hartono", names.of(rudi.card));
            assertEquals("Dewi Lestari", names.of(dewi.card), "one's own");
            assertTrue(names.of(other.card).contains("belum dibandingkan"));
            assertTrue(
                    names.of("Rudi Hartono", other.card.digest()).contains("belum dibandingkan"),
                    "a known name on another card");
            var older = dewi.card;
            var twin = dewi.keys.create("Rudi Hartono", "Kata-Sandi-Lain-2".toCharArray());
            var after = Names.of(words, dewi.keys);
            assertEquals("Dewi Lestari", after.of(older), "an earlier card of one's own");
            assertEquals(
                    "Rudi Hartono (" + rudi.card.groups().substring(0, 11) + ")",
                    after.of(rudi.card));
            assertFalse(after.of(twin).equals(after.of(rudi.card)));
        }
    }

    @Test
    void aTimeOutOfAllBoundsIsNotRead() {
        for (var at : List.of(Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"))) {
            var far = Comment.on(new Place.AtResult(), dewi.card, at, "Kapan?");
            var kept = dewi.keys.writeKept(new Kept(List.of(), List.of(far)));
            assertEquals(
                    Reason.BROKEN_CHAIN,
                    assertThrows(HandoffRefused.class, () -> dewi.keys.readKept(kept)).reason());
        }
    }

    private static Filing added(Received received) {
        return assertInstanceOf(Received.Added.class, received).filing();
    }
}
