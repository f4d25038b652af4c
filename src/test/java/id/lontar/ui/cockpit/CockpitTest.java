package id.lontar.ui.cockpit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Lane;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Workbench;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.CodeMail;
import id.lontar.filing.season.SampleSeason;
import id.lontar.filing.season.SmallOffice;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The page of a season, with pictures of it.
class CockpitTest {
    @TempDir Path folder;
    private SmallOffice office;
    private final List<Go> went = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Optional<Path> to = Optional.empty();
    private Jobs jobs;
    private CockpitScreen screen;

    @BeforeEach
    void open() {
        Snapshots.start();
        office = new SmallOffice(folder);
        jobs = new Jobs(failures::add);
        var context =
                new Context(new Views(SmallOffice.WORDS), jobs, bench(office.bench()), new Quiet());
        screen =
                Snapshots.onFx(
                        () ->
                                new CockpitScreen(
                                        context,
                                        Optional.empty(),
                                        (over, title, name) -> to.map(each -> each.resolve(name))));
    }

    /// With a gateway that has a name and nothing else.
    private static Workbench bench(Workbench of) {
        var gateway =
                (TaxOffice)
                        Proxy.newProxyInstance(
                                TaxOffice.class.getClassLoader(),
                                new Class<?>[] {TaxOffice.class},
                                (proxy, method, arguments) ->
                                        new TaxOffice.Gateway("g", "Gateway latihan", true, false));
        return new Workbench(
                of.law(),
                of.forms(),
                of.cabinet(),
                of.keys(),
                of.journey(),
                gateway,
                of.papers(),
                of.checks(),
                of.practice(),
                of.clock());
    }

    @AfterEach
    void close() {
        jobs.close();
        office.close();
    }

    @Test
    void pictures() {
        show(SampleSeason.board(), SampleSeason.mail());
        Snapshots.take("cockpit", screen, SmallOffice.WORDS);
        show(SampleSeason.empty(), CodeMail.NONE);
        Snapshots.take("cockpit-empty", screen, SmallOffice.WORDS);
    }

    @Test
    void theHeadlineAndThePaceAreSaidInWords() {
        show(SampleSeason.board(), SampleSeason.mail());
        assertTrue(said().contains("Sisa 199 dari 420 SPT."), said());
        assertTrue(said().contains("Batas terdekat 31 Maret 2025: 3 hari kerja lagi"), said());
        assertTrue(said().contains("Lajunya kurang"), said());
        assertTrue(said().contains("25 ditahan sejak 08.14.00 WIB"), said());
        assertTrue(said().contains("Kartu kode (3)"), said());
        assertTrue(said().contains("6 klien belum punya SPT."), said());
    }

    @Test
    void theArrowsSayEachDayInFigures() {
        show(SampleSeason.board(), SampleSeason.mail());
        var chart = screen.page().chart();
        assertTrue(
                said().contains("Selasa, 25 Maret 2025: 27 masuk, seluruhnya 221, sisa 199."),
                said());
        assertTrue(chart.getAccessibleText().contains("Sisa 199 dari 420 SPT."));
        press(chart, KeyCode.LEFT);
        assertTrue(
                said().contains("Senin, 24 Maret 2025: 32 masuk, seluruhnya 194, sisa 226."),
                said());
        assertEquals(
                "Senin, 24 Maret 2025: 32 masuk, seluruhnya 194, sisa 226.",
                chart.getAccessibleText());
        press(chart, KeyCode.END);
        assertTrue(
                said().contains("Senin, 31 Maret 2025: belum terjadi. Bukan hari kerja."), said());
        press(chart, KeyCode.RIGHT);
        assertTrue(said().contains("Senin, 31 Maret 2025"), "it stays at the last day");
        press(chart, KeyCode.HOME);
        assertTrue(said().contains("26 Februari 2025: 0 masuk"), said());
    }

