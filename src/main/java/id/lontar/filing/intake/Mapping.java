package id.lontar.filing.intake;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which sheet is read, where its rows begin, and which column holds which field.
///
/// @param header row of the headings, empty when the file has none
public record Mapping(int sheet, Optional<Integer> header, Map<Field, Integer> columns) {
    private static final int LOOKED_AT = 40;
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,3}");

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /// The sheet and row whose headings name the most fields; without any, what the cells
    /// themselves look like.
    public static Mapping proposed(Workbook workbook) {
        Optional<Mapping> best = Optional.empty();
        for (var i = 0; i < workbook.sheets().size(); i++) {
            var found = byHeadings(i, workbook.sheets().get(i));
            if (found.isPresent() && found.get().fields() > best.map(Mapping::fields).orElse(1))
                best = found;
        }
        return best.orElseGet(() -> ByContent.proposed(workbook));
    }

    /// The same with a column that a person named, by its letters or by its heading.
    ///
    /// @return empty when there is no such column
    public Optional<Mapping> with(Workbook workbook, String column, Field field) {
        return find(workbook.sheets().get(sheet), column)
                .map(
                        found -> {
                            var changed = new EnumMap<Field, Integer>(Field.class);
                            columns.forEach(
                                    (each, at) -> {
                                        if (at.intValue() != found) changed.put(each, at);
                                    });
                            changed.put(field, found);
                            return new Mapping(sheet, header, changed);
                        });
    }

    /// The first row that may hold a slip.
    int firstRow() {
        return header.map(each -> each + 1).orElse(0);
    }

    boolean maps(int column) {
        return columns.containsValue(column);
    }

    private int fields() {
        return columns.size();
    }

    private Optional<Integer> find(Sheet of, String column) {
        var wanted = column.strip();
        var byHeading =
                header.flatMap(
                        row ->
                                of.line(row).cells().values().stream()
                                        .filter(
                                                each ->
                                                        each.text()
                                                                .strip()
                                                                .equalsIgnoreCase(wanted))
                                        .map(each -> each.at().column())
                                        .findFirst());
        if (byHeading.isPresent() || !LETTERS.matcher(wanted).matches()) return byHeading;
        var letters = wanted.toUpperCase(Locale.ROOT);
        for (var i = 0; i < of.width(); i++)
            if (CellAt.letters(i).equals(letters)) return Optional.of(i);
        return Optional.empty();
    }

    private static Optional<Mapping> byHeadings(int index, Sheet sheet) {
        Optional<Mapping> best = Optional.empty();
        for (var line : sheet.lines().subList(0, Math.min(LOOKED_AT, sheet.lines().size()))) {
            var columns = columns(List.copyOf(line.cells().values()));
            if (columns.size() > best.map(Mapping::fields).orElse(1))
                best = Optional.of(new Mapping(index, Optional.of(line.row()), columns));
        }
        return best;
    }

    /// Each field takes the column that is called most like it; a column serves one field. Where
    /// another column is the withholder's NPWP, the plain one is the recipient's.
    private static Map<Field, Integer> columns(List<Cell> headings) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        var distances = new EnumMap<Field, Integer>(Field.class);
        for (var heading : headings) {
            var field = nearest(heading.text());
            if (field.isEmpty()) continue;
            var distance = Headings.distance(field.get(), heading.text()).orElseThrow();
            var known = distances.get(field.get());
            var taken = columns.get(field.get());
            var column = heading.at().column();
            if (known != null && known <= distance) {
                if (field.get() == Field.NPWP) columns.putIfAbsent(Field.RECIPIENT, column);
                continue;
            }
            if (field.get() == Field.NPWP && taken != null)
                columns.putIfAbsent(Field.RECIPIENT, taken);
            distances.put(field.get(), distance);
            columns.put(field.get(), column);
        }
        return columns;
    }

    private static Optional<Field> nearest(String heading) {
        Optional<Field> best = Optional.empty();
        var least = Integer.MAX_VALUE;
        for (var field : Field.values()) {
            var distance = Headings.distance(field, heading);
            if (distance.isPresent() && distance.get() < least) {
                least = distance.get();
                best = Optional.of(field);
            }
        }
        return best;
    }
}
