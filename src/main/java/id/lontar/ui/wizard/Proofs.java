package id.lontar.ui.wizard;

import static id.lontar.rules.Enclosed.FILES;
import static id.lontar.rules.Enclosed.FILE_NAME;
import static id.lontar.rules.Enclosed.FILE_PURPOSE;
import static id.lontar.rules.Enclosed.FILE_SHA256;

import id.lontar.filing.Attachment;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Sha256;
import id.lontar.form.RowKeys;
import id.lontar.rules.Row;
import id.lontar.ui.Jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Files that prove something, kept beside a return and sealed with it.
final class Proofs {
    private final Jobs jobs;
    private final Cabinet cabinet;
    private final String filingId;

    Proofs(Jobs jobs, Cabinet cabinet, String filingId) {
        this.jobs = jobs;
        this.cabinet = cabinet;
        this.filingId = filingId;
    }

    /// Copies a file to the return's side; `then` gets its row, ready to be added.
    void keep(Path file, String purpose, List<Row> there, Consumer<Row> then) {
        var name = freeName(String.valueOf(file.getFileName()), there);
        var key = RowKeys.next(there);
        var _ =
                jobs.start(
                        progress -> {
                            var content = Files.readAllBytes(file);
                            cabinet.keep(filingId, Attachment.FOLDER + name, content);
                            return Row.empty(key)
                                    .with(FILE_NAME, name)
                                    .with(FILE_PURPOSE, purpose)
                                    .with(FILE_SHA256, Sha256.of(content).hex());
                        },
                        then);
    }

    static List<Row> of(String purpose, WizardModel model) {
        return model.answers().rows(FILES).stream()
                .filter(row -> row.text(FILE_PURPOSE).equals(purpose))
                .toList();
    }

    /// A second file of the same name must not take the place of the first.
    private static String freeName(String wanted, List<Row> there) {
        var name = wanted;
        for (var n = 2; isTaken(name, there); n++) {
            var dot = wanted.lastIndexOf('.');
            name =
                    dot > 0
                            ? wanted.substring(0, dot) + "-" + n + wanted.substring(dot)
                            : wanted + "-" + n;
        }
        return name;
    }

    private static boolean isTaken(String name, List<Row> there) {
        return there.stream().anyMatch(row -> row.text(FILE_NAME).equals(name));
    }
}
