package id.lontar.exchange.paper;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment.Explanation;
import id.lontar.rules.Assessment.Reading;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why each computed line is what it is: where the law says so, and the figures it was worked out
/// from.
record WhyAppendix(ReturnText text) {
    void draw(Booklet booklet) throws IOException {
        var page = booklet.page();
        page.text(Sheet.LEFT, 14, true, text.say("paper.why.title"));
        page.down(20);
        page.down(
                page.paragraph(
                        Sheet.LEFT,
                        Sheet.RIGHT - Sheet.LEFT,
                        8,
                        false,
                        text.say("paper.why.text")));
        page.down(4);
        page =
                new Grid(
                                List.of(
                                        new Grid.Column(text.say("paper.why.line"), 5, false),
                                        new Grid.Column(text.say("paper.amount"), 2.6f, true),
                                        new Grid.Column(text.say("paper.why.law"), 4, false),
                                        new Grid.Column(text.say("paper.why.from"), 6, false)))
                        .draw(page, booklet, rows(), List.of());
        page.close();
    }

    /// Lines that come to nothing explain nothing.
    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var line : text.assessment().lines())
            text.assessment()
                    .value(line)
                    .known()
                    .filter(value -> value instanceof Rupiah amount && !amount.isZero())
                    .ifPresent(value -> rows.add(row(line, text.said(value))));
        return rows;
    }

    private List<String> row(Line<?> line, String value) {
        var explained = text.assessment().explain(line);
        return List.of(
                text.label(line),
                value,
                basis(explained),
                explained.readings().stream()
                        .filter(each -> !(each.source() instanceof Parameter<?>))
                        .map(this::reading)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private String basis(Explanation explained) {
        return Stream.concat(
                        Stream.of(explained.article()),
                        explained.doubts().stream()
                                .map(each -> text.say("doubt", text.say(each.key()))))
                .collect(Collectors.joining(". "));
    }

    private String reading(Reading reading) {
        var value = reading.value().known();
        if (value.isEmpty()) return "";
        var label = text.label(reading.source());
        return value.get() instanceof List<?> rows
                ? text.say("paper.why.rows", label, rows.size())
                : label + " = " + text.said(value.get());
    }
}
