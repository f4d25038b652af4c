package id.lontar.form;

import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Something on a page. Its label is the message `form.FORM.ID`, its help `form.FORM.ID.help`.
public sealed interface Element {
    /// Whether it is shown at all, given the other answers.
    Predicate<Assessment> asked();

    /// @param paper where it stands on the printed form, such as `angka 5`
    /// @param codes the code list its answer is chosen from, such as `overpaid-requests`
    /// @param asked whether it is asked at all, given the other answers
    record Field(
            Question<?> question,
            Need need,
            String paper,
            Optional<String> codes,
            Predicate<Assessment> asked)
            implements Element {
        public static Field required(Question<?> question, String paper) {
            return new Field(question, Need.REQUIRED, paper, Optional.empty(), always -> true);
        }

        public static Field optional(Question<?> question, String paper) {
            return new Field(question, Need.OPTIONAL, paper, Optional.empty(), always -> true);
        }

        public static Field given(Question<?> question, String paper) {
            return new Field(question, Need.GIVEN, paper, Optional.empty(), always -> true);
        }

        public Field from(String codes) {
            return new Field(question, need, paper, Optional.of(codes), asked);
        }

        public Field when(Predicate<Assessment> asked) {
            return new Field(question, need, paper, codes, asked);
        }
    }

    /// @param total the line that adds it up, when there is one
    /// @param derived what follows from a row and is printed behind its columns
    /// @param printed its rows as they stand on paper, where more stands there than was typed: sums
    ///     among the rows, and cells that follow from all of them
    /// @param asked whether it is shown at all, given the other answers
    record Grid(
            Table table,
            String paper,
            List<GridColumn> columns,
            Optional<Line<?>> total,
            List<Derived> derived,
            Optional<Function<Assessment, List<Row>>> printed,
            Predicate<Assessment> asked)
            implements Element {
        public Grid {
            columns = List.copyOf(columns);
            derived = List.copyOf(derived);
        }

        public Grid(
                Table table,
                String paper,
                List<GridColumn> columns,
                Optional<Line<?>> total,
                Predicate<Assessment> asked) {
            this(table, paper, columns, total, List.of(), Optional.empty(), asked);
        }

        public Grid(Table table, String paper, List<GridColumn> columns, Optional<Line<?>> total) {
            this(table, paper, columns, total, always -> true);
        }

        /// Without the rows of a fixed list in which nobody wrote anything.
        public List<Row> filled(List<Row> rows) {
            return columns.stream().noneMatch(GridColumn::each)
                    ? rows
                    : rows.stream().filter(row -> row.cells().size() > 1).toList();
        }

        public Grid when(Predicate<Assessment> asked) {
            return new Grid(table, paper, columns, total, derived, printed, asked);
        }

        /// The same with a column that is worked out from each row.
        public Grid deriving(String id, Function<Row, Rupiah> of) {
            var more = Stream.concat(derived.stream(), Stream.of(new Derived(id, of))).toList();
            return new Grid(table, paper, columns, total, more, printed, asked);
        }

        /// The same with rows of its own on paper. What nobody typed has a key that says so
        /// ([Row#WORKED_OUT]).
        public Grid printing(Function<Assessment, List<Row>> rows) {
            return new Grid(table, paper, columns, total, derived, Optional.of(rows), asked);
        }

        public List<Row> onPaper(Assessment assessment) {
            return printed.map(each -> each.apply(assessment))
                    .orElseGet(() -> filled(assessment.answers().rows(table)));
        }
    }

    /// A column nobody types, labelled like the others of its table.
    record Derived(String id, Function<Row, Rupiah> of) {}

    /// @param each whether the paper has a row for each of the codes, so that all of them can be
    ///     asked for at once and what stays empty is nothing
    record GridColumn(Column<?> column, Need need, Optional<String> codes, boolean each) {
        public static GridColumn required(Column<?> column) {
            return new GridColumn(column, Need.REQUIRED, Optional.empty(), false);
        }

        public static GridColumn optional(Column<?> column) {
            return new GridColumn(column, Need.OPTIONAL, Optional.empty(), false);
        }

        public GridColumn from(String codes) {
            return new GridColumn(column, need, Optional.of(codes), each);
        }

        /// The rows of the paper are a chart of accounts, say.
        public GridColumn forEach(String codes) {
            return new GridColumn(column, need, Optional.of(codes), true);
        }
    }

    /// Begins a part of a page, up to the next heading, which can be folded away. Its text is the
    /// message `form.FORM.section.ID`.
    ///
    /// @param asked whether the heading is shown at all, given the other answers
    record Heading(String id, Predicate<Assessment> asked) implements Element {
        public static Heading heading(String id) {
            return new Heading(id, always -> true);
        }

        public Heading when(Predicate<Assessment> asked) {
            return new Heading(id, asked);
        }
    }

    /// A line worked out by the rules.
    ///
    /// @param asked whether it is shown at all, given the other answers
    record Computed(Line<?> line, String paper, Predicate<Assessment> asked) implements Element {
        public Computed(Line<?> line, String paper) {
            this(line, paper, always -> true);
        }

        public Computed when(Predicate<Assessment> asked) {
            return new Computed(line, paper, asked);
        }
    }
}
