package id.lontar.ui.wizard;

import id.lontar.rules.Row;

import java.util.List;

/// Names for new rows: the next whole number after all that are there.
final class RowKeys {
    private RowKeys() {}

    static String next(List<Row> rows) {
        return Long.toString(highest(rows) + 1);
    }

    static long highest(List<Row> rows) {
        return rows.stream()
                .map(Row::key)
                .filter(RowKeys::isNumber)
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private static boolean isNumber(String key) {
        return key.length() <= 9
                && !key.isEmpty()
                && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
