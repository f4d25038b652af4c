package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Page;

import java.util.List;

/// The steps at the left: what is done, and what asks for attention.
final class Steps {
    enum Mark {
        TODO,
        DONE,
        WARNING,
        ERROR
    }

    record Step(String page, Mark mark) {}

    /// The page of this name is the seal screen's, not the wizard's.
    static final String REVIEW = "review";

    private Steps() {}

    static List<Step> of(WizardModel model) {
        var flow = model.flow();
        var here = flow.indexOf(model.page());
        return java.util.stream.IntStream.range(0, flow.size())
                .mapToObj(i -> new Step(flow.get(i).id(), mark(model, flow.get(i), i < here)))
                .toList();
    }

    private static Mark mark(WizardModel model, Page page, boolean passed) {
        if (page.id().equals(REVIEW)) return Mark.TODO;
        var findings = model.found().on(page.id());
        if (findings.stream().anyMatch(each -> each.severity() == Severity.ERROR))
            return Mark.ERROR;
        var touched = passed || answered(model, page);
        if (findings.stream().anyMatch(each -> each.severity() == Severity.NEEDED))
            return passed ? Mark.WARNING : Mark.TODO;
        if (!findings.isEmpty()) return Mark.WARNING;
        return touched ? Mark.DONE : Mark.TODO;
    }

    private static boolean answered(WizardModel model, Page page) {
        return page.elements().stream().anyMatch(each -> answered(model, each));
    }

    private static boolean answered(WizardModel model, Element element) {
        return switch (element) {
            case Element.Field field -> model.answers().values().containsKey(field.question().id());
            case Element.Grid grid -> !model.answers().rows(grid.table()).isEmpty();
            case Element.Computed computed -> false;
            case Element.Heading heading -> false;
        };
    }
}
