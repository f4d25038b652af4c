package id.lontar.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Client;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Lane;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Clients;
import id.lontar.filing.season.SmallOffice;
import id.lontar.rules.Settlement;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Go;
import id.lontar.ui.Snapshots;
import id.lontar.ui.desk.Picker;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The board in a window, over a real store, by keyboard alone.
class BoardScreenTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEmptyBoardSaysWhatToDo() {
        var screen = desk.open();
        assertTrue(
                desk.all(Button.class).stream()
                        .anyMatch(
                                each -> each.isVisible() && each.getText().equals("Tambah klien")));
        desk.onFx(() -> screen.headerActions());
        desk.onFx(
                () ->
                        desk.all(Button.class).stream()
                                .filter(each -> each.getText().equals("Tambah klien"))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        assertTrue(desk.drawerIsOpen());
        desk.find(Button.class, each -> "takeList".equals(each.getId()));
        var fields = desk.all(TextField.class);
        desk.onFx(() -> field(fields, "Nama").setText("PT Sinar Jaya"));
        var save = desk.find(Button.class, each -> each.getText().equals("Simpan klien"));
        desk.onFx(save::fire);
        assertTrue(desk.drawerIsOpen(), "without a number nobody is kept");
        desk.onFx(() -> field(fields, "NPWP (15 atau 16 angka)").setText("012345674901000"));
        desk.onFx(save::fire);
        desk.until(() -> screen.isRead() && screen.model().seen() == 1);
        assertEquals(1, desk.office.cabinet().office().clients().size());
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void theArrowsGoThroughCardsAndLanesSpacePicksAndEnterOpens() {
        fill();
        var screen = desk.open();
        desk.press(KeyCode.SLASH);
        desk.press(KeyCode.ENTER);
        assertEquals(Lane.DATA_MISSING, lane());
        desk.press(KeyCode.RIGHT);
        assertEquals(Lane.TO_PAY, lane(), "an empty lane is passed over");
        desk.press(KeyCode.RIGHT);
        assertEquals(Lane.TO_REVIEW, lane());
        desk.press(KeyCode.SPACE);
        assertEquals(1, screen.model().picked());
        desk.press(KeyCode.DOWN, false, true);
        assertEquals(2, screen.model().picked());
        desk.press(KeyCode.ESCAPE);
        assertEquals(0, screen.model().picked());
        desk.press(KeyCode.A, true, false);
        assertEquals(2, screen.model().picked());
        desk.press(KeyCode.A, true, true);
        assertEquals(5, screen.model().picked());
        desk.press(KeyCode.ENTER);
        desk.until(() -> !desk.went.isEmpty());
        assertTrue(desk.went.getFirst() instanceof Go.Wizard, desk.went.toString());
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void wordsThatAreTypedLeaveOnlyWhatHoldsThem() {
        fill();
        var screen = desk.open();
        var search =
                desk.find(TextField.class, each -> each.getStyleClass().contains("board-search"));
        desk.onFx(() -> search.setText("1770s andi"));
        assertEquals(2, screen.model().seen());
        desk.onFx(() -> search.setText("nobody at all"));
        assertEquals(0, screen.model().seen());
        assertTrue(
                desk.all(Button.class).stream()
                        .anyMatch(
                                each ->
                                        each.isVisible()
                                                && each.getText().equals("Tampilkan semua")));
        desk.onFx(search::requestFocus);
        desk.press(KeyCode.ESCAPE);
        assertEquals(5, screen.model().seen());
    }

    @Test
    void whatWasLookedAtIsReadyToBeSealedAndABatchChecksTheRest() {
        fill();
        var screen = desk.open();
        desk.press(KeyCode.DIGIT4, true, false);
        desk.until(() -> screen.isRead() && screen.model().lane(Lane.TO_SIGN).size() == 2);

        desk.press(KeyCode.DIGIT1, true, false);
        desk.until(() -> desk.said.size() == 1 && hasText("Periksa selesai: 4 dari 4"));
        assertTrue(hasText("2 catatan"), "what is not in order is told");
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void aClientWithoutAReturnBeginsOne() {
        new Clients(desk.office.cabinet())
                .take(
                        List.of(
                                new id.lontar.filing.Client(
                                        "k-1",
                                        "Rina",
                                        id.lontar.tax.TaxpayerKind.INDIVIDUAL,
                                        id.lontar.filing.Client.Numbers.of(
                                                        id.lontar.tax.Npwp.parse(
                                                                "3171014101900001"),
                                                        java.util.Optional.empty())
                                                .orElseThrow(),
                                        id.lontar.filing.Client.Contact.NONE,
                                        java.util.Optional.empty(),
                                        "",
                                        "")));
        desk.open();
        desk.press(KeyCode.SLASH);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        desk.until(() -> !desk.went.isEmpty());
        assertEquals(new Go.NewReturn(java.util.Optional.of("k-1")), desk.went.getFirst());
        assertEquals("Rina", desk.office.cabinet().people().getFirst().name());
    }

    /// For those who do not see it: every list and every control has a name.
    @Test
    void everythingHasAName() {
        fill();
        desk.open();
        for (var column : desk.all(LaneColumn.class))
            assertFalse(column.list().getAccessibleText().isBlank());
        for (var box :
                desk.all(javafx.scene.Node.class).stream()
                        .filter(each -> each.getStyleClass().contains("combo-box"))
                        .toList()) assertFalse(box.getAccessibleText().isBlank());
        var cells = desk.all(CardCell.class).stream().filter(each -> !each.isEmpty()).toList();
        assertFalse(cells.isEmpty());
        for (var cell : cells)
            assertTrue(
                    Snapshots.onFx(() -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                            .toString()
                            .contains(" · "));
    }

    private static TextField field(List<TextField> fields, String name) {
        return fields.stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasText(String text) {
        return Snapshots.onFx(
                () ->
                        desk.all(javafx.scene.control.Labeled.class).stream()
                                .anyMatch(each -> each.isVisible() && text.equals(each.getText())));
    }

    private Lane lane() {
        return Snapshots.onFx(
                () ->
                        desk.all(LaneColumn.class).stream()
                                .filter(each -> each.list().isFocused())
                                .findFirst()
                                .orElseThrow()
                                .lane());
    }

    /// One without data, one unpaid, two to be looked at, one filed.
    private void fill() {
        desk.office.keep("kosong", SmallOffice.empty());
        var paid = SmallOffice.sample("1770S-2024-underpaid");
        desk.office.keep(
                "utang", paid.with(paid.answers().withRows(Settlement.PAYMENTS, List.of())));
        for (var name : List.of("Andi A", "Andi B")) {
            var done = SmallOffice.sample("1770S-2024-nihil");
            desk.office.keep(name, done.with(done.answers().with(Taxpayer.NAME, name)));
        }
        var filed = desk.office.keep("masuk", SmallOffice.sample("1770S-2024-overpaid"));
        desk.office
                .cabinet()
                .record(
                        filed.in(FilingState.ACCEPTED),
                        new JournalEntry(
                                filed.id(),
                                0,
                                SmallOffice.NOW,
                                "TEST",
                                JournalEntry.Phase.DONE,
                                ""));
    }

    @Test
    void aClientIsRemovedAndComesBackAsTheyWere() {
        var sinar = client("c-1", "PT Sinar Jaya", "0012345674901000");
        desk.office.cabinet().office().save(List.of(sinar));
        var screen = desk.open();
        desk.until(() -> screen.isRead() && screen.model().seen() == 1);
        desk.press(KeyCode.F2);
        desk.until(desk::drawerIsOpen);
        var remove = desk.find(Button.class, each -> "clientRemove".equals(each.getId()));
        desk.onFx(remove::fire);
        desk.until(() -> screen.isRead() && screen.model().seen() == 0 && !desk.drawerIsOpen());
        assertEquals(List.of(), desk.office.cabinet().office().clients());
        assertEquals(
                "PT Sinar Jaya dihapus dari daftar klien. SPT-nya tetap ada.", desk.said.getLast());
        desk.onFx(desk.offered.orElseThrow());
        desk.until(() -> screen.isRead() && screen.model().seen() == 1);
        assertEquals(List.of(sinar), desk.office.cabinet().office().clients());
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void aListIsTakenWholeOnceItsFlawsAreRepairedAsTicked() throws IOException {
        var screen = desk.open();
        var file = folder.resolve("klien.csv");
        Files.writeString(
                file,
                """
                Nama,NPWP
                PT Sinar Jaya,01.234.567.8-901.000
                CV Maju,  01.234.567.9-902.000\s
                PT Salah,12345
                """);
        var lists = new TakeList(desk.context, Picker.ofSystem(), () -> desk.press(KeyCode.F5));
        desk.onFx(() -> lists.take(file, Set.of()));
        desk.until(desk::drawerIsOpen);
        var said = desk.all(Label.class).stream().map(Label::getText).toList().toString();
        assertTrue(said.contains("perlu dibereskan dulu. Belum ada yang diambil."), said);
        assertTrue(said.contains("B4:"), said);
        assertEquals(List.of(), desk.office.cabinet().office().clients(), "or nothing");

        Files.writeString(
                file, "Nama,NPWP\nPT Sinar Jaya,01.234.567.8-901.000\nRina,12345674012000\n");
        desk.onFx(desk::closeDrawer);
        desk.onFx(() -> lists.take(file, Set.of()));
        desk.until(desk::drawerIsOpen);
        var again =
                desk.find(
                        Button.class,
                        each -> each.getText().equals("Perbaiki dan ambil daftarnya"));
        desk.onFx(again::fire);
        assertTrue(desk.drawerIsOpen(), "nothing is repaired that nobody ticked");
        var tick = desk.find(CheckBox.class, each -> "LEADING_ZERO".equals(each.getId()));
        desk.onFx(() -> tick.setSelected(true));
        desk.onFx(again::fire);
        desk.until(() -> screen.isRead() && screen.model().seen() == 2);
        assertEquals("2 klien ditambah; 0 sudah ada; 1 sel diperbaiki.", desk.said.getLast());
        assertFalse(desk.drawerIsOpen());
        assertEquals(2, desk.office.cabinet().office().clients().size());

        desk.onFx(() -> lists.take(folder.resolve("none.csv"), Set.of()));
        desk.until(desk::drawerIsOpen);
        assertTrue(
                desk.all(Label.class).stream()
                        .anyMatch(
                                each -> each.getText().startsWith("none.csv tidak dapat dibaca")));
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void goingThroughTheYearsWithTheArrowsLosesNobody() {
        var office = desk.office;
        var sample = SmallOffice.sample("1770S-2024-nihil");
        office.keep("now", sample);
        for (var year : List.of(2021, 2022, 2023))
            office.keep(
                    "f" + year,
                    new TaxReturn(sample.form(), new TaxYear(year), 0, sample.answers()));
        office.cabinet()
                .office()
                .save(
                        List.of(
                                client("c-1", "PT Sinar Jaya", "0012345674901000"),
                                client("c-2", "CV Maju", "0012345674902000")));
        var screen = desk.open();
        desk.until(() -> screen.isRead() && screen.model().seen() == 3);
        @SuppressWarnings("unchecked")
        var years =
                (ComboBox<TaxYear>)
                        desk.find(
                                ComboBox.class,
                                each -> each.getStyleClass().contains("board-year"));
        assertEquals(4, years.getItems().size());
        desk.onFx(years::requestFocus);
        for (var n = 0; n < 3; n++) {
            desk.press(KeyCode.DOWN);
            if (n == 1) desk.until(screen::isRead);
        }
        desk.until(() -> screen.isRead() && screen.model().board().year().year() == 2021);
        assertEquals(new TaxYear(2021), years.getValue());
        assertEquals(3, screen.model().seen());
        desk.press(KeyCode.UP);
        desk.until(() -> screen.isRead() && screen.model().board().year().year() == 2022);
        assertEquals(4, years.getItems().size());
        assertEquals(3, screen.model().seen());
        assertTrue(Snapshots.onFx(years::isFocused), "the arrows stay where they are");
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void aYearThatIsReadLateDoesNotTurnTheArrowsBack() {
        var parts =
                new SeasonLine.Parts(new Label(), new Label(), new Hyperlink(), new ComboBox<>());
        var asked = new ArrayList<TaxYear>();
        var register = new Register(desk.context, () -> {});
        var years = List.of(new TaxYear(2024), new TaxYear(2023), new TaxYear(2022));
        desk.onFx(
                () -> {
                    var line = new SeasonLine(SmallOffice.WORDS, parts, asked::add, register);
                    line.show(read(years, 0));
                    parts.year().setValue(years.get(1));
                    parts.year().setValue(years.get(2));
                    line.show(read(years, 1));
                    assertEquals(years.get(2), parts.year().getValue());
                    line.show(read(years, 2));
                    line.show(read(years, 0));
                    assertEquals(years.get(0), parts.year().getValue());
                });
        assertEquals(years.subList(1, 3), asked);
    }

    private static Reading.Read read(List<TaxYear> years, int which) {
        return new Reading.Read(
                new Board(years.get(which), LocalDate.of(2025, 3, 25), 0, List.of()), years, 0);
    }

    private static Client client(String id, String name, String npwp) {
        return new Client(
                id,
                name,
                TaxpayerKind.CORPORATE,
                new Client.Numbers(new Npwp(npwp), Optional.empty(), Optional.empty()),
                Client.Contact.NONE,
                Optional.empty(),
                "",
                "");
    }
}
