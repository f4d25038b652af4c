package id.lontar.ui.wizard;

import id.lontar.filing.Paper;
import id.lontar.ui.Jobs;
import id.lontar.work.WholeFile;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes the notice that a return comes later to a file, from the answers as they are now.
record Notices(Jobs jobs, Paper paper) {
    /// @param then gets where it was written
    void write(Path file, WizardModel model, Consumer<Path> then) {
        var taxReturn = model.filing().taxReturn().with(model.answers());
        var form = model.form();
        var assessment = model.assessment();
        var _ =
                jobs.start(
                        progress ->
                                WholeFile.writeOwn(file, paper.notice(taxReturn, form, assessment)),
                        then);
    }
}
