package id.lontar.ui.home;

import static id.lontar.rules.badan.Company.OWNERS;
import static id.lontar.rules.badan.Company.OWNER_CAPITAL;
import static id.lontar.rules.badan.Company.OWNER_NAME;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Discarding;
import id.lontar.filing.Fault;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.LastYears;
import id.lontar.filing.LawReview;
import id.lontar.filing.NotNow;
import id.lontar.filing.Person;
import id.lontar.filing.Settings;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Transcript8A;
import id.lontar.rules.coretax.Assets;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Door;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

@Timeout(60)
class HomePagesTest {
    @TempDir Path folder;
    private Household home;

    @BeforeEach
    void moveIn() throws Exception {
        Snapshots.start();
        home = new Household(folder);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void anEmptyHouseholdIsToldHowToBegin() {
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Belum ada SPT"));
        Snapshots.take("home-empty", screen, Household.WORDS);
    }

    /// Four months from the end of its own book year, which ends in June.
    @Test
    void aCompanyAloneIsToldTheDueDateOfCompanies() {
        home.cabinet.save(Household.company());
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "SPT Tahunan badan 2024"));
        assertTrue(says(screen.centre(), "31 Oktober 2025"));
    }

    /// Whoever has filed is not told that it is still due.
    @Test
    void aYearThatIsFiledIsToldSo() {
        home.cabinet.save(Household.company());
        var taxReturn = new TaxReturn(FormCode.F1771, new TaxYear(2024), 0, Answers.NONE);
        var draft = Filing.draft("f-1", "pt", taxReturn, Household.NOW);
        home.cabinet.save(draft.in(FilingState.ACCEPTED));
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "SPT Tahunan badan 2024 sudah dilaporkan."));
    }

    @Test
    void everyReturnHasItsStateInWordsAndOneNextStep() {
        home.returnsInEveryState();
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Menunggu kode · Gmail menahan"));
        assertTrue(says(screen.centre(), "Selamat sore, Siti"));
        assertTrue(says(screen.centre(), "Diterima"));
        fire(screen.centre(), "Selesaikan dengan QR");
        assertEquals(new Go.CodeDesk(Optional.of("AWAITING_VERIFICATION")), home.went.getLast());
        Snapshots.take("home", screen, Household.WORDS);
    }

    @Test
    void aDraftIsDeletedAndBroughtBackWithItsFiles() {
        home.cabinet.save(Household.siti());
        var answers = Prefill.of(Household.siti(), new TaxYear(2024));
        var taxReturn = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, answers);
        home.cabinet.save(Filing.draft("f-1", "siti", taxReturn, Household.NOW));
        home.cabinet.keep("f-1", "attachments/bukti.pdf", new byte[] {1, 2});
        var before = home.cabinet.filing("f-1");
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Hapus"));
        Snapshots.take("home-discard", screen, Household.WORDS);
        fire(screen.centre(), "Hapus");
        await(() -> !home.offered.isEmpty());
        assertEquals("Draf 1770S 2024 milik Siti Rahmawati dihapus. Urungkan", home.said.getLast());
        assertEquals(Optional.empty(), home.cabinet.filing("f-1"));
        assertEquals(List.of(), home.cabinet.keptNames("f-1"));
        Snapshots.onFx(
                () -> {
                    home.offered.getLast().run();
                    return screen;
                });
        await(() -> home.said.getLast().equals("Draf sudah kembali."));
        assertEquals(before, home.cabinet.filing("f-1"));
        assertArrayEquals(
                new byte[] {1, 2}, home.cabinet.kept("f-1", "attachments/bukti.pdf").orElseThrow());
    }

    @Test
    void whatWasSealedOrSentCannotBeDeleted() {
        home.returnsInEveryState();
        var discarding = new Discarding(home.cabinet, Household.CLOCK);
        for (var state : FilingState.values())
            assertEquals(
                    state == FilingState.DRAFT,
                    discarding.mayDiscard(home.cabinet.filing(state.name()).orElseThrow()),
                    state.name());
        var draft = home.cabinet.filing("DRAFT").orElseThrow();
        home.cabinet.record(
                draft,
                new JournalEntry("DRAFT", 0, Household.NOW, "SEAL", JournalEntry.Phase.INTENT, ""));
        assertThrows(NotNow.class, () -> discarding.discard("DRAFT"));
        assertTrue(home.cabinet.filing("DRAFT").isPresent());
    }

    @Test
    void aBackupThatFailsIsSaidOnTheFirstPage() {
        home.vault.alsoBackUpTo(Optional.of(folder.resolve("stick")));
        home.vault.backUpIfDue();
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Cadangan perlu perhatian Anda"));
        assertTrue(says(screen.centre(), "berkas atau foldernya tidak ada"));
        assertEquals(
                List.of(Optional.empty(), Optional.of(Fault.FILE_GONE)),
                home.vault.backupPlaces().stream().map(Vault.BackupPlace::fault).toList());
        Snapshots.take("home-backup-trouble", screen, Household.WORDS);
    }

    @Test
    void aSecondPlaceForBackupsIsChosenAndGivenUpInTheSettings() throws Exception {
        var stick = Files.createDirectory(folder.resolve("stick"));
        var door = new TestDoor(home.vault);
        var screen = new SettingsScreen(home.context, door, percent -> {}, List.of());
        show(screen);
        Snapshots.onFx(
                () -> {
                    screen.second(Optional.of(stick));
                    return screen;
                });
        await(() -> says(screen.centre(), "Tempat kedua: " + stick));
        assertEquals(Optional.of(stick.toString()), door.kept.getLast().backupFolder());
        assertTrue(home.vault.backupPlaces().getLast().last().isPresent());
        Snapshots.take("settings-second-place", screen, Household.WORDS);
        fire(screen.centre(), "Tanpa tempat kedua");
        await(() -> says(screen.centre(), "Belum ada tempat kedua"));
        assertEquals(Optional.empty(), door.kept.getLast().backupFolder());
    }

    @Test
    void draftsThatAnotherLawMovesAreListed() {
        home.cabinet.save(Household.siti());
        var draft = id.lontar.filing.OldLaw.draft();
        home.cabinet.save(Filing.draft("moved", "siti", draft, Household.NOW));
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Aturan pajak berubah"));
        var lines = new LawReview(home.context.bench()).of(draft).orElseThrow().moves().size();
        var entry = "Siti Rahmawati · 1770S 2024 · " + lines + " angka bergeser";
        assertTrue(says(screen.centre(), entry));
        fire(screen.centre(), entry);
        assertEquals(new Go.Wizard("moved"), home.went.getLast());
        Snapshots.take("home-moved", screen, Household.WORDS);
    }

    @Test
    void aReturnBeginsWithWhatTheProfileKnows() {
        home.cabinet.save(Household.siti());
        var screen = new NewReturnScreen(home.context, Optional.of("siti"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        Snapshots.take("new-return-year", screen, Household.WORDS);
        choose(screen.centre(), "2024");
        choose(screen.centre(), "Tidak");
        Snapshots.take("new-return-apart", screen, Household.WORDS);
        choose(screen.centre(), "Tidak");
        choose(screen.centre(), "Tidak");
        await(() -> says(screen.centre(), "Mulai mengisi"));
        Snapshots.take("new-return-form", screen, Household.WORDS);
        fire(screen.centre(), "Mulai mengisi");
        await(() -> !home.went.isEmpty());
        var filing = home.cabinet.filings().getFirst();
        assertEquals(new Go.Wizard(filing.id()), home.went.getLast());
        var answers = filing.taxReturn().answers();
        assertEquals(Optional.of("Siti Rahmawati"), answers.get(Taxpayer.NAME));
        assertEquals(2, answers.rows(Personal.FAMILY).size());
        assertEquals(
                "SUAMI", answers.rows(Personal.FAMILY).getFirst().text(Personal.MEMBER_RELATION));
    }

    @Test
    void aCompanyIsOfferedItsOneFormOfTheYearAndNoOther() {
        home.cabinet.save(Household.company());
        var screen = new NewReturnScreen(home.context, Optional.of("pt"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        assertTrue(
                says(
                        screen.centre(),
                        "Tahun buku 1 Juli 2024 sampai 30 Juni 2025. Batas lapor 31 Oktober 2025"));
        Snapshots.take("new-return-company", screen, Household.WORDS);
        choose(screen.centre(), "2025");
        await(() -> says(screen.centre(), "Formulir Anda: CT-BADAN tahun 2025"));
        fire(screen.centre(), "Kembali");
        choose(screen.centre(), "2024");
        await(() -> says(screen.centre(), "Mulai mengisi"));
        assertTrue(says(screen.centre(), "Formulir Anda: 1771 tahun 2024"));
        fire(screen.centre(), "Mulai mengisi");
        await(() -> !home.went.isEmpty());
        var begun = home.cabinet.filings().getFirst().taxReturn();
        assertEquals(FormCode.F1771, begun.form());
        assertEquals("PT Maju", begun.answers().get(Taxpayer.NAME).orElseThrow());
        assertEquals(
                LocalDate.of(2024, 7, 1),
                begun.answers().get(Taxpayer.BOOK_YEAR_START).orElseThrow());
        assertEquals(
                "Siti Rahmawati",
                begun.answers().get(id.lontar.rules.badan.Company.SIGNER_NAME).orElseThrow());
    }

    @Test
    void aPersonIsNeverOfferedAFormOfCompanies() {
        for (var year = 2019; year <= 2026; year++)
            for (var facts = 0; facts < 8; facts++) {
                var chosen =
                        FormChoice.of(
                                new TaxYear(year),
                                new FormChoice.Facts(
                                        (facts & 1) > 0, (facts & 2) > 0, (facts & 4) > 0));
                assertEquals(TaxpayerKind.INDIVIDUAL, chosen.form().kind());
                var company = FormChoice.ofCompany(new TaxYear(year));
                assertEquals(TaxpayerKind.CORPORATE, company.form().kind());
                for (var choice : List.of(chosen, company))
                    assertTrue(
                            Words.in(Words.ENGLISH).find(choice.reasonKey()).isPresent(),
                            choice.reasonKey());
            }
    }

    @Test
    void aCompanyIsKeptWithoutFamilyAndItsFaultsStandAtTheirField() {
        var screen = new PeopleScreen(home.context, Optional.empty(), new UnsavedPerson());
        show(screen);
        await(() -> says(screen.centre(), "Belum ada orang"));
        Snapshots.onFx(
                () -> {
                    ((Button) screen.headerActions().getFirst()).fire();
                    field(screen.centre(), "npwp16").setText("12");
                    field(screen.centre(), "signerNpwp").setText("3171");
                    return null;
                });
        assertFalse(says(screen.centre(), "NIK terdiri"));
        fire(screen.centre(), "Simpan");
        assertTrue(says(screen.centre(), "Isi nama badan seperti di akta atau kartu NPWP."));
        assertTrue(says(screen.centre(), "NPWP terdiri dari 16 digit"));
        assertTrue(says(screen.centre(), "NPWP terdiri dari 15 atau 16 digit, NIK 16 digit."));
        Snapshots.take("people-company-wrong", screen, Household.WORDS);
        Snapshots.onFx(
                () -> {
                    field(screen.centre(), "name").setText("PT Maju");
                    field(screen.centre(), "npwp16").setText("0013 0000 2101 3000");
                    field(screen.centre(), "signerNpwp").setText("3171010101900001");
                    return null;
                });
        Snapshots.take("people-company", screen, Household.WORDS);
        fire(screen.centre(), "Simpan");
        await(() -> !home.cabinet.people().isEmpty());
        var kept = home.cabinet.people().getFirst();
        assertEquals(TaxpayerKind.CORPORATE, kept.kind());
        assertEquals("0013000021013000", kept.npwp16());
        await(() -> says(screen.centre(), "Perseroan terbatas (PT)"));
    }

    @Test
    void aReturnBeginsFromLastYearsAndShowsWhatIsAssumedFirst() {
        var siti = Household.siti();
        home.cabinet.save(siti);
        home.cabinet.save(lastYears(siti));
        var screen = new NewReturnScreen(home.context, Optional.of("siti"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        choose(screen.centre(), "2025");
        await(() -> says(screen.centre(), "Mulai dari SPT tahun lalu (1770S tahun 2024)"));
        Snapshots.take("new-return-last-year", screen, Household.WORDS);
        fire(screen.centre(), "Mulai dari SPT tahun lalu (1770S tahun 2024)");
        assertTrue(says(screen.centre(), "kode harta 012 menjadi 0102"));
        assertTrue(says(screen.centre(), "kode harta 032 terpecah"));
        assertEquals(1, home.cabinet.filings().size(), "nothing is made yet");
        Snapshots.take("new-return-carried", screen, Household.WORDS);
        Snapshots.onFx(
                () -> {
                    var box =
                            all(screen.centre()).stream()
                                    .filter(each -> "code-b".equals(each.getId()))
                                    .map(ComboBox.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    box.getSelectionModel().select(1);
                    return box;
                });
        fire(screen.centre(), "Buat SPT dari data ini");
        await(() -> !home.went.isEmpty());
        var begun =
                home.cabinet.filings().stream()
                        .filter(each -> each.taxReturn().form() == FormCode.CT_OP)
                        .findFirst()
                        .orElseThrow();
        var shares = begun.taxReturn().answers().rows(Assets.INVESTMENTS).getFirst();
        assertEquals("0303", shares.text(Assets.CODE));

        var kept = new LastYears(home.context.bench());
        assertEquals(2024, kept.last(begun.id()).orElseThrow().year().year());
        var again = kept.carried(begun).orElseThrow();
        assertEquals(begun.taxReturn().answers(), again.answers());
        assertTrue(again.assumptions().stream().anyMatch(a -> a.key().equals("carry.code.chosen")));
    }

    /// The profile's book year begins in July, so that of the new return ends in June 2026.
    @Test
    void aCompanysReturnBeginsFromLastYearsToo() {
        var company = Household.company();
        home.cabinet.save(company);
        var answers =
                Prefill.of(company, new TaxYear(2024))
                        .with(Transcript8A.KIND, "8A-2")
                        .withRow(
                                OWNERS,
                                Row.empty("o")
                                        .with(OWNER_NAME, "Siti Rahmawati")
                                        .with(OWNER_CAPITAL, Rupiah.of(500_000_000)));
        var last = new TaxReturn(FormCode.F1771, new TaxYear(2024), 0, answers);
        home.cabinet.save(Filing.draft("last", "pt", last, Household.NOW).in(FilingState.ACCEPTED));
        var screen = new NewReturnScreen(home.context, Optional.of("pt"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        choose(screen.centre(), "2025");
        await(() -> says(screen.centre(), "Mulai dari SPT tahun lalu (1771 tahun 2024)"));
        fire(screen.centre(), "Mulai dari SPT tahun lalu (1771 tahun 2024)");
        assertTrue(says(screen.centre(), "Sektor usaha dianggap 1C"));
        assertTrue(says(screen.centre(), "pemegang saham atau pemilik modal dipakai lagi"));
        Snapshots.take("new-return-carried-company", screen, Household.WORDS);
        fire(screen.centre(), "Buat SPT dari data ini");
        await(() -> !home.went.isEmpty());
        var begun =
                home.cabinet.filings().stream()
                        .filter(each -> each.taxReturn().form() == FormCode.CT_BADAN)
                        .findFirst()
                        .orElseThrow()
                        .taxReturn()
                        .answers();
        assertEquals(Optional.of("1C"), begun.get(Accounts.SECTOR));
        assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), begun.get(Taxpayer.BOOK_YEAR_END));
        assertEquals("Siti Rahmawati", begun.rows(OWNERS).getFirst().text(OWNER_NAME));
    }

    @Test
    void anAcceptedReturnIsAmendedFromTheTableWithItsAnswersAndFigures() {
        var siti = Household.siti();
        home.cabinet.save(siti);
        var job =
                Row.empty("e")
                        .with(Personal.EMPLOYER_NAME, "PT Contoh")
                        .with(Personal.EMPLOYER_NET, Rupiah.of(69_000_000));
        var answers =
                Prefill.of(siti, new TaxYear(2024))
                        .with(Personal.NO_CREDITS, true)
                        .withRow(Personal.EMPLOYERS, job);
        var filed = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, answers);
        home.cabinet.save(
                Filing.draft("filed", "siti", filed, Household.NOW).in(FilingState.ACCEPTED));
        var screen = new HomeScreen(home.context, home.vault);
        show(screen);
        await(() -> says(screen.centre(), "Betulkan"));
        Snapshots.take("home-amend", screen, Household.WORDS);
        fire(screen.centre(), "Betulkan");
        await(() -> !home.went.isEmpty());
        var begun =
                home.cabinet.filings().stream()
                        .filter(each -> each.taxReturn().revision() == 1)
                        .findFirst()
                        .orElseThrow();
        assertEquals(new Go.Wizard(begun.id()), home.went.getLast());
        assertEquals(List.of(job), begun.taxReturn().answers().rows(Personal.EMPLOYERS));
        // 69.000.000 - 63.000.000 (K/1) = 6.000.000 x 5 %
        assertEquals(
                Optional.of(Rupiah.of(300_000)),
                begun.taxReturn().answers().get(Amendment.PREVIOUS_BALANCE));
    }

    @Test
    void anAmendmentOfAReturnFiledElsewhereBeginsWithItsFigures() {
        home.cabinet.save(Household.siti());
        var screen = new NewReturnScreen(home.context, Optional.of("siti"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        choose(screen.centre(), "2025");
        await(() -> says(screen.centre(), "Ini pembetulan SPT yang dilaporkan di tempat lain"));
        fire(screen.centre(), "Ini pembetulan SPT yang dilaporkan di tempat lain");
        fire(screen.centre(), "Mulai pembetulan");
        assertTrue(says(screen.centre(), "Pilih hasil SPT yang dibetulkan."));
        Snapshots.onFx(
                () -> {
                    for (var each : all(screen.centre())) {
                        if (each instanceof ComboBox<?> box) box.getSelectionModel().select(2);
                        if ("elsewhere-amount".equals(each.getId()))
                            ((TextField) each).setText("750.000");
                    }
                    return screen;
                });
        Snapshots.take("new-return-elsewhere", screen, Household.WORDS);
        fire(screen.centre(), "Mulai pembetulan");
        await(() -> !home.went.isEmpty());
        var begun = home.cabinet.filings().getFirst().taxReturn();
        assertEquals(1, begun.revision());
        assertEquals(Optional.of(true), begun.answers().get(Amendment.AMENDED));
        assertEquals(
                Optional.of(Rupiah.of(-750_000)), begun.answers().get(Amendment.PREVIOUS_BALANCE));
    }

    private static Filing lastYears(Person person) {
        var answers =
                Prefill.of(person, new TaxYear(2024))
                        .withRow(Personal.ASSETS, asset("a", "012", "Tabungan", 40_000_000))
                        .withRow(Personal.ASSETS, asset("b", "032", "Saham", 5_000_000));
        var last = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, answers);
        return Filing.draft("last", person.id(), last, Household.NOW).in(FilingState.ACCEPTED);
    }

    private static Row asset(String key, String code, String name, long cost) {
        return Row.empty(key)
                .with(Personal.ASSET_CODE, code)
                .with(Personal.ASSET_NAME, name)
                .with(Personal.ASSET_YEAR, 2020)
                .with(Personal.ASSET_COST, Rupiah.of(cost));
    }

    @Test
    void whoRunsABusinessIsOfferedForm1770() {
        home.cabinet.save(Household.siti());
        var screen = new NewReturnScreen(home.context, Optional.of("siti"));
        show(screen);
        await(() -> says(screen.centre(), "Tahun pajak berapa?"));
        choose(screen.centre(), "2024");
        choose(screen.centre(), "Ya");
        await(() -> says(screen.centre(), "Mulai mengisi"));
        assertFalse(says(screen.centre(), "belum ada di Lontar"));
        assertTrue(home.cabinet.filings().isEmpty());
    }

    @Test
    void aProfileIsCheckedUnderItsFieldsAndKept() {
        home.cabinet.save(Household.siti());
        var screen = new PeopleScreen(home.context, Optional.of("siti"), new UnsavedPerson());
        show(screen);
        await(() -> says(screen.centre(), "Profil wajib pajak"));
        var name = field(screen.centre(), "name");
        Snapshots.onFx(
                () -> {
                    name.clear();
                    return name;
                });
        fire(screen.centre(), "Simpan");
        assertTrue(says(screen.centre(), "Isi nama seperti di KTP."));
        Snapshots.take("people", screen, Household.WORDS);
        Snapshots.onFx(
                () -> {
                    name.setText("Siti Rahmawati, S.E.");
                    return name;
                });
        assertFalse(says(screen.centre(), "Isi nama seperti di KTP."));
        fire(screen.centre(), "Simpan");
        await(() -> home.cabinet.people().getFirst().name().endsWith("S.E."));
        assertEquals(1, home.cabinet.people().getFirst().dependants().size());
    }

    @Test
    void aHalfTypedProfileIsThereAgainAfterALookAtAnotherPage() {
        home.cabinet.save(Household.siti());
        var unsaved = new UnsavedPerson();
        var left = new PeopleScreen(home.context, Optional.of("siti"), unsaved);
        show(left);
        await(() -> says(left.centre(), "Profil wajib pajak"));
        var name = field(left.centre(), "name");
        Snapshots.onFx(
                () -> {
                    name.setText("Siti Rahma");
                    left.leave(() -> {});
                    return name;
                });
        var back = new PeopleScreen(home.context, Optional.empty(), unsaved);
        show(back);
        await(() -> says(back.centre(), "Profil wajib pajak"));
        assertEquals("Siti Rahma", field(back.centre(), "name").getText());
        assertEquals(List.of(Household.siti()), home.cabinet.people());
        fire(back.centre(), "Batal");
        assertFalse(says(back.centre(), "Profil wajib pajak"));
    }

    @Test
    void aRemovedProfileCanBeBroughtBack() {
        home.cabinet.save(Household.siti());
        var screen = new PeopleScreen(home.context, Optional.empty(), new UnsavedPerson());
        show(screen);
        await(() -> says(screen.centre(), "Siti Rahmawati"));
        fire(screen.centre(), "Hapus");
        await(() -> home.cabinet.people().isEmpty());
        await(() -> says(screen.centre(), "Profil Siti Rahmawati dihapus."));
        fire(screen.centre(), "Urungkan");
        await(() -> home.cabinet.people().equals(List.of(Household.siti())));
    }

    @Test
    void settingsHelpAndArchiveAreDrawn() {
        home.returnsInEveryState();
        var archive = new ArchiveScreen(home.context);
        show(archive);
        await(() -> says(archive.centre(), "Diterima"));
        Snapshots.take("archive", archive, Household.WORDS);
        var sizes = new ArrayList<Integer>();
        Snapshots.take(
                "settings",
                new SettingsScreen(home.context, new TestDoor(home.vault), sizes::add, List.of()),
                Household.WORDS);
        assertEquals(List.of(), home.failures);
    }

    private record TestDoor(Vault vault, List<Settings> kept) implements Door {
        TestDoor(Vault vault) {
            this(vault, new ArrayList<>());
        }

        @Override
        public Words words() {
            return Household.WORDS;
        }

        @Override
        public boolean practice() {
            return true;
        }

        @Override
        public id.lontar.filing.help.Help help() {
            throw new IllegalStateException("no help asked for");
        }

        @Override
        public Workbench open(id.lontar.filing.Cabinet cabinet) {
            throw new IllegalStateException("open already");
        }

        @Override
        public Settings settings() {
            return kept.isEmpty() ? Settings.DEFAULT : kept.getLast();
        }

        @Override
        public void keep(Settings settings) {
            kept.add(settings);
        }
    }

    private static void show(id.lontar.ui.Screen screen) {
        Snapshots.onFx(
                () -> {
                    screen.centre();
                    screen.shown();
                    return screen;
                });
    }

    private static void await(BooleanSupplier condition) {
        while (!Snapshots.onFx(condition::getAsBoolean)) LockSupport.parkNanos(2_000_000);
    }

    private static boolean says(Node node, String text) {
        return all(node).stream()
                .filter(HomePagesTest::isSeen)
                .anyMatch(
                        each ->
                                each instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(text));
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible()) return false;
        return true;
    }

    private static void fire(Node node, String text) {
        Snapshots.onFx(
                () -> {
                    all(node).stream()
                            .filter(each -> each instanceof javafx.scene.control.ButtonBase)
                            .map(javafx.scene.control.ButtonBase.class::cast)
                            .filter(each -> text.equals(each.getText()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no button: " + text))
                            .fire();
                    return text;
                });
    }

    private static void choose(Node node, String text) {
        Snapshots.onFx(
                () -> {
                    all(node).stream()
                            .filter(each -> each instanceof Button)
                            .map(Button.class::cast)
                            .filter(
                                    each ->
                                            each.getAccessibleText() != null
                                                    && each.getAccessibleText()
                                                            .startsWith(text + "."))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no choice: " + text))
                            .fire();
                    return text;
                });
    }

    private static TextField field(Node node, String id) {
        return all(node).stream()
                .filter(each -> id.equals(each.getId()) && each instanceof TextField)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// Before a scene draws it, a scroll pane's content is not among its children.
    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>();
        found.add(node);
        if (node instanceof javafx.scene.control.ScrollPane pane && pane.getContent() != null)
            found.addAll(all(pane.getContent()));
        else if (node instanceof Labeled label && label.getGraphic() != null)
            found.addAll(all(label.getGraphic()));
        else if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(each -> found.addAll(all(each)));
        return found;
    }

    @Test
    void everyStateHasAWordAndAPlace() {
        for (var state : id.lontar.filing.FilingState.values()) {
            var filing =
                    Filing.draft(
                                    "x",
                                    "siti",
                                    new id.lontar.filing.TaxReturn(
                                            id.lontar.tax.FormCode.F1770S,
                                            new id.lontar.tax.TaxYear(2024),
                                            0,
                                            id.lontar.rules.Answers.NONE),
                                    Household.NOW)
                            .in(state);
            assertFalse(Household.WORDS.say(NextStep.of(filing).key()).isBlank());
            for (var words : List.of(Household.WORDS, Words.in(Words.ENGLISH)))
                assertFalse(
                        StateWords.text(
                                        words,
                                        new Overview.Entry(
                                                filing, "", Optional.empty(), Optional.empty(), 1))
                                .isBlank());
        }
    }
}
