package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Workbench;
import id.lontar.ui.Jobs;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Writes to the cabinet beside the window.
record JobWriter(Jobs jobs, Workbench bench) implements Autosave.Writer {
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
            return new Written(null, e);
        }
    }

    /// What is known of the return's way to the tax office is the journey's; only the answers and
    /// the page are the wizard's.
    private Filing store(Filing filing) {
        var cabinet = bench.cabinet();
        var stored = cabinet.filing(filing.id()).orElse(filing);
        var changed = !stored.taxReturn().equals(filing.taxReturn());
        if (changed && stored.state() == FilingState.SEALED)
            stored = bench.journey().reopen(stored);
        var next =
                changed && stored.state().isEditable() ? stored.with(filing.taxReturn()) : stored;
        var written = next.onPage(filing.page()).at(bench.clock().instant());
        cabinet.save(written);
        return written;
    }
}
