package id.lontar.filing.intake;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;

import java.util.List;
import java.util.regex.Pattern;

/// What a row is: a slip, a total, something else, or nothing.
record RowSort(Sheet sheet, Mapping mapping) {
    enum Sort {
        SLIP,
        TOTAL,
        STRAY,
        EMPTY
    }

    /// The numbers of columns that forms print under their headings: `(1) (2) (3)`.
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?[0-9]{1,2}\\)?");

    private static final List<Field> WHO = List.of(Field.NPWP, Field.NUMBER, Field.DATE);
    private static final List<Field> AMOUNTS = List.of(Field.GROSS, Field.TAX);

    Sort of(Line line) {
        if (line.isBlank()) return Sort.EMPTY;
        var who = WHO.stream().filter(each -> says(line, each)).count();
        var amounts = AMOUNTS.stream().anyMatch(each -> says(line, each));
        if (isHeadingAgain(line) || isColumnNumbers(line)) return Sort.STRAY;
        if (isTotal(line) && who == 0) return amounts ? Sort.TOTAL : Sort.STRAY;
        if (who == 0 && !amounts) return Sort.STRAY;
        return who == 0 && !says(line, Field.NAME) && mapping.columns().containsKey(Field.NPWP)
                ? Sort.TOTAL
                : Sort.SLIP;
    }

    /// The last row with anything in it.
    int lastRow() {
        for (var i = sheet.lines().size() - 1; i >= 0; i--)
            if (!sheet.lines().get(i).isBlank()) return i;
        return -1;
    }

    private static boolean isTotal(Line line) {
        return line.cells().values().stream()
                .filter(each -> each.type() == Cell.Type.TEXT)
                .anyMatch(each -> Headings.isTotal(each.text()));
    }

    private boolean isHeadingAgain(Line line) {
        return mapping.header().isPresent()
                && mapping.columns().values().stream()
                        .allMatch(
                                each ->
                                        line.text(each)
                                                .equals(
                                                        sheet.line(mapping.header().get())
                                                                .text(each)));
    }

    private boolean isColumnNumbers(Line line) {
        return mapping.columns().size() > 2
                && mapping.columns().values().stream()
                        .allMatch(each -> COLUMN_NUMBER.matcher(line.text(each)).matches());
    }

    private boolean says(Line line, Field field) {
        var column = mapping.columns().get(field);
        return column != null && !line.cell(column).isBlank();
    }
}
