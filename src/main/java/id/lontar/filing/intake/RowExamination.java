package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/// Goes through the rows under the headings: which are slips, which are something else, and what
/// each cell of a slip says.
final class RowExamination {
    private final Sheet sheet;
    private final Mapping mapping;
    private final Target target;
    private final Set<Integer> leftOut;
    private final RowSort sort;
    private final CellReading cells;
    private final BrokenRow broken;
    private final Totals totals = new Totals();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();

    /// @param cells how the cells of this file are to be understood
    RowExamination(
            Workbook workbook,
            Mapping mapping,
            Target target,
            Set<Integer> leftOut,
            CellReading cells) {
        this.sheet = workbook.sheets().get(mapping.sheet());
        this.mapping = mapping;
        this.target = target;
        this.leftOut = leftOut;
        this.sort = new RowSort(sheet, mapping);
        this.cells = cells.in(sheet);
        this.broken = new BrokenRow(workbook, sheet, mapping, this.cells);
    }

    /// How the cells of a file are to be understood, by what it says as it came.
    static CellReading understood(Workbook original, Mapping mapping, Target target) {
        var sheet = original.sheets().get(mapping.sheet());
        var sort = new RowSort(sheet, mapping);
        var slips =
                sheet.lines().stream()
                        .filter(each -> each.row() >= mapping.firstRow())
                        .filter(each -> sort.of(each) == RowSort.Sort.SLIP)
                        .toList();
        return CellReading.of(sheet, mapping, target, slips);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    List<Slip> slips() {
        return slips;
    }

    void examine() {
        var last = sort.lastRow();
        for (var line : sheet.lines())
            if (line.row() >= mapping.firstRow()
                    && line.row() <= last
                    && !leftOut.contains(line.row())) row(line);
    }

    private void row(Line line) {
        var swallowed = line.cells().values().stream().filter(broken::isSwallowed).findFirst();
        if (swallowed.isPresent()) {
            flaws.add(Flaw.at(SWALLOWED, swallowed.get()));
            totals.unread();
            return;
        }
        switch (sort.of(line)) {
            case EMPTY -> flaws.add(Flaw.at(EMPTY_ROW, first(line)));
            case STRAY -> stray(line);
            case TOTAL -> flaws.addAll(totals.flaws(line, mapping, cells, first(line)));
            case SLIP -> slip(line);
        }
    }

    /// Before a slip it may be the beginning of that slip, cut off by a line break in its name.
    private void stray(Line line) {
        var next = sheet.line(line.row() + 1);
        var cut = broken.cutOff(line);
        if (cut.isPresent() && sort.of(next) == RowSort.Sort.SLIP) flaws.add(cut.get());
        else flaws.add(Flaw.at(STRAY_ROW, first(line).at(), text(line)).orLeaveOut());
    }

    private void slip(Line line) {
        if (line.hidden()) flaws.add(Flaw.at(HIDDEN_ROW, first(line)));
        var shifted = broken.flaw(line);
        if (shifted.isPresent()) {
            flaws.add(shifted.get());
            totals.unread();
            return;
        }
        var values = new EnumMap<Field, Object>(Field.class);
        var whole = true;
        for (var field : Field.values()) {
            if (!mapping.columns().containsKey(field) || !matters(field)) continue;
            var read = cells.read(field, line);
            flaws.addAll(read.flaws());
            read.value().ifPresent(value -> values.put(field, value));
            if (read.flaws().stream().anyMatch(each -> each.kind().isOpen())) whole = false;
        }
        totals.add(values, mapping);
        if (whole) slips.add(new Slip(line.row(), values));
    }

    /// Where the form has no place for it the gross is read all the same, to hold the tax against
    /// it, and whose slip it is.
    private boolean matters(Field field) {
        return target.has(field) || field == Field.GROSS || field == Field.RECIPIENT;
    }

    private static Cell first(Line line) {
        return line.cells().isEmpty()
                ? Cell.text(new CellAt(line.row(), 0), "")
                : line.cells().firstEntry().getValue();
    }

    private static String text(Line line) {
        return String.join(
                " ", line.cells().values().stream().map(each -> each.text().strip()).toList());
    }
}
