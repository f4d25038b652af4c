package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.List;
import java.util.stream.Stream;

/// Finds required answers that are not there.
public final class Required {
    private static final String KEY = "finding.required";

    private Required() {}

    /// @return that it is needed, when a cell is blank
    public static Stream<Finding> cell(Table table, Row row, Column<?> column) {
        return row.says(column)
                ? Stream.empty()
                : Stream.of(Finding.needed(Places.at(table, row, column), KEY));
    }

    static void find(Element element, Assessment assessment, List<Finding> into) {
        if (!element.asked().test(assessment)) return;
        switch (element) {
            case Element.Field field -> {
                if (field.need() == Need.REQUIRED
                        && !assessment.answers().says(field.question().id()))
                    into.add(Finding.needed(new Place.AtQuestion(field.question().id()), KEY));
            }
            case Element.Grid grid -> {
                for (var row : assessment.answers().rows(grid.table()))
                    for (var column : grid.columns())
                        if (column.need() == Need.REQUIRED)
                            cell(grid.table(), row, column.column()).forEach(into::add);
            }
            case Element.Computed computed -> {}
            case Element.Heading heading -> {}
        }
    }
}
