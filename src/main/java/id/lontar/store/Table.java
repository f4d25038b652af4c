package id.lontar.store;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// What a table of encrypted rows looks like from outside, for those who go through all of it.
///
/// @param kind of its records, as their bodies are bound to
/// @param columns beside the body
/// @param place the columns a body is bound to
/// @param subject the columns that name a record in the trail; empty when the trail says nothing
///     of them
record Table(
        String name, String kind, List<String> columns, List<String> place, List<String> subject) {
    /// Labels and containers are bound to what the trail does say.
    static final List<Table> ALL =
            List.of(
                    plain("person", "id"),
                    new Table(
                            "filing",
                            "filing",
                            List.of("id", "person_id", "state", "version"),
                            List.of("id", "version"),
                            List.of("id")),
                    new Table(
                            "container",
                            "container",
                            List.of("filing_id", "digest"),
                            List.of("filing_id", "digest"),
                            List.of()),
                    new Table(
                            "journal",
                            "journal",
                            List.of("filing_id", "seq"),
                            List.of("filing_id", "seq"),
                            List.of("filing_id", "seq")),
                    new Table(
                            "kept_file",
                            "file",
                            List.of("filing_id", "name_key", "version"),
                            List.of("filing_id", "name_key", "version"),
                            List.of("filing_id", "name_key")),
                    plain("note", "name_key"),
                    plain("client", "id"),
                    plain("handling", "filing_id"),
                    new Table(
                            "label",
                            "label",
                            List.of("filing_id", "version", "handled"),
                            List.of("filing_id", "version", "handled"),
                            List.of()));

    Table {
        columns = List.copyOf(columns);
        place = List.copyOf(place);
        subject = List.copyOf(subject);
    }

    private static Table plain(String name, String id) {
        return new Table(name, name, List.of(id, "version"), List.of(id, "version"), List.of(id));
    }

    /// @param cells in the order of the columns
    @SuppressWarnings("ArrayRecordComponent")
    record Cells(Table table, List<Object> cells, byte[] body) {
        Cells {
            cells = List.copyOf(cells);
        }

        String subject() {
            return String.join(
                    "/", table.subject.stream().map(each -> cell(each).toString()).toList());
        }

        long version() {
            return Long.parseLong(
                    cell(table.columns.contains("seq") ? "seq" : "version").toString());
        }

        Object cell(String column) {
            return cells.get(table.columns.indexOf(column));
        }

        Object[] place() {
            var all = new ArrayList<Object>();
            all.add(table.kind);
            for (var each : table.place) all.add(cell(each));
            return all.toArray();
        }
    }

    interface Reader {
        void read(Cells row);
    }

    /// Every row once, in no order, inside a transaction.
    long each(Handle handle, Reader reader) {
        var count = 0L;
        try (var rows =
                handle
                        .createQuery("select " + String.join(", ", columns) + ", body from " + name)
                        .setFetchSize(200)
                        .map((row, context) -> cells(row))
                        .stream()) {
            for (var each : (Iterable<Cells>) rows::iterator) {
                reader.read(each);
                count++;
            }
        }
        return count;
    }

    private Cells cells(java.sql.ResultSet row) throws java.sql.SQLException {
        var all = new ArrayList<Object>();
        for (var each : columns)
            all.add(isNumber(each) ? (Object) row.getLong(each) : row.getString(each));
        return new Cells(this, all, row.getBytes("body"));
    }

    int put(Handle handle, List<Cells> rows) {
        var marks = ":" + String.join(", :", columns);
        var batch =
                handle.prepareBatch(
                        "insert into "
                                + name
                                + " ("
                                + String.join(", ", columns)
                                + ", body) values ("
                                + marks
                                + ", :body)");
        for (var each : rows) {
            for (var column : columns) batch.bind(column, each.cell(column));
            batch.bind("body", each.body()).add();
        }
        return batch.execute().length;
    }

    private static boolean isNumber(String column) {
        return List.of("version", "seq", "handled").contains(column);
    }
}
