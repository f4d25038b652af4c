package id.lontar.filing.handoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.NotNow;
import id.lontar.filing.Pin;
import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Column;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Three people, three stores, one file for each step.
class HandoffsTest {
    private static final String NAME = "attachments/bukti potong.pdf";
    private static final Table DEBTS =
            new Table("debts", List.of(new Column<>("lender", Kind.TEXT)));

    @TempDir Path folder;
    private TestDesk preparer;
    private TestDesk reviewer;
    private TestDesk signer;
    private Filing draft;

    @BeforeEach
    void open() {
        preparer = new TestDesk(folder.resolve("a"), "Dewi Lestari");
        reviewer = new TestDesk(folder.resolve("b"), "Rudi Hartono");
        signer = new TestDesk(folder.resolve("c"), "Siti Aminah");
        for (var each : List.of(preparer, reviewer, signer))
            for (var other : List.of(preparer, reviewer, signer))
                if (each != other) each.knows(other);
        draft = withFile(preparer);
    }

    private static Filing withFile(TestDesk desk) {
        var listed =
                Row.empty("berkas")
                        .with(Enclosed.FILE_NAME, NAME.substring(NAME.indexOf('/') + 1))
                        .with(Enclosed.FILE_PURPOSE, "OTHER");
        var filing = desk.edit(desk.sample(), each -> each.withRow(Enclosed.FILES, listed));
        desk.cabinet.keep(filing.id(), NAME, new byte[] {1, 2, 3});
        return filing;
    }

    @AfterEach
    void close() {
        preparer.close();
        reviewer.close();
        signer.close();
    }

    private Filing reviewed(byte[] file) throws HandoffRefused {
        return assertInstanceOf(Received.Added.class, reviewer.receive(file)).filing();
    }

    private static Answers renamed(Answers answers, String name) {
        return answers.with(Taxpayer.NAME, name);
    }

    @Test
    void fromPreparerOverReviewerToSignerAndBackNothingIsLostAndEachChangeHasItsName()
            throws HandoffRefused {
        var remark =
                preparer.handoffs.comment(
                        draft, new Place.AtQuestion(Taxpayer.NAME.id()), "Sesuai KTP?");
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        assertEquals(
                preparer.stored(draft).taxReturn().answers(), atReviewer.taxReturn().answers());
        assertArrayEquals(
                new byte[] {1, 2, 3}, reviewer.cabinet.kept(atReviewer.id(), NAME).orElseThrow());
        assertEquals(List.of(), reviewer.handoffs.sinceLast(atReviewer));
        assertEquals(
                List.of("Sesuai KTP?"),
                reviewer.handoffs.of(atReviewer.id()).comments().stream()
                        .map(Handoff.Comment::text)
                        .toList());

        reviewer.edit(
                atReviewer,
                answers ->
                        renamed(answers, "Siti Rahmawati")
                                .withRow(DEBTS, new Row("baru", Map.of("lender", "Bank"))));
        assertTrue(reviewer.handoffs.resolve(atReviewer, remark.id()));
        assertFalse(reviewer.handoffs.resolve(atReviewer, remark.id()), "only once");
        var own = reviewer.handoffs.sinceLast(reviewer.stored(atReviewer));
        assertTrue(own.stream().anyMatch(each -> each.kind() == Change.Kind.ROW_ADDED), own + "");

        var second = reviewer.send(atReviewer, signer, Task.REVIEW, Task.SIGN);
        var atSigner = assertInstanceOf(Received.Added.class, signer.receive(second)).filing();
        var kept = signer.handoffs.of(atSigner.id());
        assertEquals(
                List.of("Dewi Lestari", "Rudi Hartono"),
                kept.steps().stream().map(each -> each.by().name()).toList());
        assertEquals(own, signer.handoffs.ofStep(kept, 2), "the same as the reviewer saw");
        assertEquals("Rudi Hartono", kept.comments().getFirst().resolved().orElseThrow().by());
        assertTrue(
                signer.cabinet
                        .office()
                        .handling(atSigner.id())
                        .isReviewOf(Pin.name(atSigner.taxReturn().answers())),
                "the board counts it as reviewed");

        var third = signer.send(atSigner, preparer, Task.SIGN, Task.PREPARE);
        assertInstanceOf(Received.Updated.class, preparer.receive(third));
        assertEquals(
                Optional.of("Siti Rahmawati"),
                preparer.stored(draft).taxReturn().answers().get(Taxpayer.NAME));
        assertEquals(3, preparer.handoffs.of(draft.id()).steps().size());
    }

