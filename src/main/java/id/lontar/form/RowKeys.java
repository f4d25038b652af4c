package id.lontar.form;

import id.lontar.rules.Row;

import java.util.List;

/// Names for new rows: the next whole number after all that are there.
public final class RowKeys {
    private RowKeys() {}

    public static String next(List<Row> rows) {
        return Long.toString(highest(rows) + 1);
    }

    public static long highest(List<Row> rows) {
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
