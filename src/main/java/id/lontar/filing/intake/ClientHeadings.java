package id.lontar.filing.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which row of a sheet has the headings, and which column holds what.
///
/// @param row counted from zero
record ClientHeadings(int row, Map<ClientField, Integer> columns) {
    private static final int LOOKED_AT = 20;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, List<String>> KNOWN = known();

    ClientHeadings {
        columns = Map.copyOf(columns);
    }

    /// The row that names most; a name and a number there must be.
    ///
    /// @param named columns that a person named, by letters or by heading
    static Optional<ClientHeadings> of(Sheet sheet, Map<String, ClientField> named) {
        Optional<ClientHeadings> best = Optional.empty();
        for (var line : sheet.lines().subList(0, Math.min(LOOKED_AT, sheet.lines().size()))) {
            var columns = columns(line, named);
            if (columns.size() > best.map(each -> each.columns().size()).orElse(0))
                best = Optional.of(new ClientHeadings(line.row(), columns));
        }
        return best.filter(each -> each.columns().containsKey(ClientField.NAME))
                .filter(
                        each ->
                                each.columns().containsKey(ClientField.NPWP)
                                        || each.columns().containsKey(ClientField.NIK));
    }

    private static Map<ClientField, Integer> columns(Line line, Map<String, ClientField> named) {
        var columns = new EnumMap<ClientField, Integer>(ClientField.class);
        for (var cell : line.cells().values())
            field(cell).ifPresent(each -> columns.putIfAbsent(each, cell.at().column()));
        named.forEach(
                (column, field) ->
                        line.cells().values().stream()
                                .filter(each -> isCalled(each, column))
                                .findFirst()
                                .ifPresent(
                                        cell -> {
                                            columns.values().remove(cell.at().column());
                                            columns.put(field, cell.at().column());
                                        }));
        return columns;
    }

    private static boolean isCalled(Cell cell, String column) {
        return plain(cell.text()).equals(plain(column))
                || CellAt.letters(cell.at().column()).equalsIgnoreCase(column.strip());
    }

    private static Optional<ClientField> field(Cell heading) {
        var plain = plain(heading.text());
        return java.util.Arrays.stream(ClientField.values())
                .filter(each -> KNOWN.getOrDefault(each.name(), List.of()).contains(plain))
                .findFirst();
    }

    private static String plain(String heading) {
        return OTHER.matcher(heading.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, List<String>> known() {
        try (var file = ClientHeadings.class.getResourceAsStream("client-headings.yaml")) {
            if (file == null) throw new IllegalStateException("client-headings.yaml is missing");
            return new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
