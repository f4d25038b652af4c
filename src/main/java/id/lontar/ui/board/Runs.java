package id.lontar.ui.board;

import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Brake;
import id.lontar.filing.batch.LastBatch;
import id.lontar.filing.batch.Pulse;
import id.lontar.filing.batch.ReasonWords;
import id.lontar.filing.batch.Result;
import id.lontar.filing.batch.Stage;
import id.lontar.filing.batch.Tally;
import id.lontar.rules.Taxpayer;
import id.lontar.ui.Jobs;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The batch of this window: one at a time, and it goes on while other pages are looked at. What it
/// has done is in the store.
public final class Runs {
    private static final int MOST_NOTES = 500;

    private final Workbench bench;
    private final Jobs jobs;
    private final ReasonWords reasons;
    private Optional<Run> run = Optional.empty();

    public Runs(Workbench bench, Jobs jobs, Words words) {
        this.bench = bench;
        this.jobs = jobs;
        this.reasons = new ReasonWords(bench.forms(), words);
    }

    /// The one under way, or the last one until it is put away.
    Optional<Run> current() {
        return run;
    }

    boolean isUnderWay() {
        return run.filter(each -> each.tally().isEmpty()).isPresent();
    }

    void putAway() {
        if (!isUnderWay()) run = Optional.empty();
    }

    /// @param ids of returns the stage takes
    /// @param closing run when it is over, however that was
    /// @return empty while another is under way
    Optional<Run> start(Deed deed, List<String> ids, Stage stage, int atOnce, Runnable closing) {
        if (isUnderWay()) return Optional.empty();
        var begun = new Run(deed, ids.size());
        run = Optional.of(begun);
        jobs.start(
                progress -> {
                    var last =
                            new LastBatch(
                                    List.of(deed.name().toLowerCase(Locale.ROOT)),
                                    bench.clock().instant(),
                                    ids.size(),
                                    false);
                    last.keep(bench.cabinet());
                    try {
                        var tally =
                                new Batch(bench.cabinet(), atOnce)
                                        .run(ids, stage, begun::ended, begun.brake);
                        if (tally.left() + tally.waits() == 0) last.ended().keep(bench.cabinet());
                        begun.over(tally);
                        return tally;
                    } finally {
                        closing.run();
                        begun.overAnyhow();
                    }
                },
                tally -> {});
        return run;
    }

    /// @param name whose return it is
    record Note(String filingId, String name, String said, boolean waits) {}

    /// One batch. Told by its threads, asked by the window.
    final class Run {
        private final Deed deed;
        private final int of;
        private final Brake brake = new Brake();
        private final List<Note> notes = new ArrayList<>();
        private Pulse pulse;
        private Optional<Tally> tally = Optional.empty();
        private boolean paused;

        Run(Deed deed, int of) {
            this.deed = deed;
            this.of = of;
            this.pulse = new Pulse(0, of, 0, Optional.empty());
        }

        Deed deed() {
            return deed;
        }

        synchronized Pulse pulse() {
            return pulse;
        }

        synchronized Optional<Tally> tally() {
            return tally;
        }

        synchronized List<Note> notes() {
            return List.copyOf(notes);
        }

        synchronized boolean isPaused() {
            return paused;
        }

        synchronized void pause() {
            paused = true;
            brake.pause();
        }

        synchronized void goOn() {
            paused = false;
            brake.goOn();
        }

        void cancel() {
            brake.stop();
        }

        private synchronized void ended(Result result, Pulse now) {
            pulse = now;
            if (result.kind() == Result.Kind.DONE || notes.size() >= MOST_NOTES) return;
            var filing = result.filing();
            var said =
                    result.reasons().stream()
                            .findFirst()
                            .map(each -> reasons.say(filing.taxReturn(), each))
                            .orElse("");
            notes.add(
                    new Note(
                            filing.id(),
                            filing.taxReturn().answers().get(Taxpayer.NAME).orElse(""),
                            said,
                            result.kind() != Result.Kind.ATTENTION));
        }

        private synchronized void over(Tally counted) {
            tally = Optional.of(counted);
        }

        /// The store failed, which is told elsewhere; what was said to be done is done.
        private synchronized void overAnyhow() {
            if (tally.isEmpty())
                tally =
                        Optional.of(
                                new Tally(
                                        of,
                                        pulse.done(),
                                        0,
                                        0,
                                        of - pulse.done(),
                                        Optional.empty()));
        }
    }
}
