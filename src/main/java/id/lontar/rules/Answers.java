package id.lontar.rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a person has answered in one return. Unchangeable: each edit gives a new one that
/// shares what did not change, so that undo is keeping the old one and "what changed" is
/// identity.
public record Answers(Map<String, Object> values, Map<String, List<Row>> tables) {
    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
        values = Map.copyOf(values);
        tables = Map.copyOf(tables);
    }

    public <T> Optional<T> get(Question<T> question) {
        return Optional.ofNullable(values.get(question.id()))
                .filter(Answers::says)
                .map(question.kind()::cast);
    }

    /// Whether the question of this id is answered.
    public boolean says(String id) {
        return says(values.get(id));
    }

    /// Whether a value says anything: a text of blanks does not.
    static boolean says(@Nullable Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }

    public List<Row> rows(Table table) {
        return tables.getOrDefault(table.id(), List.of());
    }

    public Optional<Row> row(Table table, String key) {
        return rows(table).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public <T> Answers with(Question<T> question, T value) {
        var changed = new HashMap<>(values);
        changed.put(question.id(), value);
        return new Answers(changed, tables);
    }

    public Answers without(Question<?> question) {
        if (!values.containsKey(question.id())) return this;
        var changed = new HashMap<>(values);
        changed.remove(question.id());
        return new Answers(changed, tables);
    }

    /// Puts a row in the place of the one with the same key, or at the end.
    public Answers withRow(Table table, Row row) {
        var rows = new ArrayList<>(rows(table));
        for (var i = 0; i < rows.size(); i++)
            if (rows.get(i).key().equals(row.key())) {
                rows.set(i, row);
                return withRows(table, rows);
            }
        rows.add(row);
        return withRows(table, rows);
    }

    public Answers withoutRow(Table table, String key) {
        return withRows(
                table, rows(table).stream().filter(each -> !each.key().equals(key)).toList());
    }

    public Answers withRows(Table table, List<Row> rows) {
        var changed = new HashMap<>(tables);
        if (rows.isEmpty()) changed.remove(table.id());
        else changed.put(table.id(), List.copyOf(rows));
        return new Answers(values, changed);
    }
}
