package id.lontar.ui.wizard;

import static id.lontar.rules.Taxpayer.NAME;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class AutosaveTest {
    private final Bench bench = new Bench();
    private final WizardModel model = bench.model;

    @Test
    void aKeystrokeIsOnDiskWithinTwoSeconds() {
        model.answer(NAME, "S");
        assertTrue(bench.disk.isEmpty());
        bench.pass(Duration.ofSeconds(2));
        assertEquals(Optional.of("S"), lastName());
        assertInstanceOf(SaveState.Saved.class, model.saveState());
    }

    @Test
    void somebodyWhoNeverPausesIsSavedToo() {
        for (var i = 1; i <= 20; i++) {
            model.answer(NAME, "S".repeat(i));
            bench.pass(Duration.ofMillis(300));
        }
        assertTrue(bench.disk.size() >= 3, "saves " + bench.disk.size());
    }

    @Test
    void changingThePageSavesAtOnceAndRemembersThePage() {
        model.answer(NAME, "Siti");
        model.goTo("income");
        assertEquals("income", bench.disk.getLast().page());
        assertEquals(Optional.of("Siti"), lastName());
    }

    @Test
    void aFullDiskIsToldRetriedAndLosesNothing() {
        bench.diskRefuses(new IllegalStateException("disk full"));
        model.answer(NAME, "Siti");
        bench.pass(Duration.ofSeconds(1));
        assertInstanceOf(SaveState.Failed.class, model.saveState());
        model.answer(NAME, "Siti R");
        bench.pass(Duration.ofSeconds(20));
        assertInstanceOf(SaveState.Failed.class, model.saveState());
        bench.diskWorks();
        bench.pass(Duration.ofSeconds(6));
        assertInstanceOf(SaveState.Saved.class, model.saveState());
        assertEquals(Optional.of("Siti R"), lastName());
    }

    @Test
    void leavingWaitsForTheDiskAndStaysWhenItRefuses() {
        var left = new AtomicInteger();
        bench.diskIsSlow();
        model.answer(NAME, "Siti");
        model.saveThen(left::incrementAndGet);
        assertEquals(0, left.get());
        bench.diskCatchesUp();
        assertEquals(1, left.get());

        bench.diskRefuses(new IllegalStateException("disk full"));
        model.answer(NAME, "Siti R");
        model.saveThen(left::incrementAndGet);
        bench.diskWorks();
        bench.pass(Duration.ofMinutes(1));
        assertEquals(1, left.get());
        assertEquals(Optional.of("Siti R"), lastName());
    }

    @Test
    void whoWantsToLeaveIsToldThatTheDiskRefusesAndMayGoWithoutTheLast() {
        var left = new AtomicInteger();
        var told = new AtomicInteger();
        model.answer(NAME, "Siti");
        bench.pass(Duration.ofSeconds(2));
        var safe = bench.instant();
        bench.pass(Duration.ofMinutes(1));
        bench.diskRefuses(new IllegalStateException("disk full"));
        model.answer(NAME, "Siti R");
        model.saveThen(left::incrementAndGet, told::incrementAndGet);
        assertEquals(0, left.get());
        assertEquals(1, told.get());
        var failed = assertInstanceOf(SaveState.Failed.class, model.saveState());
        assertFalse(failed.safe().isAfter(safe));
        model.abandon();
        bench.diskWorks();
        bench.pass(Duration.ofMinutes(1));
        assertEquals(Optional.of("Siti"), lastName());
        model.saveThen(left::incrementAndGet);
        assertEquals(1, left.get());
    }

    @Test
    void aRetryKeepsTheBannerUntilTheDiskTakesIt() {
        bench.diskRefuses(new IllegalStateException("disk full"));
        model.answer(NAME, "Siti");
        bench.pass(Duration.ofSeconds(1));
        bench.diskIsSlow();
        bench.pass(Duration.ofSeconds(6));
        assertInstanceOf(SaveState.Failed.class, model.saveState());
        bench.diskWorks();
        bench.diskCatchesUp();
        assertInstanceOf(SaveState.Saved.class, model.saveState());
    }

    @Test
    void whatIsTypedWhileTheDiskIsBusyIsSavedNext() {
        bench.diskIsSlow();
        model.answer(NAME, "Siti");
        bench.pass(Duration.ofSeconds(1));
        model.answer(NAME, "Siti Rahmawati");
        bench.diskCatchesUp();
        bench.pass(Duration.ofSeconds(2));
        assertEquals(Optional.of("Siti Rahmawati"), lastName());
    }

    private Optional<String> lastName() {
        return bench.disk.getLast().taxReturn().answers().get(NAME);
    }
}
