package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.TaxReturn;
import id.lontar.form.op.Form1770S;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A wizard on a table without a window: time passes when told to, and the disk does as told.
final class Bench extends Clock implements Autosave.Timer, Autosave.Writer {
    private record Due(Instant at, Runnable task) {}

    private Instant now = Instant.parse("2025-03-25T08:00:00Z");
    private final List<Due> timers = new ArrayList<>();
    final List<Filing> disk = new ArrayList<>();
    private Optional<RuntimeException> diskFault = Optional.empty();
    private boolean slow;
    private final List<Runnable> held = new ArrayList<>();
    final Autosave autosave = new Autosave(this, this, this);
    final WizardModel model = open(Answers.NONE);

    WizardModel open(Answers answers) {
        return new WizardModel(
                Filing.draft(
                        "f1",
                        "p1",
                        new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, answers),
                        now),
                Form1770S.FORM,
                Law.shipped(),
                autosave,
                this);
    }

    void pass(Duration time) {
        var until = now.plus(time);
        while (true) {
            var next =
                    timers.stream()
                            .filter(each -> !each.at().isAfter(until))
                            .min(java.util.Comparator.comparing(Due::at));
            if (next.isEmpty()) break;
            timers.remove(next.get());
            now = next.get().at();
            next.get().task().run();
        }
        now = until;
    }

    void diskRefuses(RuntimeException fault) {
        diskFault = Optional.of(fault);
    }

    void diskWorks() {
        diskFault = Optional.empty();
    }

    void diskIsSlow() {
        slow = true;
    }

    void diskCatchesUp() {
        slow = false;
        var waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        var due = new Due(now.plus(delay), task);
        timers.add(due);
        return () -> timers.remove(due);
    }

    @Override
    public void write(Filing filing, Consumer<Filing> done, Consumer<Throwable> failed) {
        Runnable answer =
                () -> {
                    if (diskFault.isPresent()) failed.accept(diskFault.get());
                    else {
                        disk.add(filing);
                        done.accept(filing);
                    }
                };
        if (slow) held.add(answer);
        else answer.run();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
