package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of a text file with more or fewer cells than its headings: a separator stands inside of a
/// text that was not put in quotation marks.
record BrokenRow(Workbook workbook, Sheet sheet, Mapping mapping, CellReading cells) {
    /// More separators than this stand in no name.
    private static final int MOST_EXTRA = 12;

    Optional<Flaw> flaw(Line line) {
        if (delimiter().isEmpty() || mapping.header().isEmpty()) return Optional.empty();
        var wanted = sheet.line(mapping.header().get()).width();
        var has = filledWidth(line);
        if (has > wanted) return Optional.of(shifted(line, wanted, has - wanted));
        return cutOff(line);
    }

    /// A row that ends before the last column that is read.
    Optional<Flaw> cutOff(Line line) {
        if (delimiter().isEmpty() || mapping.header().isEmpty()) return Optional.empty();
        var needed = mapping.columns().values().stream().mapToInt(each -> each).max().orElse(0);
        return line.width() <= needed
                ? Optional.of(
                        Flaw.at(
                                SHORT_ROW,
                                new CellAt(line.row(), 0),
                                String.join(delimiter(), texts(line, line.width())),
                                line.width(),
                                sheet.line(mapping.header().get()).width()))
                : Optional.empty();
    }

    /// A cell that holds a line break and a separator after it held rows of its own.
    boolean isSwallowed(Cell cell) {
        var by = delimiter();
        var lines = cell.text().split("\\R", -1);
        return !by.isEmpty()
                && lines.length > 1
                && List.of(lines).subList(1, lines.length).stream()
                        .anyMatch(each -> each.contains(by));
    }

    /// Offers the one way of joining neighbours after which every other cell reads as what its
    /// column holds; where there are two ways, none.
    private Flaw shifted(Line line, int wanted, int extra) {
        var texts = texts(line, wanted + extra);
        var flaw =
                Flaw.at(
                        SHIFTED,
                        new CellAt(line.row(), 0),
                        String.join(delimiter(), texts),
                        wanted + extra,
                        wanted);
        if (extra > MOST_EXTRA) return flaw;
        var fitting = new ArrayList<List<String>>();
        for (var at = 0; at < wanted; at++) {
            var joined = new ArrayList<>(texts.subList(0, at));
            joined.add(String.join(delimiter(), texts.subList(at, at + extra + 1)));
            joined.addAll(texts.subList(at + extra + 1, texts.size()));
            if (fits(line.row(), joined)) fitting.add(joined);
        }
        return fitting.size() == 1
                ? flaw.offering(new Repair.Relay(line.row(), fitting.getFirst()))
                : flaw;
    }

    /// Every cell says what it should, or what a repair could make of it.
    private boolean fits(int row, List<String> texts) {
        for (var each : mapping.columns().entrySet()) {
            var cell = Cell.text(new CellAt(row, each.getValue()), texts.get(each.getValue()));
            if (cell.isBlank()) return false;
            var read = cells.read(each.getKey(), cell);
            if (read.value().isEmpty()
                    && read.flaws().stream().noneMatch(flaw -> flaw.repair().isPresent()))
                return false;
        }
        return true;
    }

    private static int filledWidth(Line line) {
        return line.cells().isEmpty() ? 0 : line.cells().lastKey() + 1;
    }

    private static List<String> texts(Line line, int width) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < width; i++) texts.add(line.text(i));
        return texts;
    }

    /// Empty for a workbook, whose cells cannot break.
    private String delimiter() {
        return workbook.origin() instanceof Workbook.Separated(var charset, var declared, var by)
                ? String.valueOf(by)
                : "";
    }
}
