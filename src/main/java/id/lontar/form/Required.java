package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.List;

/// Finds required answers that are not there.
final class Required {
    private Required() {}

    static void find(Element element, Assessment assessment, List<Finding> into) {
        if (!element.asked().test(assessment)) return;
        switch (element) {
            case Element.Field field -> {
                if (field.need() == Need.REQUIRED
                        && !assessment.answers().says(field.question().id()))
                    into.add(
                            Finding.needed(
                                    new Place.AtQuestion(field.question().id()),
                                    "finding.required"));
            }
            case Element.Grid grid -> {
                for (var row : assessment.answers().rows(grid.table()))
                    for (var column : grid.columns())
                        if (column.need() == Need.REQUIRED && !row.says(column.column()))
                            into.add(
                                    Finding.needed(
                                            new Place.AtCell(
                                                    grid.table().id(),
                                                    row.key(),
                                                    column.column().id()),
                                            "finding.required"));
            }
            case Element.Computed computed -> {}
            case Element.Heading heading -> {}
        }
    }
}
