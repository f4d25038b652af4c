package id.lontar.filing.handoff;

import id.lontar.filing.Handoff.Enclosure;
import id.lontar.filing.Pin;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.rules.Law;
import id.lontar.rules.Row;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is another between two states of one return, in the order of the form: answers and rows
/// first, then the lines that follow from them. Both are worked out with the law of now, so that
/// what moved is what somebody changed.
record Differences(Form form, Law law, LocalDate today) {
    List<Change> between(TaxReturn was, TaxReturn now) {
        var changes = new ArrayList<Change>();
        form.questions()
                .forEach(
                        each ->
                                changed(
                                                Change.Kind.ANSWER,
                                                new Place.AtQuestion(each.id()),
                                                was.answers().values().get(each.id()),
                                                now.answers().values().get(each.id()))
                                        .ifPresent(changes::add));
        form.tables()
                .forEach(
                        each ->
                                rows(
                                        each.id(),
                                        was.answers().rows(each),
                                        now.answers().rows(each),
                                        changes));
        lines(was, now, changes);
        return changes;
    }

    static List<Change> files(List<Enclosure> was, List<Enclosure> now) {
        var changes = new ArrayList<Change>();
        var before = was.stream().collect(Collectors.toMap(Enclosure::name, Function.identity()));
        for (var each : now) {
            var old = Optional.ofNullable(before.remove(each.name()));
            if (old.isEmpty()) changes.add(file(Change.Kind.FILE_ADDED, each));
            else if (!old.get().digest().equals(each.digest()))
                changes.add(file(Change.Kind.FILE_CHANGED, each));
        }
        for (var each : was)
            if (before.containsKey(each.name())) changes.add(file(Change.Kind.FILE_REMOVED, each));
        return changes;
    }

    private static Change file(Change.Kind kind, Enclosure file) {
        var name = Optional.<Object>of(file.name());
        return kind == Change.Kind.FILE_REMOVED
                ? Change.at(kind, new Place.AtResult(), name, Optional.empty())
                : Change.at(kind, new Place.AtResult(), Optional.empty(), name);
    }

    private static Optional<Change> changed(
            Change.Kind kind, Place place, @Nullable Object was, @Nullable Object now) {
        var before = Optional.ofNullable(was);
        var after = Optional.ofNullable(now);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(Change.at(kind, place, before, after));
    }

    private static void rows(String table, List<Row> was, List<Row> now, List<Change> changes) {
        var before = byKey(was);
        var after = byKey(now);
        for (var each : now) {
            var old = before.get(each.key());
            if (old == null) row(Change.Kind.ROW_ADDED, table, each, changes);
            else cells(table, old, each, changes);
        }
        for (var each : was)
            if (!after.containsKey(each.key())) row(Change.Kind.ROW_REMOVED, table, each, changes);
    }

    private static Map<String, Row> byKey(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::key, Function.identity(), (a, b) -> a));
    }

    private static void row(Change.Kind kind, String table, Row row, List<Change> changes) {
        var content = Optional.<Object>of(row);
        var went = kind == Change.Kind.ROW_REMOVED;
        changes.add(
                new Change(
                        kind,
                        new Place.AtTable(table),
                        Optional.of(row.key()),
                        went ? content : Optional.empty(),
                        went ? Optional.empty() : content));
    }

    private static void cells(String table, Row was, Row now, List<Change> changes) {
        var columns = new TreeSet<>(was.cells().keySet());
        columns.addAll(now.cells().keySet());
        for (var each : columns)
            changed(
                            Change.Kind.CELL,
                            new Place.AtCell(table, now.key(), each),
                            was.cells().get(each),
                            now.cells().get(each))
                    .ifPresent(changes::add);
    }

    private void lines(TaxReturn was, TaxReturn now, List<Change> changes) {
        var before = figures(was);
        var after = figures(now);
        var ids = new LinkedHashSet<String>();
        for (var page : form.pages())
            for (var each : page.elements())
                if (each instanceof Element.Computed shown) ids.add(shown.line().id());
        ids.addAll(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids)
            changed(Change.Kind.LINE, new Place.AtLine(id), before.get(id), after.get(id))
                    .ifPresent(changes::add);
    }

    /// None where the answers are such that no rule can work with them.
    private Map<String, Object> figures(TaxReturn taxReturn) {
        try {
            var assessment = form.assess(law, taxReturn.year(), taxReturn.answers());
            return Pin.of(form, assessment, today).lines();
        } catch (RuntimeException e) {
            return Map.of();
        }
    }
}