    @Test
    void theLinesThatMovedAreToldWithWhatTheyWere() throws HandoffRefused {
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        var cell = anAmount(atReviewer.taxReturn().answers());
        var table = new Table(cell.table(), List.of());
        var column = new Column<>(cell.column(), Kind.MONEY);
        var row = atReviewer.taxReturn().answers().row(table, cell.rowKey()).orElseThrow();
        var before = row.amount(column);
        var after = Rupiah.of(before.amount() + 50_000_000);
        reviewer.edit(atReviewer, answers -> answers.withRow(table, row.with(column, after)));
        var changes = reviewer.handoffs.sinceLast(reviewer.stored(atReviewer));
        assertEquals(
                Change.at(Change.Kind.CELL, cell, Optional.of(before), Optional.of(after)),
                changes.getFirst());
        var moved = changes.stream().filter(each -> each.kind() == Change.Kind.LINE).toList();
        assertFalse(moved.isEmpty(), changes + "");
        for (var each : moved) assertFalse(each.was().equals(each.now()), each + "");
        assertTrue(
                moved.stream()
                        .anyMatch(
                                each ->
                                        each.was().orElse(0L) instanceof Long was
                                                && each.now().orElse(0L) instanceof Long now
                                                && now - was == 50_000_000),
                moved + "");
    }

    /// Some amount of a list in the sample.
    private static Place.AtCell anAmount(Answers answers) {
        for (var table : new java.util.TreeMap<>(answers.tables()).entrySet())
            for (var row : table.getValue())
                for (var each : new java.util.TreeMap<>(row.cells()).entrySet())
                    if (each.getValue() instanceof Rupiah)
                        return new Place.AtCell(table.getKey(), row.key(), each.getKey());
        throw new IllegalStateException("the sample has no amount");
    }

    @Test
    void aDraftChangedMeanwhileIsNotWrittenOver() throws HandoffRefused {
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        reviewer.edit(atReviewer, answers -> renamed(answers, "Dari Rudi"));
        var back = reviewer.send(atReviewer, preparer, Task.REVIEW, Task.PREPARE);
        preparer.edit(draft, answers -> renamed(answers, "Dari Dewi"));

        var differs = assertInstanceOf(Received.Differs.class, preparer.receive(back));
        assertFalse(differs.forked());
        assertEquals(name("Dari Dewi"), nameOf(draft), "nothing was changed");
        assertEquals(1, preparer.handoffs.of(draft.id()).steps().size());
        var change = differs.changes().getFirst();
        assertEquals(Optional.of("Dari Dewi"), change.was());
        assertEquals(Optional.of("Dari Rudi"), change.now());

        preparer.handoffs.settle(differs, Received.Choice.BOTH);
        assertEquals(name("Dari Rudi"), nameOf(draft));
        assertEquals(
                List.of("Dari Dewi", "Dari Rudi"),
                preparer.cabinet.filings().stream()
                        .map(each -> each.taxReturn().answers().get(Taxpayer.NAME).orElseThrow())
                        .sorted()
                        .toList());
        assertInstanceOf(Received.Same.class, preparer.receive(back));
    }

