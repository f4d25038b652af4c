package id.lontar.exchange.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A ruled table that goes on over as many pages as it needs, its heading repeated on each.
final class Grid {
    private static final float SIZE = 7.5f;
    private static final float PAD = 3;

    /// @param share of the page's width, in parts of all columns' shares
    record Column(String heading, float share, boolean money) {}

    private final List<Column> columns;
    private final float unit;

    Grid(List<Column> columns) {
        this.columns = List.copyOf(columns);
        var shares = 0f;
        for (var column : columns) shares += column.share();
        unit = (Sheet.RIGHT - Sheet.LEFT) / shares;
    }

    /// Draws on `sheet` and on new pages when it is full; gives the page the table ended on.
    Sheet draw(Sheet sheet, Booklet booklet, List<List<String>> rows, List<String> total)
            throws IOException {
        var page = sheet;
        heading(page);
        for (var row : rows) {
            page = room(page, booklet, height(page, row));
            row(page, row, false);
        }
        if (!total.isEmpty()) {
            page = room(page, booklet, height(page, total));
            row(page, total, true);
        }
        page.down(6);
        return page;
    }

    private Sheet room(Sheet page, Booklet booklet, float height) throws IOException {
        if (page.hasRoom(height)) return page;
        page.close();
        var next = booklet.page();
        heading(next);
        return next;
    }

    private void heading(Sheet page) throws IOException {
        var headings = columns.stream().map(Column::heading).toList();
        page.bar(height(page, headings));
        row(page, headings, true);
    }

    private void row(Sheet page, List<String> cells, boolean bold) throws IOException {
        var height = height(page, cells);
        var x = Sheet.LEFT;
        page.box(Sheet.LEFT, page.y() - height, Sheet.RIGHT - Sheet.LEFT, height);
        page.down(PAD);
        for (var i = 0; i < columns.size(); i++) {
            var width = columns.get(i).share() * unit;
            if (i > 0) page.line(x, page.y() + PAD, x, page.y() + PAD - height, 0.4f);
            if (columns.get(i).money()) page.textRight(x + width - PAD, SIZE, bold, cells.get(i));
            else page.paragraph(x + PAD, width - 2 * PAD, SIZE, bold, cells.get(i));
            x += width;
        }
        page.down(height - PAD);
    }

    private float height(Sheet page, List<String> cells) {
        var highest = SIZE;
        var heights = new ArrayList<Float>();
        for (var i = 0; i < columns.size(); i++)
            heights.add(page.heightOf(cells.get(i), columns.get(i).share() * unit - 2 * PAD, SIZE));
        for (var each : heights) highest = Math.max(highest, each);
        return highest + 2 * PAD;
    }
}
