package id.lontar.ui.wizard;

import id.lontar.filing.Fault;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Pin;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.ui.Jobs;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes to the cabinet beside the window.
record JobWriter(Jobs jobs, Workbench bench) implements Autosave.Writer {
    private static final Logger LOG = LoggerFactory.getLogger(JobWriter.class);

    private record Written(@Nullable Filing filing, @Nullable Exception fault) {}

    @Override
    public void write(Filing filing, Consumer<Filing> done, Consumer<Throwable> failed) {
        var _ =
                jobs.start(
                        progress -> attempt(filing),
                        written -> {
                            if (written.filing() != null) done.accept(written.filing());
                            else if (written.fault() != null) failed.accept(written.fault());
                        });
    }

    /// A disk that refuses is no accident of the program: it is told where the person looks.
    private Written attempt(Filing filing) {
        try {
            return new Written(store(filing), null);
        } catch (RuntimeException e) {
            LOG.warn("not saved {}", Fault.code(e), e);
            return new Written(null, e);
        }
    }

    /// What is known of the return's way to the tax office is the journey's; only the answers and
    /// the page are the wizard's.
    private Filing store(Filing filing) {
        var cabinet = bench.cabinet();
        var stored = cabinet.filing(filing.id()).orElse(filing);
        var changed = changed(stored.taxReturn(), filing.taxReturn());
        if (changed && stored.state() == FilingState.SEALED)
            stored = bench.journey().reopen(stored);
        var next =
                changed && stored.state().isEditable()
                        ? stored.with(pinned(stored.taxReturn().pin(), filing.taxReturn()))
                        : stored;
        // What another desk stored since this window read it must not go under what is typed here.
        var written = next.onPage(filing.page()).at(bench.clock().instant()).on(filing.basis());
        cabinet.save(written);
        return written;
    }

    private static boolean changed(TaxReturn stored, TaxReturn now) {
        return !stored.answers().equals(now.answers())
                || (now.pin().isPresent() && !now.pin().equals(stored.pin()));
    }

    /// A draft is kept with the law it was computed with and what came out.
    private TaxReturn pinned(Optional<Pin> before, TaxReturn now) {
        if (now.pin().isPresent()) return now;
        var form = bench.forms().find(now.form(), now.year()).orElseThrow();
        var assessment = form.assess(bench.law(), now.year(), now.answers());
        var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
        return now.pinned(
                before.map(each -> each.renewed(form, assessment, today))
                        .orElseGet(() -> Pin.of(form, assessment, today)));
    }
}
