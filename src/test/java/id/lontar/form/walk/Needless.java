package id.lontar.form.walk;

import id.lontar.form.Element;
import id.lontar.form.Need;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Row;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what was asked for nothing: another answer moves no line and no finding, opens no other
/// question, and stands nowhere on the paper.
final class Needless {
    private static final Law LAW = Law.shipped();
    private static final int CODES = 12;

    private final Walked walked;
    private final Map<String, Object> lines;
    private final List<List<Object>> findings;
    private final Set<String> printed;

    private Needless(Walked walked) {
        this.walked = walked;
        this.lines = walked.lines(walked.end());
        this.findings = findings(walked.end());
        this.printed = printed(walked);
    }

    static List<String> in(Walked walked) {
        return new Needless(walked).questions();
    }

    private List<String> questions() {
        var needless = new ArrayList<String>();
        walked.shown()
                .forEach(
                        (id, element) -> {
                            switch (element) {
                                case Element.Field field -> {
                                    if (field.need() != Need.GIVEN && !matters(field))
                                        needless.add(id);
                                }
                                case Element.Grid grid -> {
                                    for (var column : grid.columns())
                                        if (!matters(grid, column))
                                            needless.add(id + "." + column.column().id());
                                }
                                default -> {}
                            }
                        });
        return needless;
    }

    private boolean matters(Element.Field field) {
        var id = field.question().id();
        if (walked.taxpayers().told.contains(id)) return printed.contains(id);
        var answers = walked.end().answers();
        var value = answers.values().get(id);
        var others = others(field.question().kind(), field.codes(), value);
        return others.stream().anyMatch(each -> changes(Walked.put(answers, id, each)))
                || (field.need() == Need.OPTIONAL && changes(Walked.without(answers, id)));
    }

    private boolean matters(Element.Grid grid, Element.GridColumn column) {
        var table = grid.table();
        if (printed.contains(table.id() + "." + column.column().id())) return true;
        var rows = walked.end().answers().rows(table);
        if (rows.isEmpty() || table.equals(Enclosed.FILES)) return true;
        return others(
                        column.column().kind(),
                        column.codes(),
                        rows.getFirst().cells().get(column.column().id()))
                .stream()
                .anyMatch(
                        each ->
                                changes(
                                        walked.end()
                                                .answers()
                                                .withRow(
                                                        table,
                                                        cell(rows.getFirst(), column, each))));
    }

    private static Row cell(Row row, Element.GridColumn column, Object value) {
        var cells = new java.util.HashMap<>(row.cells());
        cells.put(column.column().id(), value);
        return new Row(row.key(), cells);
    }

    /// Figures first, which most answers move and which are soonest known.
    private boolean changes(Answers other) {
        var now = walked.end().after(other);
        return now.lines().stream().anyMatch(line -> !now.value(line).equals(lines.get(line.id())))
                || !Walked.shown(walked.taxpayers(), now).keySet().equals(walked.shown().keySet())
                || !findings(now).equals(findings);
    }

    private List<List<Object>> findings(Assessment now) {
        return walked.taxpayers().form.findings(now, walked.taxpayers().today).stream()
                .map(each -> List.of(each.severity(), each.place(), each.key(), each.arguments()))
                .toList();
    }

    private List<Object> others(Kind<?> kind, Optional<String> codes, @Nullable Object value) {
        var others = new ArrayList<Object>();
        if (codes.isPresent())
            LAW.codes(codes.get(), walked.taxpayers().year).stream()
                    .map(each -> coded(kind, each.code()))
                    .limit(CODES)
                    .forEach(others::add);
        else others.addAll(others(kind, value));
        others.remove(value);
        return others;
    }

    private static Object coded(Kind<?> kind, String code) {
        return kind == Kind.NUMBER ? (Object) Integer.valueOf(code) : code;
    }

    private List<?> others(Kind<?> kind, @Nullable Object value) {
        if (kind == Kind.MONEY) {
            var amount = value instanceof Rupiah typed ? typed : Rupiah.of(3_000_000);
            return List.of(
                    Rupiah.ZERO,
                    amount.plus(Rupiah.of(1_000_000)),
                    amount.plus(amount),
                    Rupiah.of(90_000_000_000L));
        }
        if (kind == Kind.FLAG) return List.of(true, false);
        if (kind == Kind.NUMBER) {
            var number = value instanceof Integer typed ? typed : 1;
            return List.of(number + 1, number - 1, number);
        }
        if (kind == Kind.DATE) {
            var day =
                    value instanceof LocalDate typed
                            ? typed
                            : walked.taxpayers().year.firstDay().plusMonths(6);
            return List.of(day.plusDays(1), day.minusDays(1), day);
        }
        var text = value instanceof String typed ? typed : "Lain";
        return text.matches(".*[0-9]")
                ? List.of(text.substring(0, text.length() - 1) + (text.endsWith("7") ? 8 : 7))
                : List.of(text + " lain");
    }

    private static Set<String> printed(Walked walked) {
        var printed = new HashSet<String>();
        var form = walked.taxpayers().form;
        var laid = Arrangement.paper(form).lay(form, walked.end());
        var rest = Arrangement.rest(form, walked.end(), laid).stream();
        for (var sheet : Stream.concat(laid.stream(), rest).toList())
            for (var part : sheet.parts())
                for (var piece : part.pieces()) {
                    if (!piece.asked()) continue;
                    printed.add(piece.entry().id());
                    printed.add(piece.entry().beside());
                    if (piece instanceof Piece.Rows rows)
                        for (var column : rows.columns())
                            printed.add(rows.grid().table().id() + "." + column.id());
                }
        return printed;
    }
}
