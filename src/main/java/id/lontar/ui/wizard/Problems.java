package id.lontar.ui.wizard;

import id.lontar.form.Finding;
import id.lontar.ui.controls.LabeledField;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts what is wrong under its field, the worst first.
final class Problems {
    private Problems() {}

    static Optional<Finding> worst(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.severity() != Finding.Severity.NEEDED)
                .min(Comparator.comparing(Finding::severity));
    }

    /// A missing answer is told once the field was visited and left empty, not before.
    static void show(
            LabeledField field,
            Input<?> input,
            List<Finding> findings,
            boolean visited,
            Sheet sheet) {
        var worst = worst(findings);
        if (input.unreadable()) field.setError(sheet.words().say("wizard.unreadable"));
        else if (worst.isPresent()) show(field, worst.get(), sheet);
        else if (visited && !findings.isEmpty())
            field.setWarning(sheet.labels().of(findings.getFirst()));
        else field.clearProblem();
    }

    private static void show(LabeledField field, Finding finding, Sheet sheet) {
        var text = sheet.labels().of(finding);
        if (finding.severity() == Finding.Severity.ERROR) field.setError(text);
        else field.setWarning(text);
        finding.repair()
                .ifPresent(
                        repair ->
                                field.setRepair(
                                        sheet.labels().of(repair),
                                        () -> sheet.model().repair(finding)));
    }
}
