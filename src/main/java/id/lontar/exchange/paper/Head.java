package id.lontar.exchange.paper;

import java.io.IOException;

/// What stands at the top of every page of one sheet: which form, which year, whose.
///
/// @param code as printed, such as `1770 S - II`
/// @param status whether it is the first return or replaces one
record Head(
        String code,
        String title,
        String note,
        String yearName,
        String year,
        String status,
        String who) {
    static final float HEIGHT = 76;
    private static final float CODE = 104;
    private static final float TITLE = 112;
    private static final float RIGHT = Sheet.RIGHT - QrMark.SIDE - 14;
    private static final float YEAR = 78;

    /// @param leaf which page of the sheet this is, or empty for a sheet of one page
    void draw(Sheet page, String leaf) throws IOException {
        page.toTop();
        code(page);
        var width = RIGHT - YEAR - Sheet.LEFT - TITLE;
        var height = page.paragraph(Sheet.LEFT + TITLE, width, 8.5f, true, title);
        page.down(height + 1);
        page.paragraph(Sheet.LEFT + TITLE, width, 7, false, note);
        page.toTop();
        page.textRight(RIGHT, 6.5f, false, yearName);
        page.down(9);
        page.textRight(RIGHT, 17, true, year);
        page.down(21);
        page.textRight(RIGHT, 7.5f, false, status);
        page.toTop();
        page.down(54);
        page.textRight(RIGHT, 7.5f, false, leaf);
        var room = RIGHT - Sheet.LEFT - (leaf.isEmpty() ? 0 : 80);
        page.fitted(Sheet.LEFT, room, 8.5f, true, who);
        page.toTop();
        page.down(HEIGHT - 8);
        page.rule(1.2f);
    }

    private void code(Sheet page) throws IOException {
        if (page.width(code, 17) <= CODE) page.text(Sheet.LEFT, 17, true, code);
        else page.paragraph(Sheet.LEFT, CODE, 10, true, code);
    }
}
