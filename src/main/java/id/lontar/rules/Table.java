package id.lontar.rules;

import java.util.List;
import java.util.Optional;

/// A list of rows of one shape, such as the assets.
public record Table(String id, List<Column<?>> columns) implements Source<List<Row>> {
    public Table {
        columns = List.copyOf(columns);
    }

    public Optional<Column<?>> column(String id) {
        return columns.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
