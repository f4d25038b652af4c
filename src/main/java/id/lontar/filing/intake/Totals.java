package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.Line;
import id.lontar.money.Rupiah;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Adds up the slips so far, and holds a row of totals against the sum.
final class Totals {
    private static final List<Field> ADDED = List.of(Field.GROSS, Field.TAX);

    private final Map<Field, Rupiah> all = new EnumMap<>(Field.class);
    private final Map<Field, Rupiah> sinceTotal = new EnumMap<>(Field.class);
    private boolean complete = true;

    void add(Map<Field, Object> values, Mapping mapping) {
        for (var field : ADDED) {
            if (!mapping.columns().containsKey(field)) continue;
            if (values.get(field) instanceof Rupiah amount) {
                all.merge(field, amount, Rupiah::plus);
                sinceTotal.merge(field, amount, Rupiah::plus);
            } else complete = false;
        }
    }

    /// A row whose amounts are not known yet.
    void unread() {
        complete = false;
    }

    /// A row of totals is no slip. While an amount above it cannot be read nothing is said of the
    /// sum; the file is open all the same.
    List<Flaw> flaws(Line line, Mapping mapping, CellReading cells, Cell at) {
        var row = Flaw.at(TOTAL_ROW, at).orLeaveOut();
        if (!complete) return List.of(row);
        for (var field : ADDED) {
            var column = mapping.columns().get(field);
            if (column == null || line.cell(column).isBlank()) continue;
            var cell = line.cell(column);
            var clean = CleanText.flaw(cell);
            if (clean.isPresent()) return List.of(clean.get());
            var read = cells.read(field, cell);
            if (read.value().isEmpty()) return List.copyOf(read.flaws());
            var sum = all.getOrDefault(field, Rupiah.ZERO);
            var part = sinceTotal.getOrDefault(field, Rupiah.ZERO);
            if (!read.value().get().equals(sum) && !read.value().get().equals(part))
                return List.of(Flaw.at(TOTAL_DIFFERS, cell, sum).orLeaveOut());
        }
        sinceTotal.clear();
        return List.of(row);
    }
}
