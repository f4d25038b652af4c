package id.lontar.cli;

import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.handoff.Change;
import id.lontar.filing.handoff.ChangeWords;
import id.lontar.filing.handoff.Received;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Changes and comments, one a line.
record HandoffShown(Terminal terminal, Forms forms) {
    void changes(String by, Received.Differs differs) {
        changes(differs.filing().taxReturn(), by, 0, differs.changes());
    }

    /// @param step 0 for what is of no step
    void changes(TaxReturn now, String by, int step, List<Change> changes) {
        var said = new ChangeWords(terminal.words(), form(now), now);
        if (step > 0) terminal.say("cli.handoff.step", Integer.toString(step), by);
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
            members.put("by", by);
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
                                            each.by(),
                                            terminal.words().moment(each.at()),
                                            each.resolved()
                                                    .map(
                                                            by ->
                                                                    " "
                                                                            + terminal.words()
                                                                                    .say(
                                                                                            "cli.handoff.resolvedBy",
                                                                                            by
                                                                                                    .by()))
                                                    .orElse(""))));
            terminal.text("    " + Visible.text(each.text()));
            var members = new LinkedHashMap<String, Object>();
            members.put("id", each.id());
            members.putAll(place(each.place()));
            members.put("by", each.by());
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
        return value instanceof Long || value instanceof String ? value : shown.plain(value);
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
