package id.lontar.cli;

import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Brake;
import id.lontar.filing.batch.LastBatch;
import id.lontar.filing.batch.Stage;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Runs one step over a selection, in sight of whoever sits there. Ctrl-C lets what is under way
/// come to its end and says how far it came; the same command again goes on from there.
///
/// @param command as it was given
record BatchRun(Terminal terminal, Workbench bench, List<String> command) {
    private static final int PATIENCE_SECONDS = 45;

    /// Questions to a gateway: enough to fill the time of an answer, few enough to be no burden.
    static final int QUESTIONS = 4;

    /// What a subcommand of `batch` was called with, its own name first.
    static List<String> given(CommandSpec spec) {
        var all = spec.root().commandLine().getParseResult().originalArgs();
        var from = Math.max(0, all.indexOf("batch"));
        var behind = all.subList(from, all.size());
        return List.copyOf(behind.subList(Math.max(0, behind.indexOf(spec.name())), behind.size()));
    }

    Exit over(List<String> ids, Stage stage, int atOnce) throws InterruptedException {
        var cabinet = bench.cabinet();
        var begun = new LastBatch(command, bench.clock().instant(), ids.size(), false);
        begun.keep(cabinet);
        var screen = new BatchScreen(terminal, bench.forms(), command.getFirst());
        var brake = new Brake();
        var over = new CountDownLatch(1);
        var hook = new Thread(() -> interrupted(brake, over));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            var tally = new Batch(cabinet, atOnce).run(ids, stage, screen, brake);
            if (tally.left() + tally.waits() == 0) begun.ended().keep(cabinet);
            return screen.over(tally);
        } finally {
            over.countDown();
            remove(hook);
        }
    }

    private static void interrupted(Brake brake, CountDownLatch over) {
        brake.stop();
        try {
            var ended = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running: the program was interrupted.
        }
    }
}
