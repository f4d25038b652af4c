package id.lontar.form.layout;

import id.lontar.form.Element;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Line;
import id.lontar.rules.Row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A sheet with what one return says on it.
public record Laid(FormSheet sheet, List<LaidPart> parts) {
    public Laid {
        parts = List.copyOf(parts);
    }

    public record LaidPart(String title, List<Piece> pieces) {
        public LaidPart {
            pieces = List.copyOf(pieces);
        }
    }

    /// Whether it says anything: rows, where it has tables, else an answer or an amount.
    boolean isUsed(Assessment assessment) {
        var pieces = parts.stream().flatMap(part -> part.pieces().stream()).toList();
        return pieces.stream().anyMatch(Piece.Rows.class::isInstance)
                ? pieces.stream()
                        .anyMatch(each -> each instanceof Piece.Rows r && !r.rows().isEmpty())
                : pieces.stream().anyMatch(each -> says(each, assessment));
    }

    private static boolean says(Piece piece, Assessment assessment) {
        return piece.asked()
                && switch (piece) {
                    case Piece.Answer answer ->
                            assessment.answers().says(answer.field().question().id());
                    case Piece.Figure figure -> Derived.notZero(assessment, figure.line());
                    case Piece.Rows rows -> !rows.rows().isEmpty();
                };
    }

    /// @see Piece#asked() false while another answer keeps it closed: then it stays blank
    public sealed interface Piece {
        Entry entry();

        boolean asked();

        /// @param number as printed before it, or empty
        record Answer(Entry entry, String number, Element.Field field, boolean asked)
                implements Piece {}

        record Figure(Entry entry, String number, Line<?> line, boolean asked) implements Piece {}

        /// @param totals the line under each column that is added up
        record Rows(
                Entry entry,
                Element.Grid grid,
                List<LaidColumn> columns,
                List<Row> rows,
                Map<String, Line<?>> totals,
                boolean asked)
                implements Piece {}
    }

    /// A column of a table, typed or derived.
    ///
    /// @param codes the code list its answer is chosen from, empty for none
    /// @param typed whether a person fills it in
    public record LaidColumn(
            String id,
            Kind<?> kind,
            String codes,
            boolean typed,
            Function<Row, Optional<Object>> value) {
        static LaidColumn typed(Element.GridColumn column) {
            var id = column.column().id();
            return new LaidColumn(
                    id,
                    column.column().kind(),
                    column.codes().orElse(""),
                    true,
                    row -> Optional.ofNullable(row.cells().get(id)));
        }

        /// A row the form works out brings what stands here; of any other it is derived.
        static LaidColumn derived(Element.Derived column) {
            var id = column.id();
            return new LaidColumn(
                    id,
                    Kind.MONEY,
                    "",
                    false,
                    row ->
                            Optional.ofNullable(row.cells().get(id))
                                    .or(() -> Optional.of(column.of().apply(row))));
        }

        public boolean isMoney() {
            return kind.equals(Kind.MONEY);
        }
    }
}