    @Test
    void eachReasonLeadsToItsLaneOfThisYear() {
        show(SampleSeason.board(), SampleSeason.mail());
        var link =
                nodes(screen.centre())
                        .filter(Hyperlink.class::isInstance)
                        .map(Hyperlink.class::cast)
                        .filter(each -> each.getText().equals("Perlu bayar"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(link.getAccessibleText().startsWith("Perlu bayar: 31 SPT."));
        Snapshots.onFx(
                () -> {
                    link.fire();
                    return null;
                });
        assertEquals(
                List.of(new Go.Board(Optional.of(new TaxYear(2024)), Optional.of(Lane.TO_PAY))),
                went);
    }

    @Test
    void anEmptySeasonSaysWhereToBegin() {
        show(SampleSeason.empty(), CodeMail.NONE);
        assertTrue(said().contains("Belum ada yang dapat diringkas"), said());
        assertFalse(said().contains("Sisa"), said());
    }

    @Test
    void itReadsTheStore() throws InterruptedException {
        office.keep("done", SmallOffice.sample("1770S-2024-nihil"));
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
        var end = System.currentTimeMillis() + 20_000;
        while (!(Snapshots.onFx(screen::isRead) && said().contains("Sisa 1 dari 1 SPT."))) {
            assertTrue(System.currentTimeMillis() < end, said() + failures);
            Thread.sleep(20);
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void theReportIsSavedBesideTheWindow() throws Exception {
        office.keep("done", SmallOffice.sample("1770S-2024-nihil"));
        show(SampleSeason.board(), SampleSeason.mail());
        to = Optional.of(folder);
        for (var ending : List.of("PDF", "XLSX")) {
            Snapshots.onFx(
                    () -> {
                        screen.headerActions().stream()
                                .map(Button.class::cast)
                                .filter(each -> each.getText().endsWith(ending))
                                .findFirst()
                                .orElseThrow()
                                .fire();
                        return null;
                    });
            until(() -> screen.reports().isTold());
        }
        assertTrue(said().contains("laporan-musim-spt-2024.xlsx"), said());
        assertTrue(Files.size(folder.resolve("laporan-musim-spt-2024.pdf")) > 1_000);
        assertTrue(Files.size(folder.resolve("laporan-musim-spt-2024.xlsx")) > 1_000);
        to = Optional.of(folder.resolve("no such folder"));
        Snapshots.onFx(
                () -> {
                    ((Button) screen.headerActions().getLast()).fire();
                    return null;
                });
        until(() -> screen.reports().isTold() && !screen.reports().isUnderWay());
        assertTrue(said().contains("tidak dapat ditulis"), said());
        assertEquals(List.of(), failures);
    }

    @Test
    void noPaceDoesForWhatIsPastItsDay() {
        var board = SampleSeason.board();
        var today = LocalDate.of(2025, 4, 1);
        var ahead = board.left().filter(each -> each.due().stream().allMatch(today::isBefore));
        var few = ahead.limit(5).toList();
        var cards =
                board.cards().stream()
                        .filter(
                                each ->
                                        each.lane() == Lane.FILED
                                                || each.due().stream().anyMatch(today::isAfter)
                                                || few.contains(each))
                        .toList();
        var after = new Board(board.year(), today, 0, cards);
        var course = office.season().course(after);
        assertTrue(course.late() > 0);
        assertEquals(0, course.goals().getFirst().pace().orElseThrow().leftOver());
        show(after, SampleSeason.mail());
        assertTrue(said().contains("Ada yang lewat batas"), said());
        assertFalse(said().contains("Lajunya cukup"), said());
    }

    @Test
    void whatWasHeardOnAnotherDayIsToldWithItsDay() {
        var board = SampleSeason.board();
        show(board, SampleSeason.mail());
        assertTrue(said().contains("Kabar gateway pukul"), said());
        show(
                new Board(board.year(), board.today().plusDays(1), 0, board.cards()),
                SampleSeason.mail());
        assertFalse(said().contains("Kabar gateway pukul"), said());
        assertTrue(said().contains("Kabar gateway 25 Maret 2025"), said());
    }

    @Test
    void afterAFailureItCanBeReadAgain() throws InterruptedException {
        office.close();
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
        until(() -> !failures.isEmpty());
        until(screen::isRead);
    }

    @Test
    void aDiskThatFillsUpIsToldOnTheCardAndAPageThatWentIsToldElsewhere() throws Exception {
        var box = Snapshots.onFx(VBox::new);
        var full =
                Snapshots.onFx(
                        () ->
                                new ReportCard(
                                        SmallOffice.WORDS,
                                        jobs,
                                        box,
                                        (file, content) -> {
                                            throw new IOException("No space left on device");
                                        }));
        Snapshots.onFx(
                () -> {
                    full.make(progress -> new byte[1], folder.resolve("a.pdf"));
                    return null;
                });
        until(full::isTold);
        assertTrue(
                Snapshots.onFx(
                        () ->
                                nodes(box)
                                        .filter(Label.class::isInstance)
                                        .map(each -> ((Label) each).getText())
                                        .anyMatch(each -> each.contains("tidak dapat ditulis"))));

        var heard = new CopyOnWriteArrayList<String>();
        var released = new CountDownLatch(1);
        var card = Snapshots.onFx(() -> new ReportCard(SmallOffice.WORDS, jobs, new VBox()));
        Snapshots.onFx(
                () -> {
                    card.make(
                            progress -> {
                                released.await();
                                return new byte[1];
                            },
                            folder.resolve("b.pdf"));
                    card.leave(heard::add);
                    return null;
                });
        assertEquals(List.of(), heard);
        released.countDown();
        until(() -> !heard.isEmpty());
        assertTrue(heard.getFirst().startsWith("Laporan tersimpan sebagai b.pdf"), heard + "");
        assertEquals(List.of(), failures);
    }

    private static void until(BooleanSupplier wanted) throws InterruptedException {
        var end = System.currentTimeMillis() + 20_000;
        while (!Snapshots.onFx(wanted::getAsBoolean)) {
            assertTrue(System.currentTimeMillis() < end, "it did not come to that");
            Thread.sleep(20);
        }
    }

    private void show(Board board, CodeMail mail) {
        Snapshots.onFx(
                () -> {
                    screen.show(new CockpitScreen.Read(board, office.season().course(board), mail));
                    return null;
                });
    }

    private String said() {
        return Snapshots.onFx(
                () ->
                        String.join(
                                "\n",
                                nodes(screen.centre())
                                        .filter(Label.class::isInstance)
                                        .map(each -> ((Label) each).getText())
                                        .toList()));
    }

    private static void press(Node node, KeyCode code) {
        Snapshots.onFx(
                () -> {
                    Event.fireEvent(
                            node,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                    return null;
                });
    }

    /// What is to be seen.
    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) return Stream.empty();
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(CockpitTest::nodes)
                        : Stream.empty());
    }

    private final class Quiet implements Shell {
        @Override
        public void go(Go place) {
            went.add(place);
        }

        @Override
        public void refresh() {}

        @Override
        public void say(String text) {}

        @Override
        public void offer(String text, String action, Runnable run) {}

        @Override
        public void failed(Throwable cause) {
            failures.add(cause);
        }

        @Override
        public void openDrawer(Node content) {}

        @Override
        public void closeDrawer() {}
    }
}
