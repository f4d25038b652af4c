package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Finding.Severity;
import id.lontar.form.Page;
import id.lontar.ui.controls.StepList.Mark;
import id.lontar.ui.controls.StepList.Step;

import java.util.List;
import java.util.stream.IntStream;

/// The steps at the left: what is done, and what asks for attention.
final class Steps {
    /// The page of this name is the seal screen's, not the wizard's.
    static final String REVIEW = "review";

    private Steps() {}

    static List<Step> of(Sheet sheet) {
        var model = sheet.model();
        var flow = model.flow();
        var here = flow.indexOf(model.page());
        return IntStream.range(0, flow.size())
                .mapToObj(at -> step(sheet, flow.get(at), at < here))
                .toList();
    }

    private static Step step(Sheet sheet, Page page, boolean passed) {
        return new Step(page.id(), sheet.labels().page(page.id()), mark(sheet, page, passed));
    }

    /// Ahead of where one is, what is merely not there yet is no reproach.
    private static Mark mark(Sheet sheet, Page page, boolean passed) {
        if (page.id().equals(REVIEW)) return Mark.TODO;
        var model = sheet.model();
        var mark = Mark.passed(model.found().on(page.id()));
        if (passed || mark == Mark.ERROR) return mark;
        if (model.found().on(page.id()).stream()
                .anyMatch(each -> each.severity() == Severity.NEEDED)) return Mark.TODO;
        return mark == Mark.DONE && !answered(model, page) ? Mark.TODO : mark;
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
