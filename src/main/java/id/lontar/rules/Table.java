package id.lontar.rules;

import java.util.List;
import java.util.Optional;

/// A list of rows of one shape, such as the assets.
public record Table(String id, List<Column<?>> columns) implements Source<List<Row>> {
    public Table {
        columns = List.copyOf(columns);
    }

    /// For what must not stay untouched: without rows it is missing, unless one of these says why.
    public Listed filledOr(Source<?>... settling) {
        return new Listed(this, List.of(settling));
    }

    /// For what must have rows.
    public Listed filled() {
        return filledOr();
    }

    public Optional<Column<?>> column(String id) {
        return columns.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
