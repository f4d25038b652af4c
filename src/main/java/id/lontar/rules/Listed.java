package id.lontar.rules;

import java.util.List;

/// A list that has to be answered: it has rows, or something else says why it has none. Left
/// untouched it is missing, and not a list of nothing.
///
/// @param settling what else answers it: another list with rows, a yes such as "I have no debts",
/// or anything else once it is known
public record Listed(Table table, List<Source<?>> settling) implements Source<List<Row>> {
    public Listed {
        settling = List.copyOf(settling);
    }

    @Override
    public String id() {
        return table.id();
    }
}
