package id.lontar.exchange.paper;

import id.lontar.form.carry.LastYear;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.Laid;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.form.why.Reason;
import id.lontar.form.why.Why;
import id.lontar.money.Rupiah;
import id.lontar.rules.Line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why each computed line is what it is: the rule in words, where the law says so, and the figures
/// it was worked out from. In the order of the form; lines in between follow. Lines that come to
/// nothing are named together at the end.
final class WhyAppendix {
    /// @param number as on the form, or empty
    private record Told(String number, Line<?> line) {}

    private final ReturnText text;
    private final Heads heads;
    private final Set<String> told = new HashSet<>();
    private final List<String> nothing = new ArrayList<>();

    private final Optional<LastYear> lastYear;

    WhyAppendix(ReturnText text, Heads heads, Optional<LastYear> lastYear) {
        this.text = text;
        this.heads = heads;
        this.lastYear = lastYear;
    }

    void draw(Booklet booklet) throws IOException {
        try (var flow = new Flow(booklet, heads.of("paper.why"))) {
            for (var sheet : sheets().entrySet()) sheet(flow, sheet.getKey(), sheet.getValue());
            if (nothing.isEmpty()) return;
            bar(flow, text.say("paper.why.nothing"), 30);
            PlainSummary.paragraph(flow, 8, false, String.join("; ", nothing) + ".");
        }
    }

    private Map<String, List<Told>> sheets() {
        var sheets = new LinkedHashMap<String, List<Told>>();
        for (var laid : Arrangement.paper(text.form()).lay(text.form(), text.assessment()))
            sheets.computeIfAbsent(laid.sheet().code(), code -> new ArrayList<>())
                    .addAll(lines(laid));
        var placed = new HashSet<Line<?>>();
        sheets.values().forEach(each -> each.forEach(line -> placed.add(line.line())));
        var between = new ArrayList<Told>();
        for (var line : text.assessment().lines())
            if (!placed.contains(line)) between.add(new Told("", line));
        sheets.put(text.say("paper.why.between"), between);
        return sheets;
    }

    private static List<Told> lines(Laid laid) {
        var lines = new ArrayList<Told>();
        for (var part : laid.parts())
            for (var piece : part.pieces())
                switch (piece) {
                    case Piece.Figure figure -> lines.add(new Told(figure.number(), figure.line()));
                    case Piece.Rows rows ->
                            rows.totals().values().forEach(line -> lines.add(new Told("", line)));
                    case Piece.Answer answer -> {}
                }
        return lines;
    }

    private void sheet(Flow flow, String code, List<Told> lines) throws IOException {
        var first = true;
        for (var each : lines) {
            var value = text.assessment().known(each.line());
            if (value.isEmpty() || !text.hasLabel(each.line()) || isTold(each.line())) continue;
            if (value.get() instanceof Rupiah amount && amount.isZero()) {
                nothing.add(text.label(each.line()));
                continue;
            }
            var because = because(flow, each.line(), each.number());
            if (first) bar(flow, code, because.height());
            first = false;
            because.draw();
        }
    }

    /// A figure with the same name and value says nothing new.
    private boolean isTold(Line<?> line) {
        var value = text.assessment().known(line).orElseThrow();
        return value instanceof Boolean || !told.add(text.label(line) + "=" + value);
    }

    /// What did not take part is not among what it was worked out from.
    private Because because(Flow flow, Line<?> line, String number) {
        var reason = new Why(text.words(), text.form(), text.assessment(), lastYear).of(line);
        var from =
                Stream.concat(
                                reason.inputs().stream()
                                        .filter(WhyAppendix::isNamed)
                                        .flatMap(WhyAppendix::told)
                                        .distinct(),
                                reason.before().stream().map(Reason.Before::said))
                        .toList();
        var name = number.isEmpty() ? reason.name() : number + "   " + reason.name();
        return new Because(flow, text, name, text.value(line), reason.rule(), basis(reason), from);
    }

    private static Stream<String> told(Reason.Input input) {
        return Stream.concat(Stream.of(input.said()), input.rows().stream());
    }

    private static boolean isNamed(Reason.Input input) {
        return input.part() == Reason.Part.COUNTED
                && !input.name().isEmpty()
                && !(input.answer().known().orElseThrow() instanceof Boolean);
    }

    /// Where the law says so, and what of it no source settles.
    private static String basis(Reason reason) {
        return Stream.concat(Stream.of(reason.explained().article()), reason.doubts().stream())
                .collect(Collectors.joining(". "));
    }

    private static void bar(Flow flow, String title, float below) throws IOException {
        flow.need(18 + Math.min(below, 300));
        flow.at().bar(13);
        flow.at().down(2);
        flow.at().text(Sheet.LEFT + 4, 8.5f, true, title);
        flow.at().down(15);
    }
}