    @Test
    void theOwnDraftCanStayAndIsHandedOnOverTheirStep() throws HandoffRefused {
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        reviewer.edit(atReviewer, answers -> renamed(answers, "Dari Rudi"));
        var back = reviewer.send(atReviewer, preparer, Task.REVIEW, Task.PREPARE);
        preparer.edit(draft, answers -> renamed(answers, "Dari Dewi"));
        var differs = assertInstanceOf(Received.Differs.class, preparer.receive(back));
        preparer.handoffs.settle(differs, Received.Choice.MINE);
        assertEquals(name("Dari Dewi"), nameOf(draft));
        var again = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertInstanceOf(Received.Updated.class, reviewer.receive(again));
        var kept = reviewer.handoffs.of(atReviewer.id());
        var last = reviewer.handoffs.ofStep(kept, 3).getFirst();
        assertEquals(Optional.of("Dari Rudi"), last.was());
        assertEquals(Optional.of("Dari Dewi"), last.now());
    }

    @Test
    void stepsThatPartedAreNotJoinedInSilence() throws HandoffRefused {
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        preparer.send(draft, signer, Task.PREPARE, Task.SIGN);
        var back = reviewer.send(atReviewer, preparer, Task.REVIEW, Task.PREPARE);
        var differs = assertInstanceOf(Received.Differs.class, preparer.receive(back));
        assertTrue(differs.forked());
        preparer.handoffs.settle(differs, Received.Choice.MINE);
        assertEquals(
                Task.SIGN,
                preparer.handoffs.of(draft.id()).last().orElseThrow().step().next(),
                "the own way is gone on with");
    }

    @Test
    void whatOneWroteOnAWayThatIsLeftStaysOnesOwn() throws HandoffRefused {
        var remark =
                preparer.handoffs.comment(
                        draft, new Place.AtQuestion(Taxpayer.NAME.id()), "Sesuai KTP?");
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        preparer.handoffs.comment(draft, new Place.AtLine("7"), "Mengapa nol?");
        preparer.send(draft, signer, Task.PREPARE, Task.SIGN);
        reviewer.handoffs.resolve(atReviewer, remark.id());
        var back = reviewer.send(atReviewer, preparer, Task.REVIEW, Task.PREPARE);
        var differs = assertInstanceOf(Received.Differs.class, preparer.receive(back));
        preparer.handoffs.settle(differs, Received.Choice.THEIRS);
        var comments = preparer.handoffs.of(draft.id()).comments();
        assertEquals(
                List.of("Sesuai KTP?", "Mengapa nol?"),
                comments.stream().map(Handoff.Comment::text).toList());
        assertEquals("Rudi Hartono", comments.getFirst().resolved().orElseThrow().by());
        preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
    }

    @Test
    void aFileThatWasTakenOffTheListIsNotHandedOn() throws HandoffRefused {
        var without = preparer.edit(draft, each -> each.withoutRow(Enclosed.FILES, "berkas"));
        var atReviewer = reviewed(preparer.send(without, reviewer, Task.PREPARE, Task.REVIEW));
        assertTrue(preparer.cabinet.kept(draft.id(), NAME).isPresent(), "it still lies there");
        assertEquals(Optional.empty(), reviewer.cabinet.kept(atReviewer.id(), NAME));
    }

    @Test
    void whatIsSealedTakesNoComment() throws HandoffRefused {
        var remark = preparer.handoffs.comment(draft, new Place.AtLine("7"), "Mengapa nol?");
        var sealed = draft.in(FilingState.SEALED);
        assertThrows(NotNow.class, () -> preparer.handoffs.resolve(sealed, remark.id()));
    }

    @Test
    void anOlderStepAgainChangesNothing() throws HandoffRefused {
        var first = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        var atReviewer = reviewed(first);
        assertInstanceOf(Received.Same.class, reviewer.receive(first));
        preparer.edit(draft, answers -> renamed(answers, "Kedua"));
        var second = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertInstanceOf(Received.Updated.class, reviewer.receive(second));
        var older = assertInstanceOf(Received.Older.class, reviewer.receive(first));
        assertEquals(2, older.here());
        assertEquals(
                name("Kedua"),
                reviewer.stored(atReviewer).taxReturn().answers().get(Taxpayer.NAME));
    }

    @Test
    void theSameReturnGotOtherwiseIsNotDoubled() throws HandoffRefused {
        var own = withFile(reviewer);
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        var updated = assertInstanceOf(Received.Updated.class, reviewer.receive(file));
        assertEquals(own.id(), updated.filing().id());
        assertEquals(1, reviewer.cabinet.filings().size());
    }

