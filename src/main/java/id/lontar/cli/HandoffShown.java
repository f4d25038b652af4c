package id.lontar.cli;

import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.handoff.Change;
import id.lontar.filing.handoff.ChangeWords;
import id.lontar.filing.handoff.Names;
import id.lontar.filing.handoff.Received;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.Place;
import id.lontar.rules.Row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Changes and comments, one a line.
record HandoffShown(Terminal terminal, Forms forms, Names names) {
    static HandoffShown of(Terminal terminal, Forms forms, HandoffKeys keys) {
        return new HandoffShown(terminal, forms, Names.of(terminal.words(), keys));
    }

    void changes(Received.Differs differs) {
        var by = differs.pack().last().by();
        changes(differs.filing().taxReturn(), Optional.of(by), 0, differs.changes());
    }

    /// @param step 0 for what is of no step
    void changes(TaxReturn now, Optional<Card> by, int step, List<Change> changes) {
        var said = new ChangeWords(terminal.words(), form(now), now);
        if (step > 0)
            terminal.say("cli.handoff.step", Integer.toString(step), by.map(names::of).orElse(""));
        if (changes.isEmpty()) terminal.say("cli.handoff.none");
        for (var each : changes) {
            var line =
                    ChangeWords.isMove(each)
                            ? "  %-58s %20s -> %s"
                                    .formatted(said.place(each), said.was(each), said.now(each))
                            : "  %-58s %s".formatted(said.place(each), said.now(each));
            terminal.text(Visible.text(line));
            var members = new LinkedHashMap<String, Object>();
            members.put("step", step);
            members.put("by", by.map(Card::name).orElse(""));
            by.ifPresent(card -> members.put("card", card.digest().hex()));
            members.put("kind", each.kind().name());
            members.putAll(place(each.place()));
            each.row().ifPresent(row -> members.put("row", row));
            var shown = new Shown(terminal.words());
            each.was().ifPresent(value -> members.put("before", plain(shown, value)));
            each.now().ifPresent(value -> members.put("after", plain(shown, value)));
            terminal.record("change", members);
        }
    }

    void comments(TaxReturn now, List<Comment> comments) {
        var said = new ChangeWords(terminal.words(), form(now), now);
        for (var each : comments) {
            terminal.text(
                    Visible.text(
                            "  [%s] %s - %s, %s%s"
                                    .formatted(
                                            each.id().substring(0, 8),
                                            said.place(each.place()),
                                            names.of(each.by(), each.card()),
                                            terminal.words().moment(each.at()),
                                            each.resolved()
                                                    .map(
                                                            by ->
                                                                    " "
                                                                            + terminal.words()
                                                                                    .say(
                                                                                            "cli.handoff.resolvedBy",
                                                                                            names
                                                                                                    .of(
                                                                                                            by
                                                                                                                    .by(),
                                                                                                            by
                                                                                                                    .card())))
                                                    .orElse(""))));
            terminal.text("    " + Visible.text(each.text()));
            var members = new LinkedHashMap<String, Object>();
            members.put("id", each.id());
            members.putAll(place(each.place()));
            members.put("by", each.by());
            members.put("card", each.card().hex());
            members.put("at", each.at().toString());
            members.put("text", each.text());
            members.put("resolved", each.resolved().isPresent());
            terminal.record("comment", members);
        }
    }

    private Form form(TaxReturn taxReturn) {
        return forms.find(taxReturn.form(), taxReturn.year()).orElseThrow();
    }

    private static Object plain(Shown shown, Object value) {
        return switch (value) {
            case Long amount -> amount;
            case String text -> text;
            case Row row -> {
                var cells = new LinkedHashMap<String, Object>();
                new TreeMap<>(row.cells())
                        .forEach((column, cell) -> cells.put(column, plain(shown, cell)));
                yield cells;
            }
            default -> shown.plain(value);
        };
    }

    private static Map<String, String> place(Place place) {
        return switch (place) {
            case Place.AtQuestion(var question) -> Map.of("question", question);
            case Place.AtTable(var table) -> Map.of("table", table);
            case Place.AtCell(var table, var row, var column) ->
                    Map.of("table", table, "row", row, "column", column);
            case Place.AtLine(var line) -> Map.of("line", line);
            case Place.AtResult() -> Map.of("place", "return");
        };
    }
}
