package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the cells of slips, each as what its column holds.
record CellReading(
        Sheet sheet,
        Mapping mapping,
        Target target,
        MergedRanges merged,
        Days days,
        Amounts gross,
        Amounts tax,
        Types types) {
    /// @param slips the rows of the file as it came, by whose cells the others are understood:
    ///     repairs take that evidence away
    static CellReading of(Sheet sheet, Mapping mapping, Target target, List<Line> slips) {
        return new CellReading(
                sheet,
                mapping,
                target,
                MergedRanges.of(sheet),
                Days.of(column(mapping, Field.DATE, slips), target::isUsual),
                Amounts.of(column(mapping, Field.GROSS, slips)),
                Amounts.of(column(mapping, Field.TAX, slips)),
                new Types(target.types()));
    }

    /// The same, understood alike, of the sheet after repairs.
    CellReading in(Sheet repaired) {
        return new CellReading(repaired, mapping, target, merged, days, gross, tax, types);
    }

    private static List<Cell> column(Mapping mapping, Field field, List<Line> slips) {
        return Optional.ofNullable(mapping.columns().get(field))
                .map(column -> slips.stream().map(each -> each.cell(column)).toList())
                .orElse(List.of());
    }

    /// @param field one that has a column
    Read<?> read(Field field, Line line) {
        var column = mapping.columns().get(field);
        var cell = line.cell(column == null ? 0 : column);
        if (cell.isBlank() && cell.type() != Cell.Type.ERROR) return empty(field, cell);
        var flaw = field == Field.RECIPIENT ? Optional.<Flaw>empty() : CleanText.flaw(cell);
        if (flaw.isPresent()) return Read.flaw(flaw.get());
        var read = read(field, cell);
        return cell.computed() ? read.noting(Flaw.at(COMPUTED, cell)) : read;
    }

    /// What is read where nothing else is wrong with the text.
    Read<?> read(Field field, Cell cell) {
        return switch (field) {
            case NAME -> Read.value(cell.text());
            case NPWP -> Numbers.npwp(cell);
            case NUMBER -> Numbers.slip(cell);
            case DATE -> days.read(cell);
            case TYPE -> types.read(cell);
            case GROSS -> gross.read(cell);
            case TAX -> tax.read(cell);
            case RECIPIENT -> Read.value(Numbers.digits(cell.text()));
        };
    }

    private Read<?> empty(Field field, Cell cell) {
        var above = merged.first(cell.at()).map(sheet::cell).filter(each -> !each.isBlank());
        if (above.isPresent())
            return Read.flaw(Flaw.at(MERGED, cell, above.get().at()).offering(above.get().text()));
        return target.requires(field)
                ? Read.flaw(Flaw.at(EMPTY_CELL, cell, field))
                : Read.nothing();
    }

    /// Ranges of cells that were made one; only the first has the text.
    record MergedRanges(List<Range> ranges) {
        private record Range(CellAt first, CellAt last) {
            boolean holds(CellAt at) {
                return first.row() <= at.row()
                        && at.row() <= last.row()
                        && first.column() <= at.column()
                        && at.column() <= last.column();
            }
        }

        static MergedRanges of(Sheet sheet) {
            var ranges = new ArrayList<Range>();
            for (var each : sheet.merged()) {
                var ends = each.split(":", -1);
                if (ends.length != 2) continue;
                var first = CellAt.parse(ends[0]);
                var last = CellAt.parse(ends[1]);
                if (first.isPresent() && last.isPresent())
                    ranges.add(new Range(first.get(), last.get()));
            }
            return new MergedRanges(ranges);
        }

        Optional<CellAt> first(CellAt at) {
            return ranges.stream().filter(each -> each.holds(at)).map(Range::first).findFirst();
        }
    }
}
