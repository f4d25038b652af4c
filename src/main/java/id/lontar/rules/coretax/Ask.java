package id.lontar.rules.coretax;

import id.lontar.money.Rupiah;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.time.LocalDate;
import java.util.List;

/// Short ways to write what is asked.
final class Ask {
    private Ask() {}

    static final List<Row> NO_ROWS = List.of();

    static Question<String> text(String id) {
        return new Question<>(id, Kind.TEXT);
    }

    static Question<Rupiah> money(String id) {
        return new Question<>(id, Kind.MONEY);
    }

    static Question<Boolean> flag(String id) {
        return new Question<>(id, Kind.FLAG);
    }

    static Question<Integer> number(String id) {
        return new Question<>(id, Kind.NUMBER);
    }

    static Column<String> textColumn(String id) {
        return new Column<>(id, Kind.TEXT);
    }

    static Column<Rupiah> moneyColumn(String id) {
        return new Column<>(id, Kind.MONEY);
    }

    static Column<Integer> numberColumn(String id) {
        return new Column<>(id, Kind.NUMBER);
    }

    static Column<LocalDate> dateColumn(String id) {
        return new Column<>(id, Kind.DATE);
    }

    static Table table(String id, Column<?>... columns) {
        return new Table(id, List.of(columns));
    }

    /// The rows while the gate is open, none while it is closed. Behind an open gate the list must
    /// have rows, or one of those beside it.
    static Source<List<Row>> rows(Table table, Source<Boolean> gate, Table... beside) {
        return table.filledOr(beside).behind(gate, NO_ROWS);
    }

    /// The amount while the gate is open, and zero when it is left empty or the gate is closed.
    static Source<Rupiah> amount(Question<Rupiah> question, Source<Boolean> gate) {
        return question.or(Rupiah.ZERO).behind(gate, Rupiah.ZERO);
    }
}
