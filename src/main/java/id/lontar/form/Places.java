package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Code;
import id.lontar.rules.Column;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Set;

/// Short ways to say where a finding belongs and what the law lists.
public final class Places {
    private Places() {}

    public static Place at(Question<?> question) {
        return new Place.AtQuestion(question.id());
    }

    public static Place at(Table table) {
        return new Place.AtTable(table.id());
    }

    public static Place at(Table table, Row row, Column<?> column) {
        return new Place.AtCell(table.id(), row.key(), column.id());
    }

    public static boolean listed(Assessment a, String list, String code) {
        return a.law().code(list, code, a.year()).isPresent();
    }

    /// The codes of a list that bear this mark beside their names.
    public static Set<String> marked(Assessment a, String list, String mark, String value) {
        return a.law().marked(list, mark, value, a.year());
    }

    public static List<Code> codes(Assessment a, String list) {
        return a.law().codes(list, a.year());
    }
}
