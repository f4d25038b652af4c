package id.lontar.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Thrown by a formula when what was typed is none of the answers the law knows, when a list is
/// empty that cannot be, or when a row does not say what it must. The line then waits for that
/// question or list, as if nothing had been typed; the form's checks say what is wrong.
public final class NotAnAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Waiting waiting;

    private sealed interface Waiting {}

    private record For(Source<?> source) implements Waiting {}

    private record ForCell(Column<?> column) implements Waiting {}

    public NotAnAnswer(Question<?> question) {
        this(question.id(), new For(question));
    }

    public NotAnAnswer(Table table) {
        this(table.id(), new For(table));
    }

    /// A cell of a list that the rule reads.
    public NotAnAnswer(Column<?> column) {
        this(column.id(), new ForCell(column));
    }

    private NotAnAnswer(String id, Waiting waiting) {
        super(id, null, false, false);
        this.waiting = waiting;
    }

    /// What the line of this rule waits for.
    Set<Source<?>> sources(Rule<?> rule) {
        return switch (waiting) {
            case For(var source) -> Set.of(source);
            case ForCell(var column) ->
                    rule.reads().stream()
                            .flatMap(NotAnAnswer::tables)
                            .filter(table -> table.columns().contains(column))
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static Stream<Table> tables(Source<?> source) {
        return switch (source) {
            case Table table -> Stream.of(table);
            case Listed list -> Stream.of(list.table());
            case Gated<?> gated -> tables(gated.source());
            default -> Stream.empty();
        };
    }
}
