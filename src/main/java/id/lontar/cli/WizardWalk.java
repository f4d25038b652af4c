package id.lontar.cli;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Page;
import id.lontar.form.layout.Said;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.tax.TaxYear;

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
    private final TaxYear year;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Row>> tables = new HashMap<>();

    WizardWalk(Law law, Form form, TaxYear year, Terminal terminal) {
        this.law = law;
        this.year = year;
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
                        line(shown.label(form, id), said(id, value, field.codes()));
                    }
                }
                case Element.Grid grid -> {
                    var rows = atHand.rows(grid.table());
                    if (!rows.isEmpty()) tables.put(grid.table().id(), rows);
                    for (var row : rows) line(shown.label(form, grid.table().id()), row(grid, row));
                }
                case Element.Computed computed -> {}
                case Element.Heading heading -> {}
            }
    }

    private void results(Page page, Assessment now) {
        for (var element : page.elements())
            if (element instanceof Element.Computed computed)
                now.known(computed.line())
                        .ifPresent(
                                value ->
                                        line(
                                                numbered(computed.line().id()),
                                                new Said(terminal.words(), form, now)
                                                        .of(computed.line(), value)));
    }

    private String row(Element.Grid grid, Row row) {
        return grid.columns().stream()
                .flatMap(each -> cell(grid, each, row).stream())
                .collect(Collectors.joining(" | "));
    }

    private Optional<String> cell(Element.Grid grid, Element.GridColumn column, Row row) {
        var id = column.column().id();
        return Optional.ofNullable(row.cells().get(id))
                .map(value -> said(grid.table().id() + "." + id, value, column.codes()));
    }

    private String said(String id, Object value, Optional<String> codes) {
        return codes.map(list -> shown.code(law.codes(list, year), value))
                .orElseGet(() -> shown.option(form, id, value));
    }

    /// Only the lines printed on the form have a number.
    private String numbered(String line) {
        var label = shown.label(form, line);
        return Character.isDigit(line.charAt(0)) ? line + " " + label : label;
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
