package id.lontar.filing.handoff;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.form.layout.Said;
import id.lontar.money.Rupiah;
import id.lontar.rules.Row;
import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes and places as people read them.
///
/// @param now the return whose rows are counted; a row it has no longer is called by its key
public record ChangeWords(Words words, Form form, TaxReturn now) {
    public String place(Place place) {
        return switch (place) {
            case Place.AtQuestion(var question) -> label(question);
            case Place.AtTable(var table) -> label(table);
            case Place.AtCell(var table, var row, var column) ->
                    words.say(
                            "handoff.place.cell",
                            label(table),
                            row(table, row),
                            label(table + "." + column));
            case Place.AtLine(var line) -> line + " " + label(line);
            case Place.AtResult() -> words.say("handoff.place.result");
        };
    }

    public String place(Change change) {
        return change.row().isPresent()
                ? words.say(
                        "handoff.place.row",
                        label(change.place().id()),
                        row(change.place().id(), change.row().get()))
                : place(change.place());
    }

    public String was(Change change) {
        return value(change, change.was());
    }

    /// What it is now, or what became of it.
    public String now(Change change) {
        return switch (change.kind()) {
            case ANSWER, CELL, LINE -> value(change, change.now());
            default ->
                    words.say("handoff.change." + change.kind())
                            + change.now()
                                    .or(change::was)
                                    .map(each -> told(change, each))
                                    .orElse("");
        };
    }

    /// Whether it is told as what it was and what it is.
    public static boolean isMove(Change change) {
        return switch (change.kind()) {
            case ANSWER, CELL, LINE -> true;
            default -> false;
        };
    }

    /// The name of a file; of a row what each of its cells says.
    private String told(Change change, Object content) {
        if (!(content instanceof Row row)) return ": " + content;
        var said =
                cells(change.place().id(), row)
                        .map(each -> words.say("handoff.change.cell", each.label(), each.value()))
                        .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : ": " + said;
    }

    private record Cell(String label, String value) {}

    /// In the order of the form.
    private Stream<Cell> cells(String table, Row row) {
        return form.tables()
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.columns().stream())
                .filter(row::says)
                .map(each -> table + "." + each.id())
                .map(
                        id ->
                                new Cell(
                                        label(id),
                                        value(
                                                id,
                                                row.cells()
                                                        .getOrDefault(
                                                                id.substring(table.length() + 1),
                                                                ""))));
    }

    private String value(Change change, Optional<Object> value) {
        return value.map(each -> value(id(change.place()), each))
                .orElseGet(() -> words.say("handoff.blank"));
    }

    private static String id(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : place.id();
    }

    private String value(String id, Object value) {
        return switch (value) {
            case Long amount -> Rupiah.of(amount).toString();
            case String text ->
                    words.find(form.label(id + "." + text))
                            .or(() -> words.find("status." + text))
                            .map(each -> each.replace("''", "'"))
                            .orElse(text);
            default -> Said.of(words, value);
        };
    }

    private String row(String table, String key) {
        var rows = now.answers().tables().getOrDefault(table, List.of());
        var place = rows.stream().map(Row::key).toList().indexOf(key);
        return place < 0 ? key : Integer.toString(place + 1);
    }

    private String label(String id) {
        return words.find(form.label(id)).map(each -> each.replace("''", "'")).orElse(id);
    }
}
