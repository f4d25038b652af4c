package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Gist;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Assessment;
import id.lontar.rules.IncomeTax;
import id.lontar.rules.Line;

import java.util.List;
import java.util.Optional;

/// What a form says of its outcome, as it stands at the right of every page.
record GistFigures(List<Figure> rows, Optional<Rupiah> balance, List<Scale.Slice> slices) {
    record Figure(Line<?> line, Optional<Rupiah> amount, boolean strong) {}

    /// A form that names no lines shows those of the page at hand.
    private static final int MOST = 8;

    static GistFigures of(WizardModel model) {
        var now = model.assessment();
        var gist = model.form().gist();
        var rows =
                gist.equals(Gist.NONE)
                        ? onPage(model)
                        : gist.lines().stream()
                                .map(each -> figure(now, each, gist.strong().contains(each)))
                                .toList();
        return new GistFigures(
                rows,
                now.known(model.form().ending().balance()),
                gist.taxable()
                        .flatMap(now::known)
                        .map(amount -> IncomeTax.in(now.law(), now.year()).slices(amount))
                        .orElse(List.of()));
    }

    private static List<Figure> onPage(WizardModel model) {
        var now = model.assessment();
        return model.page().elements().stream()
                .filter(each -> each.asked().test(now))
                .filter(Element.Computed.class::isInstance)
                .map(each -> figure(now, ((Element.Computed) each).line(), false))
                .limit(MOST)
                .toList();
    }

    private static Figure figure(Assessment now, Line<?> line, boolean strong) {
        return new Figure(
                line,
                now.value(line).known().filter(Rupiah.class::isInstance).map(Rupiah.class::cast),
                strong);
    }
}
