package id.lontar.exchange.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A ruled table that goes on over as many pages as it needs, its heading repeated on each. What is
/// too wide for the page is drawn in bands below each other, each with the number of its row.
final class Grid {
    private static final float[] SIZES = {7.5f, 7, 6.5f};
    private static final float PAD = 3;
    private static final float ROOM = Sheet.RIGHT - Sheet.LEFT;

    /// @param torn whether what stands in it may be broken over lines
    /// @param right whether it stands at the right, as figures do
    record Column(String heading, boolean torn, boolean right) {
        static Column text(String heading) {
            return new Column(heading, true, false);
        }

        /// Text that is kept whole, such as a number or a date.
        static Column whole(String heading) {
            return new Column(heading, false, false);
        }

        static Column money(String heading) {
            return new Column(heading, false, true);
        }
    }

    /// Some of the columns, side by side.
    private record Band(List<Integer> columns, List<Float> widths) {}

    private final Flow flow;
    private final List<Column> columns;
    private final List<List<String>> rows;
    private final List<String> total;
    private final List<Band> bands = new ArrayList<>();
    private float size = SIZES[0];

    /// @param total the last row, empty for none
    Grid(Flow flow, List<Column> columns, List<List<String>> rows, List<String> total) {
        this.flow = flow;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.total = List.copyOf(total);
        measure();
    }

    private void measure() {
        var all = new ArrayList<>(rows);
        if (!total.isEmpty()) all.add(total);
        for (var each : SIZES) {
            size = each;
            bands.clear();
            var widths = Widths.of(flow.at(), columns, all, size);
            for (var band : split(widths))
                bands.add(new Band(band, widths.shared(band, columns, ROOM)));
            if (bands.size() == 1) return;
        }
    }

    private List<List<Integer>> split(Widths widths) {
        var bands = new ArrayList<List<Integer>>();
        var band = new ArrayList<Integer>();
        for (var i = 0; i < columns.size(); i++) {
            band.add(i);
            if (band.size() > 2 && widths.leastOf(band) > ROOM) {
                band.removeLast();
                bands.add(List.copyOf(band));
                band.clear();
                band.add(0);
                band.add(i);
            }
        }
        bands.add(band);
        return bands;
    }

    /// Room for the heading and one row, below which a table is not begun; with the total, when
    /// that row is the only one.
    float beginning() {
        return beginning(bands.getFirst());
    }

    private float beginning(Band band) {
        var first = rows.isEmpty() ? 0 : Math.min(height(band, rows.getFirst()), 120);
        var last = rows.size() > 1 || total.isEmpty() ? 0 : height(band, total);
        return height(band, headings()) + first + last;
    }

    void draw() throws IOException {
        for (var band : bands) {
            flow.need(beginning(band));
            heading(band);
            for (var i = 0; i < rows.size(); i++) {
                var last = i == rows.size() - 1 && !total.isEmpty();
                row(band, rows.get(i), last ? height(band, total) : 0, false);
            }
            if (!total.isEmpty()) row(band, total, 0, true);
            flow.at().down(6);
        }
    }

    private List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private void heading(Band band) throws IOException {
        var height = height(band, headings());
        flow.at().bar(height);
        cells(band, lines(band, headings()), height, true, true);
    }

    /// @param keep room for what must stand on the same page
    private void row(Band band, List<String> cells, float keep, boolean bold) throws IOException {
        var lines = lines(band, cells);
        while (true) {
            var whole = height(lines);
            if (flow.need(Math.min(whole, 120) + keep)) heading(band);
            var room = flow.at().y() - Sheet.BOTTOM;
            var fit = Math.max(1, (int) ((room - 2 * PAD) / flow.at().leading(size)));
            if (whole <= room) {
                cells(band, lines, whole, bold, false);
                return;
            }
            cells(band, lines.stream().map(each -> head(each, fit)).toList(), room, bold, false);
            lines = lines.stream().map(each -> tail(each, fit)).toList();
        }
    }

    private static List<String> head(List<String> lines, int count) {
        return lines.subList(0, Math.min(count, lines.size()));
    }

    private static List<String> tail(List<String> lines, int count) {
        return lines.subList(Math.min(count, lines.size()), lines.size());
    }

    private void cells(
            Band band, List<List<String>> lines, float height, boolean bold, boolean heading)
            throws IOException {
        var page = flow.at();
        var top = page.y();
        var x = Sheet.LEFT;
        page.box(Sheet.LEFT, top - height, ROOM, height);
        for (var i = 0; i < lines.size(); i++) {
            var width = band.widths().get(i);
            if (i > 0) page.line(x, top, x, top - height, 0.4f);
            if (!heading && columns.get(band.columns().get(i)).right())
                page.linesRight(x + width - PAD, top - PAD, size, bold, lines.get(i));
            else page.lines(x + PAD, top - PAD, size, bold, lines.get(i));
            x += width;
        }
        page.down(height);
    }

    private List<List<String>> lines(Band band, List<String> cells) {
        var lines = new ArrayList<List<String>>();
        for (var i = 0; i < band.columns().size(); i++) {
            var column = band.columns().get(i);
            var whole = !columns.get(column).torn();
            lines.add(
                    whole && fits(cells.get(column), band.widths().get(i))
                            ? List.of(cells.get(column))
                            : flow.at()
                                    .wrap(cells.get(column), band.widths().get(i) - 2 * PAD, size));
        }
        return lines;
    }

    private boolean fits(String text, float width) {
        return flow.at().width(text, size) <= width - 2 * PAD + 0.6f;
    }

    private float height(Band band, List<String> cells) {
        return height(lines(band, cells));
    }

    private float height(List<List<String>> lines) {
        var most = lines.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(1, most) * flow.at().leading(size) + 2 * PAD;
    }
}