    @Test
    void theSameReturnWithOtherAnswersIsSomebodysWork() throws HandoffRefused {
        var own = reviewer.sample();
        reviewer.edit(own, answers -> renamed(answers, "Lain"));
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertInstanceOf(Received.Differs.class, reviewer.receive(file));
        assertEquals(name("Lain"), reviewer.stored(own).taxReturn().answers().get(Taxpayer.NAME));
    }

    @Test
    void whatIsNoDraftAnyMoreStaysAsItIs() throws HandoffRefused {
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        var sealed = reviewer.stored(atReviewer).in(FilingState.SEALED);
        reviewer.cabinet.record(
                sealed,
                new id.lontar.filing.JournalEntry(
                        sealed.id(),
                        0,
                        TestDesk.NOW,
                        "SEAL",
                        id.lontar.filing.JournalEntry.Phase.DONE,
                        ""));
        preparer.edit(draft, answers -> renamed(answers, "Kedua"));
        var second = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertInstanceOf(Received.NoDraft.class, reviewer.receive(second));
        assertThrows(NotNow.class, () -> reviewer.send(atReviewer, signer, Task.REVIEW, Task.SIGN));
    }

    @Test
    void whoeverItIsNotForCannotOpenIt() throws HandoffRefused {
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertRefused(Reason.NOT_YOURS, signer, file);
        assertEquals(List.of(), signer.cabinet.filings());
    }

