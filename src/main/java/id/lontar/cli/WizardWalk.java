package id.lontar.cli;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Page;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers the wizard page by page, as a person with these answers at hand would, and shows it.
final class WizardWalk {
    private final Law law;
    private final Form form;
    private final Terminal terminal;
    private final Shown shown;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Row>> tables = new HashMap<>();

    WizardWalk(Law law, Form form, Terminal terminal) {
        this.law = law;
        this.form = form;
        this.terminal = terminal;
        this.shown = new Shown(terminal.words());
    }

    /// @param atHand slips, proofs and memory, all in one
    /// @return what was answered; pages that were not in the flow stay unanswered
    Answers answer(TaxReturn atHand) {
        for (var page : form.pages()) {
            var now = assess(atHand);
            if (!page.when().test(now)) continue;
            terminal.text("");
            terminal.text("— " + shown.label(form, "page." + page.id()));
            fill(page, atHand.answers());
            results(page, assess(atHand));
        }
        return answers();
    }

    private void fill(Page page, Answers atHand) {
        for (var element : page.elements())
            switch (element) {
                case Element.Field field -> {
                    var id = field.question().id();
                    var value = atHand.values().get(id);
                    if (value != null) {
                        values.put(id, value);
                        line(shown.label(form, id), shown.value(value));
                    }
                }
                case Element.Grid grid -> {
                    var rows = atHand.rows(grid.table());
                    if (!rows.isEmpty()) tables.put(grid.table().id(), rows);
                    for (var row : rows) line(shown.label(form, grid.table().id()), row(grid, row));
                }
                case Element.Computed computed -> {}
            }
    }

    private void results(Page page, Assessment now) {
        for (var element : page.elements())
            if (element instanceof Element.Computed computed)
                now.known(computed.line())
                        .ifPresent(
                                value ->
                                        line(
                                                computed.line().id()
                                                        + " "
                                                        + shown.label(form, computed.line().id()),
                                                shown.value(value)));
    }

    private String row(Element.Grid grid, Row row) {
        return grid.columns().stream()
                .flatMap(each -> Optional.ofNullable(row.cells().get(each.column().id())).stream())
                .map(shown::value)
                .collect(Collectors.joining(" | "));
    }

    private void line(String label, String value) {
        var fits = label.length() <= 46 ? label : label.substring(0, 45) + "…";
        terminal.text("    %-46s %s".formatted(fits, value));
    }

    private Assessment assess(TaxReturn atHand) {
        return form.assess(law, atHand.year(), answers());
    }

    private Answers answers() {
        return new Answers(values, tables);
    }
}
