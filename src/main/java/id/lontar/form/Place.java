package id.lontar.form;

/// Where in a return a finding belongs.
public sealed interface Place {
    record AtQuestion(String question) implements Place {}

    record AtTable(String table) implements Place {}

    record AtCell(String table, String rowKey, String column) implements Place {}

    record AtLine(String line) implements Place {}
}
