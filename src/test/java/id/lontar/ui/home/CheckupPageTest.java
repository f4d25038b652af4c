package id.lontar.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Practice;
import id.lontar.filing.Workbench;
import id.lontar.sign.CabinetKeys;
import id.lontar.ui.Context;
import id.lontar.ui.Snapshots;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// The page that checks this computer, over a real store.
@Timeout(60)
class CheckupPageTest {
    @TempDir Path folder;
    private Household home;
    private CheckupScreen screen;

    @BeforeEach
    void open() throws Exception {
        Snapshots.start();
        home = new Household(folder.resolve("practice"));
        Files.writeString(folder.resolve("lontar.log"), "2025-03-25 15:00:00.000 WARN  a log\n");
        screen = Snapshots.onFx(() -> new CheckupScreen(context(), home.vault));
        Snapshots.onFx(
                () -> {
                    new Scene((Parent) screen.centre(), 900, 700);
                    screen.shown();
                    return null;
                });
        await(() -> text().contains("CAMERA-"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everyLineSaysHowItStandsAndWhatToDo() {
        assertTrue(text().contains("STORE-0"), text());
        assertTrue(text().contains("KEY-3"), text());
        assertTrue(text().contains("Saat menyegel SPT, tambahkan sertifikat"), text());
        assertTrue(text().contains("CLOCK-"), text());
        Snapshots.take("home-checkup", screen, Household.WORDS);
        assertEquals(0, home.failures.size(), home.failures.toString());
    }

    @Test
    void theReportIsReadAndShortenedBeforeItIsSaved() throws Exception {
        fire("checkupReport");
        await(() -> screen.centre().lookup("#checkupText") != null);
        var area = (TextArea) screen.centre().lookup("#checkupText");
        assertTrue(area.getText().contains("a log"), area.getText());
        assertFalse(area.getText().contains(System.getProperty("user.home")), area.getText());
        Snapshots.take("home-checkup-report", screen, Household.WORDS);
        var file = folder.resolve("report.txt");
        Snapshots.onFx(
                () -> {
                    screen.where = () -> Optional.of(file);
                    area.setText("only this\n");
                    return null;
                });
        fire("checkupSave");
        await(() -> !home.said.isEmpty());
        assertEquals("only this\n", Files.readString(file));
        assertTrue(home.said.getLast().contains("report.txt"));
    }

    private Context context() {
        var bench = home.context.bench();
        return new Context(
                home.context.views(),
                home.context.jobs(),
                new Workbench(
                        bench.law(),
                        bench.forms(),
                        bench.cabinet(),
                        new CabinetKeys(bench.cabinet(), bench.clock()),
                        bench.journey(),
                        bench.office(),
                        bench.papers(),
                        bench.checks(),
                        Optional.of(AbsentPorts.absent(Practice.class)),
                        bench.clock()),
                home);
    }

    private void fire(String id) {
        Snapshots.onFx(
                () -> {
                    ((Button) screen.centre().lookup("#" + id)).fire();
                    return null;
                });
    }

    private String text() {
        return Snapshots.onFx(
                () ->
                        screen.centre().lookupAll(".label").stream()
                                .filter(Labeled.class::isInstance)
                                .map(each -> ((Labeled) each).getText())
                                .collect(Collectors.joining("\n")));
    }

    private static void await(BooleanSupplier condition) {
        while (!Snapshots.onFx(condition::getAsBoolean)) LockSupport.parkNanos(2_000_000);
    }
}