    /// The recipient encrypts for a third what the sender signed for the recipient.
    @Test
    void whatWasMeantForAnotherIsNotTaken() throws HandoffRefused {
        var pack = reviewer.unseal(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        var hand = reviewer.hand();
        {
            assertRefused(Reason.NOT_GENUINE, signer, hand.seal(pack, signer.card));
        }
    }

    @Test
    void aStrangersFileIsNotTakenUntilTheirCardIsKnown() throws HandoffRefused {
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertTrue(reviewer.keys.remove(preparer.card));
        var stranger = assertInstanceOf(Received.Stranger.class, reviewer.receive(file));
        assertEquals(preparer.card, stranger.sender());
        assertEquals(List.of(), reviewer.cabinet.filings());
        reviewer.knows(preparer);
        assertInstanceOf(Received.Added.class, reviewer.receive(file));
    }

    @Test
    void everyFlippedBitAndEveryCutIsNoticed() throws HandoffRefused {
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        var pack = reviewer.unseal(file);
        var hand = reviewer.hand();
        {
            for (var at = 0; at < file.length; at += Math.max(1, file.length / 300)) {
                var bent = file.clone();
                bent[at] ^= 0x10;
                var torn = Arrays.copyOf(file, at);
                assertTrue(isNoticedOrIdle(hand, bent, pack), "byte " + at);
                assertThrows(HandoffRefused.class, () -> hand.unseal(torn), "cut " + at);
            }
            assertThrows(
                    HandoffRefused.class, () -> hand.unseal(Arrays.copyOf(file, file.length + 1)));
        }
        assertEquals(List.of(), reviewer.cabinet.filings());
    }

    /// A few bits of the frame say nothing that anybody reads, such as how a parameter that is not
    /// there is written.
    private static boolean isNoticedOrIdle(HandoffKeys.Hand hand, byte[] bent, Handoff.Pack pack) {
        try {
            return hand.unseal(bent).last().digest().equals(pack.last().digest());
        } catch (HandoffRefused e) {
            return true;
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenOpened() {
        assertRefused(Reason.TOO_LARGE, reviewer, new byte[Handoff.LARGEST + 1]);
    }

    @Test
    void aWrongPassphraseOpensNothingAndAnEarlierKeyStillDoes() throws HandoffRefused {
        var file = preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW);
        assertInstanceOf(
                HandoffKeys.Opening.WrongPassphrase.class,
                reviewer.keys.open("Serah-Terima-2".toCharArray()));
        var other = reviewer.keys.create("Rudi Hartono", "Serah-Terima-2".toCharArray());
        assertEquals(Optional.of(other), reviewer.keys.own());
        var opened =
                assertInstanceOf(
                        HandoffKeys.Opening.Opened.class,
                        reviewer.keys.open(TestDesk.PASSPHRASE.toCharArray()));
        var hand = opened.hand();
        {
            assertEquals(1, hand.unseal(file).steps().size());
        }
        assertEquals(List.of(), reviewer.bench.keys().all(), "no return is signed with it");
    }

    /// The last sender leaves out, swaps or alters what came before; each is signed by them alone.
    @Test
    void aChainThatWasTamperedWithIsRefused() throws HandoffRefused {
        preparer.handoffs.comment(draft, new Place.AtLine("7"), "Mengapa nol?");
        var atReviewer = reviewed(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        var second = reviewer.send(atReviewer, signer, Task.REVIEW, Task.SIGN);
        var steps = signer.unseal(second).steps();
        var files = signer.unseal(second).files();
        var hand = reviewer.hand();
        {
            var left = new Handoff.Pack(List.of(steps.getLast()), files);
            assertRefused(Reason.BROKEN_CHAIN, signer, hand.seal(left, signer.card));
            var elsewhere = preparer.edit(preparer.sample(), each -> renamed(each, "Lain"));
            var foreign =
                    reviewer.unseal(preparer.send(elsewhere, reviewer, Task.PREPARE, Task.REVIEW));
            var mixed = new Handoff.Pack(List.of(foreign.last(), steps.getLast()), files);
            assertRefused(Reason.BROKEN_CHAIN, signer, hand.seal(mixed, signer.card));
            var leftOut = signedOnTheFirst(steps);
            var tail = new Handoff.Pack(List.of(steps.getFirst(), leftOut), files);
            var sent = signer.hand().seal(tail, preparer.card);
            var refused = assertThrows(HandoffRefused.class, () -> preparer.receive(sent));
            assertEquals(Reason.BROKEN_CHAIN, refused.reason());
            var without = new Handoff.Pack(steps, List.of());
            assertRefused(Reason.BROKEN_CHAIN, signer, hand.seal(without, signer.card));

            var silent = altered(steps.getLast().step(), List.of());
            assertRefused(Reason.COMMENTS, signer, forged(hand, steps, silent, files));
            var remark = steps.getLast().step().comments().getFirst();
            var other =
                    new Handoff.Comment(
                            remark.id(),
                            remark.place(),
                            remark.by(),
                            remark.card(),
                            remark.at(),
                            "Sudah benar.",
                            remark.resolved());
            var put = altered(steps.getLast().step(), List.of(other));
            assertRefused(Reason.COMMENTS, signer, forged(hand, steps, put, files));
            var inAnothersName =
                    altered(
                            steps.getLast().step(),
                            List.of(
                                    remark,
                                    Handoff.Comment.on(
                                            new Place.AtResult(),
                                            preparer.card,
                                            TestDesk.NOW,
                                            "Setuju.")));
            assertRefused(Reason.COMMENTS, signer, forged(hand, steps, inAnothersName, files));
            var settledForAnother =
                    altered(
                            steps.getLast().step(),
                            List.of(remark.resolved(preparer.card, TestDesk.NOW)));
            assertRefused(Reason.COMMENTS, signer, forged(hand, steps, settledForAnother, files));
            var honest = altered(steps.getLast().step(), List.of(remark));
            assertEquals(2, signer.unseal(forged(hand, steps, honest, files)).steps().size());
        }
    }

    private byte[] forged(
            HandoffKeys.Hand hand,
            List<Handoff.Signed> steps,
            Handoff.Step step,
            List<id.lontar.filing.Attachment> files) {
        var signed = hand.sign(step, steps.getLast().returnFile());
        var pack = new Handoff.Pack(List.of(steps.getFirst(), signed), files);
        return hand.seal(pack, signer.card);
    }

    /// By the signer, to whom the first step was not handed.
    private Handoff.Signed signedOnTheFirst(List<Handoff.Signed> steps) {
        var step = steps.getLast().step();
        return signer.hand()
                .sign(
                        new Handoff.Step(
                                step.matter(),
                                2,
                                step.previous(),
                                signer.card.digest(),
                                Task.SIGN,
                                preparer.card.digest(),
                                preparer.card.name(),
                                Task.PREPARE,
                                step.at(),
                                "",
                                step.returnFile(),
                                step.files(),
                                steps.getFirst().step().comments()),
                        steps.getLast().returnFile());
    }

    private static Handoff.Step altered(Handoff.Step step, List<Handoff.Comment> comments) {
        return new Handoff.Step(
                step.matter(),
                step.number(),
                step.previous(),
                step.by(),
                step.did(),
                step.to(),
                step.toName(),
                step.next(),
                step.at(),
                step.note(),
                step.returnFile(),
                step.files(),
                comments);
    }

    @Test
    void anAmountNoRuleCanWorkWithIsNotTakenIn() throws HandoffRefused {
        var pack = reviewer.unseal(preparer.send(draft, reviewer, Task.PREPARE, Task.REVIEW));
        var step = pack.last().step();
        var nonsense = "{\"lontar\":1,\"form\":\"1770S\"}".getBytes(StandardCharsets.UTF_8);
        var changed =
                new Handoff.Step(
                        step.matter(),
                        1,
                        Optional.empty(),
                        step.by(),
                        step.did(),
                        step.to(),
                        step.toName(),
                        step.next(),
                        step.at(),
                        step.note(),
                        id.lontar.filing.Sha256.of(nonsense),
                        step.files(),
                        step.comments());
        var hand = preparer.hand();
        {
            var signed = hand.sign(changed, nonsense);
            var file = hand.seal(new Handoff.Pack(List.of(signed), pack.files()), reviewer.card);
            assertRefused(Reason.NO_RETURN, reviewer, file);
        }
        assertEquals(List.of(), reviewer.cabinet.filings());
    }

    @Test
    void aNameThatHidesSomethingIsNoNameOfACard() {
        for (var name : List.of("", " ", "Dewi\u202eitseL", "Dewi\n", "x".repeat(65)))
            assertThrows(
                    IllegalArgumentException.class,
                    () -> preparer.keys.create(name, TestDesk.PASSPHRASE.toCharArray()));
        assertThrows(
                IllegalArgumentException.class,
                () -> preparer.keys.create("Dewi", "lemah".toCharArray()));
    }

    @Test
    void aCardIsReadAsItWasGivenAndNothingElseIsACard() throws HandoffRefused {
        var pem = preparer.card.pem().getBytes(StandardCharsets.US_ASCII);
        assertEquals(preparer.card, reviewer.keys.readCard(pem));
        var groups = preparer.card.groups();
        assertTrue(groups.matches("(\\d{5} ){7}\\d{5}"), groups);
        assertTrue(preparer.card.isCalled(groups.replace(" ", "")));
        assertFalse(reviewer.card.isCalled(groups));
        assertFalse(preparer.card.isCalled(groups.substring(6)));
        var twice = preparer.card.pem() + reviewer.card.pem();
        for (var bad :
                List.of(
                        new byte[0],
                        "kartu".getBytes(StandardCharsets.US_ASCII),
                        twice.getBytes(StandardCharsets.US_ASCII),
                        new byte[1 << 20]))
            assertEquals(
                    Reason.BAD_CARD,
                    assertThrows(HandoffRefused.class, () -> reviewer.keys.readCard(bad)).reason());
    }

    private Optional<String> nameOf(Filing filing) {
        return preparer.stored(filing).taxReturn().answers().get(Taxpayer.NAME);
    }

    private static Optional<String> name(String name) {
        return Optional.of(name);
    }

    private static void assertRefused(Reason reason, TestDesk desk, byte[] file) {
        var refused = assertThrows(HandoffRefused.class, () -> desk.receive(file));
        assertEquals(reason, refused.reason());
        assertEquals(List.of(), desk.cabinet.filings(), "nothing was taken in");
    }
}
