package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Basis;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.OldLaw;
import id.lontar.filing.Person;
import id.lontar.filing.Receipt;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.tax.TaxpayerKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ParameterizedClass
@EnumSource(Shelf.class)
class CabinetTest {
    @Parameter Shelf shelf;
    @TempDir Path folder;
    private Vault vault;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(Shelf.isMissing(shelf));
        vault = shelf.empty(folder);
        cabinet = shelf.open(vault);
    }

    @AfterEach
    void close() {
        if (vault != null) vault.close();
    }

    @Test
    void whatManyThreadsWriteAtOnceIsAllThereAndAFailingOneTakesNothingWithIt() throws Exception {
        cabinet.save(Sample.person());
        var sealed = Sample.draft("f-1").with(Sample.sealed()).in(FilingState.SEALED);
        cabinet.record(sealed, entry("SEAL"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saves = new ArrayList<Future<?>>();
            var faults = new ArrayList<Future<StoreFault>>();
            for (var n = 0; n < 200; n++) {
                var own = Sample.draft("draft-" + n);
                saves.add(threads.submit(() -> cabinet.save(own)));
                if (n % 10 == 0) faults.add(threads.submit(this::lateSave));
            }
            for (var each : saves) each.get();
            for (var each : faults) assertEquals("vault.stale-save", each.get().key());
        }
        assertEquals(201, cabinet.filings().size());
        assertEquals(FilingState.SEALED, cabinet.filing("f-1").orElseThrow().state());
    }

    private StoreFault lateSave() {
        return assertThrows(StoreFault.class, () -> cabinet.save(Sample.draft("f-1")));
    }

    @Test
    void whatIsStoredTogetherIsThereWholeOrNotAtAll() {
        cabinet.together(
                () -> {
                    cabinet.save(Sample.person());
                    cabinet.save(Sample.draft("one"));
                    assertTrue(cabinet.filing("one").isPresent(), "seen by the same work");
                });
        assertTrue(cabinet.filing("one").isPresent());
        assertThrows(
                IllegalStateException.class,
                () ->
                        cabinet.together(
                                () -> {
                                    cabinet.save(Sample.draft("two"));
                                    throw new IllegalStateException("in the middle");
                                }));
        assertTrue(cabinet.filing("two").isEmpty());
        cabinet.save(Sample.draft("three"));
        assertTrue(cabinet.filing("three").isPresent());
    }

    @Test
    void aPersonComesBackWhole() {
        cabinet.save(Sample.person());
        assertEquals(List.of(Sample.person()), cabinet.people());
    }

    @Test
    void aCompanyComesBackWhole() {
        cabinet.save(Sample.company());
        assertEquals(List.of(Sample.company()), cabinet.people());
        assertEquals(TaxpayerKind.CORPORATE, cabinet.people().getFirst().kind());
    }

    /// As the version before companies wrote it.
    @Test
    void aProfileOfAnOlderVersionIsAPerson() throws Exception {
        var old =
                """
                {"id":"p-1","name":"Siti Canarywati","npwp15":"012345674901000",
                "npwp16":"3171010101900001","nik":"3171010101900001","occupation":"Guru",
                "klu":"85499","phone":"","email":"","spousalStatus":"KK","ptkpStatus":"K/1",
                "spouse":{"name":"Budi","nik":"3171","npwp16":null,"occupation":""},
                "dependants":[{"name":"Ani","nik":"3172","relation":"Anak","occupation":""}]}
                """;
        var read = StoredJson.read(old.getBytes(StandardCharsets.UTF_8), Person.class);
        assertEquals(Optional.empty(), read.company());
        assertEquals(TaxpayerKind.INDIVIDUAL, read.kind());
        assertEquals(1, read.dependants().size());
    }

    @Test
    void aPersonWithReturnsCannotBeRemoved() {
        cabinet.save(Sample.person());
        cabinet.save(Sample.draft("f-1"));
        assertFalse(cabinet.remove("p-1"));
        cabinet.discard("f-1");
        assertTrue(cabinet.remove("p-1"));
        assertEquals(List.of(), cabinet.people());
    }

    @Test
    void aDraftStoredBeforeDraftsKeptTheirLawIsStillRead() throws Exception {
        var draft = Sample.draft("f-1");
        var text = new String(StoredJson.write(StoredFiling.of(draft)), StandardCharsets.UTF_8);
        assertTrue(text.contains(",\"pin\":null"), text);
        var old = text.replace(",\"pin\":null", "").getBytes(StandardCharsets.UTF_8);
        var read =
                StoredJson.read(old, StoredFiling.class).whole("f-1", Basis.NEW, Optional.empty());
        assertEquals(draft, read);
    }

    @Test
    void aDraftComesBackWithTheLawItWasComputedWith() {
        var draft = Sample.draft("f-1").with(OldLaw.draft());
        cabinet.save(draft);
        assertEquals(Optional.of(draft), cabinet.filing("f-1"));
    }

    @Test
    void aDraftComesBackWithEveryAnswerAlsoOneThisVersionDoesNotAsk() {
        var draft = Sample.draft("f-1");
        cabinet.save(draft);
        assertEquals(Optional.of(draft), cabinet.filing("f-1"));
    }

    @Test
    void aReturnComesBackWithAllThatIsKnownOfIt() {
        var sealed = Sample.sealed();
        var filing =
                Sample.draft("f-1")
                        .with(sealed)
                        .with(Sample.provisional())
                        .with(Sample.challenge())
                        .with(receipt())
                        .with(
                                new Filing.PortalReceipt(
                                        "123", LocalDate.of(2025, 3, 25), Optional.of("p.pdf")))
                        .in(FilingState.ACCEPTED);
        cabinet.record(filing, entry("RECEIPT"));
        var stored = cabinet.filing("f-1").orElseThrow();
        assertArrayEquals(sealed.container(), stored.sealed().orElseThrow().container());
        assertEquals(sealed.seal(), stored.sealed().orElseThrow().seal());
        assertEquals(filing.unsealed(), stored.unsealed());
        assertEquals(filing.provisional(), stored.provisional());
        assertEquals(filing.challenge(), stored.challenge());
        assertEquals(filing.receipt(), stored.receipt());
        assertEquals(filing.portalReceipt(), stored.portalReceipt());
    }

    @Test
    void theStoreNumbersTheJournal() {
        var draft = Sample.draft("f-1");
        cabinet.record(draft, entry("SEAL"));
        cabinet.record(draft, entry("UPLOAD"));
        var journal = cabinet.journal("f-1");
        assertEquals(List.of(1L, 2L), journal.stream().map(JournalEntry::seq).toList());
        assertEquals("UPLOAD", journal.getLast().event());
    }

    @Test
    void anAutosaveThatComesLateDoesNotUndoASeal() {
        var draft = Sample.draft("f-1");
        cabinet.save(draft);
        cabinet.record(draft.with(Sample.sealed()).in(FilingState.SEALED), entry("SEAL"));
        var fault = assertThrows(StoreFault.class, () -> cabinet.save(draft));
        assertEquals("vault.stale-save", fault.key());
        assertEquals(FilingState.SEALED, cabinet.filing("f-1").orElseThrow().state());
    }

    @Test
    void aDiscardedDraftIsGoneButTheJournalKeepsIt() {
        cabinet.save(Sample.draft("f-1"));
        cabinet.keep("f-1", "attachments/a.pdf", new byte[] {1});
        cabinet.discard("f-1");
        assertEquals(Optional.empty(), cabinet.filing("f-1"));
        assertEquals(List.of(), cabinet.keptNames("f-1"));
        assertEquals("DISCARD", cabinet.journal("f-1").getLast().event());
    }

    @Test
    void whatWasSentCannotBeDiscarded() {
        var sent = Sample.draft("f-1").in(FilingState.AWAITING_VERIFICATION);
        cabinet.record(sent, entry("UPLOAD"));
        assertThrows(StoreFault.class, () -> cabinet.discard("f-1"));
        assertTrue(cabinet.filing("f-1").isPresent());
    }

    @Test
    void filesAreKeptBesideTheirReturn() {
        var proof = "bukti".getBytes(StandardCharsets.UTF_8);
        cabinet.keep("f-1", "receipt.pdf", proof);
        cabinet.keep("f-1", Sample.FILE, new byte[0]);
        cabinet.keep("f-2", "receipt.pdf", new byte[] {9});
        assertEquals(List.of(Sample.FILE, "receipt.pdf"), cabinet.keptNames("f-1"));
        assertArrayEquals(proof, cabinet.kept("f-1", "receipt.pdf").orElseThrow());
        cabinet.drop("f-1", "receipt.pdf");
        assertEquals(Optional.empty(), cabinet.kept("f-1", "receipt.pdf"));
    }

    @Test
    void notesAreReplaced() {
        cabinet.note("last", "a");
        cabinet.note("last", "b");
        assertEquals(Optional.of("b"), cabinet.note("last"));
        assertEquals(Optional.empty(), cabinet.note("never"));
    }

    @Test
    void theSchemaVersionIsThatOfTheNewestMigration() {
        var next = "/id/lontar/store/db/V" + (SchemaVersion.OURS + 1) + "__";
        var migrations =
                java.util.Objects.requireNonNull(getClass().getResource("/id/lontar/store/db"));
        var names = new java.io.File(migrations.getPath()).list();
        assertEquals(SchemaVersion.OURS, java.util.Objects.requireNonNull(names).length, next);
    }

    private static JournalEntry entry(String event) {
        return new JournalEntry("f-1", 0, Sample.NOON, event, JournalEntry.Phase.DONE, "");
    }

    private static Receipt receipt() {
        return new Receipt(
                "20250325000000000017",
                "TTS-1",
                "s-1",
                Sample.NAME,
                new Npwp(Sample.NPWP),
                FormCode.F1770S,
                "2024",
                0,
                ReturnStatus.NIHIL,
                Rupiah.ZERO,
                Sample.NOON,
                Sample.NOON,
                "EMAIL",
                Sample.sealed().sptDigest(),
                "practice:test",
                "Latihan",
                java.util.Optional.empty());
    }
}
