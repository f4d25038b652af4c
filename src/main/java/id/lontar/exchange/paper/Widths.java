package id.lontar.exchange.paper;

import java.util.ArrayList;
import java.util.List;

/// How wide each column of a table has to be for what stands in it. Figures are never broken; words
/// are, between words first.
///
/// @param least below this something would be torn
/// @param natural with this nothing is broken
record Widths(List<Float> least, List<Float> natural) {
    private static final float PAD = 3;
    private static final float LONGEST_WORD = 76;
    private static final float LONGEST_LINE = 210;

    static Widths of(Sheet page, List<Grid.Column> columns, List<List<String>> rows, float size) {
        var least = new ArrayList<Float>();
        var natural = new ArrayList<Float>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var narrow = word(page, column.heading(), size);
            var wide = Math.min(page.width(column.heading(), size), LONGEST_LINE / 2);
            for (var row : rows) {
                var whole = page.width(row.get(i), size);
                narrow = Math.max(narrow, column.torn() ? word(page, row.get(i), size) : whole);
                wide = Math.max(wide, column.torn() ? Math.min(whole, LONGEST_LINE) : whole);
            }
            least.add(narrow + 2 * PAD + 0.5f);
            natural.add(Math.max(narrow, wide) + 2 * PAD + 0.5f);
        }
        return new Widths(least, natural);
    }

    /// The longest word, but no longer than one that may be torn.
    private static float word(Sheet page, String text, float size) {
        var longest = 0f;
        for (var word : text.split(" ")) longest = Math.max(longest, page.width(word, size));
        return Math.min(longest, LONGEST_WORD);
    }

    float leastOf(List<Integer> columns) {
        var sum = 0f;
        for (var column : columns) sum += least.get(column);
        return sum;
    }

    /// Shares out `room` among some columns: what each needs, then towards what each would like,
    /// then what is left to the widest that is text.
    List<Float> shared(List<Integer> columns, List<Grid.Column> all, float room) {
        var wishes = 0f;
        for (var column : columns) wishes += natural.get(column) - least.get(column);
        var extra = room - leastOf(columns);
        var part = wishes <= 0 ? 0 : Math.min(1, extra / wishes);
        var widths = new ArrayList<Float>();
        var taken = 0f;
        for (var column : columns) {
            var width = least.get(column) + part * (natural.get(column) - least.get(column));
            widths.add(width);
            taken += width;
        }
        var to = widest(columns, all, widths);
        widths.set(to, widths.get(to) + room - taken);
        return widths;
    }

    private static int widest(List<Integer> columns, List<Grid.Column> all, List<Float> widths) {
        var best = columns.size() - 1;
        for (var i = 0; i < columns.size(); i++) {
            var torn = all.get(columns.get(i)).torn();
            if (torn && (!all.get(columns.get(best)).torn() || widths.get(i) > widths.get(best)))
                best = i;
        }
        return best;
    }
}
