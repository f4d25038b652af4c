package id.lontar.returns;

import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what stands in a scenario file into answers of a form. Whatever the form does not ask is
/// an error, so that a slip of the pen cannot pass for an empty field.
record Typed(Form form) {
    Answers with(Answers answers, String question, String text) {
        var asked =
                question(question)
                        .orElseThrow(() -> wrong(form.code() + " does not ask " + question));
        var values = new HashMap<>(answers.values());
        values.put(question, value(asked.kind(), text, question));
        return new Answers(values, answers.tables());
    }

    Optional<Question<?>> question(String id) {
        return form.questions().filter(each -> each.id().equals(id)).findFirst();
    }

    Table table(String id) {
        return form.tables()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong(form.code() + " has no table or question " + id));
    }

    Answers withRows(Answers answers, String table, List<Map<String, String>> rows) {
        var of = table(table);
        var changed = answers;
        for (var cells : rows) {
            var values = new HashMap<String, Object>();
            cells.forEach((id, text) -> put(of, id, text, values));
            var key = Optional.ofNullable(cells.get("key")).orElse("r" + changed.rows(of).size());
            changed = changed.withRow(of, new Row(key, values));
        }
        return changed;
    }

    private static void put(Table table, String id, String text, Map<String, Object> into) {
        if (id.equals("key")) return;
        Column<?> column =
                table.column(id).orElseThrow(() -> wrong(table.id() + " has no column " + id));
        into.put(id, value(column.kind(), text, table.id() + "." + id));
    }

    private static Object value(Kind<?> kind, String text, String at) {
        Object plain = isAmount(kind) ? Long.valueOf(text.replace("_", "")) : text;
        return kind.fromJson(plain).orElseThrow(() -> wrong(text + " is no answer to " + at));
    }

    private static boolean isAmount(Kind<?> kind) {
        return kind == Kind.MONEY || kind == Kind.NUMBER;
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what);
    }
}
