package id.lontar.form.layout;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Need;
import id.lontar.form.Page;
import id.lontar.form.layout.Laid.LaidColumn;
import id.lontar.form.layout.Laid.LaidPart;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what an arrangement names in the form and in one return.
final class Laying {
    /// The number is what follows these words, or a letter with a number.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:.*\\b(?:angka|huruf|akun) )?([A-Z]\\.\\d+|\\d[\\w.]*(?: [a-z])?|[a-z])(?:"
                            + " .*)?");

    private record Found(Element element, boolean asked) {}

    private final Assessment assessment;
    private final Map<String, Found> elements = new HashMap<>();
    private final Map<String, Line<?>> lines = new HashMap<>();

    Laying(Form form, Assessment assessment) {
        this.assessment = assessment;
        for (var page : form.pages()) for (var element : page.elements()) keep(page, element);
        for (var line : assessment.lines()) lines.put(line.id(), line);
    }

    /// Shown in two places, it is asked when one of them asks it.
    private void keep(Page page, Element element) {
        if (element instanceof Element.Heading) return;
        var asked = page.when().test(assessment) && element.asked().test(assessment);
        var found = new Found(element, asked);
        for (var key : List.of(Derived.id(element), Derived.key(element)))
            elements.merge(key, found, (before, now) -> before.asked() ? before : now);
    }

    Laid sheet(FormSheet sheet) {
        var copied = copied(sheet);
        return new Laid(
                sheet,
                sheet.parts().stream().flatMap(each -> part(each, copied).stream()).toList());
    }

    /// The questions whose answers a line of the sheet repeats as they are.
    private Set<String> copied(FormSheet sheet) {
        return sheet.parts().stream()
                .flatMap(part -> part.entries().stream())
                .flatMap(entry -> Optional.ofNullable(lines.get(entry.id())).stream())
                .flatMap(line -> Arrangement.repeated(assessment, line).stream())
                .collect(Collectors.toSet());
    }

    /// What is added below for whoever was asked does not say again what stands above, and leaves
    /// out what may stay open and does.
    private Optional<LaidPart> part(FormSheet.Part part, Set<String> copied) {
        var pieces =
                part.entries().stream()
                        .filter(each -> !part.whenAsked() || !copied.contains(each.id()))
                        .flatMap(each -> piece(each).stream())
                        .filter(each -> !part.whenAsked() || !isLeftOpen(each))
                        .toList();
        return pieces.isEmpty() || (part.whenAsked() && pieces.stream().noneMatch(this::isAsked))
                ? Optional.empty()
                : Optional.of(new LaidPart(part.title(), pieces));
    }

    private boolean isLeftOpen(Piece piece) {
        if (!(piece instanceof Piece.Answer answer)) return false;
        var question = answer.field().question().id();
        var open = !assessment.answers().says(question);
        return !answer.asked() || (open && answer.field().need() == Need.OPTIONAL);
    }

    /// A line that no page of the wizard shows is never asked for.
    private boolean isAsked(Piece piece) {
        return piece.asked() && elements.containsKey(piece.entry().id());
    }

    /// Nothing for what this year's form does not have.
    private Optional<Piece> piece(Entry entry) {
        var key = entry.place().isEmpty() ? entry.id() : Derived.key(entry.id(), entry.place());
        var found = elements.get(key);
        if (found == null)
            return Optional.ofNullable(lines.get(entry.id()))
                    .map(line -> new Piece.Figure(entry, number(entry, line.id()), line, true));
        return Optional.of(
                switch (found.element()) {
                    case Element.Field field ->
                            new Piece.Answer(
                                    entry, number(entry, field.paper()), field, found.asked());
                    case Element.Computed computed ->
                            new Piece.Figure(
                                    entry,
                                    number(entry, computed.paper()),
                                    computed.line(),
                                    found.asked());
                    case Element.Grid grid -> rows(entry, grid, found.asked());
                    case Element.Heading heading ->
                            throw new IllegalArgumentException(entry.id() + " is a heading");
                });
    }

    private static String number(Entry entry, String paper) {
        if (!entry.number().isEmpty()) return entry.number();
        var number = NUMBER.matcher(paper);
        return number.matches() ? number.group(1) : "";
    }

    private Piece rows(Entry entry, Element.Grid grid, boolean asked) {
        var rows = new ArrayList<>(asked ? grid.onPaper(assessment) : List.of());
        for (var extra : entry.extra()) extra(extra, rows.size(), grid).ifPresent(rows::add);
        return new Piece.Rows(entry, grid, columns(entry, grid), rows, totals(entry), asked);
    }

    private static List<LaidColumn> columns(Entry entry, Element.Grid grid) {
        return Stream.concat(
                        grid.columns().stream().map(LaidColumn::typed),
                        grid.derived().stream().map(LaidColumn::derived))
                .filter(each -> entry.columns().isEmpty() || entry.columns().contains(each.id()))
                .toList();
    }

    private Map<String, Line<?>> totals(Entry entry) {
        var totals = new LinkedHashMap<String, Line<?>>();
        entry.totals()
                .forEach(
                        (column, id) ->
                                Optional.ofNullable(lines.get(id))
                                        .ifPresent(line -> totals.put(column, line)));
        return totals;
    }

    private Optional<Row> extra(Entry.Extra extra, int number, Element.Grid grid) {
        var cells = new HashMap<String, Object>(extra.texts());
        var any = false;
        for (var each : extra.lines().entrySet()) {
            var value = Optional.ofNullable(lines.get(each.getValue())).flatMap(assessment::known);
            if (value.isEmpty()) continue;
            cells.put(each.getKey(), value.get());
            any |= value.get() instanceof Rupiah amount && !amount.isZero();
        }
        return any
                ? Optional.of(new Row(grid.table().id() + Row.WORKED_OUT + number, cells))
                : Optional.empty();
    }
}
