package id.lontar.exchange.paper;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Element;
import id.lontar.form.Page;
import id.lontar.rules.Row;
import id.lontar.rules.Taxpayer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Any form on paper, part by part in the form's own order: number, label and amount of each line,
/// each table with its rows and total. Forms with a layout made by hand do not come here.
record FormOnPaper(ReturnText text, TaxReturn taxReturn) {
    private static final float SIZE = 8.5f;
    private static final float LABEL = 108;
    private static final float VALUE = 190;
    private static final float ROOM_FOR_A_PART = 60;

    void draw(Booklet booklet) throws IOException {
        var page = booklet.page();
        heading(page);
        for (var part : text.form().flow(text.assessment()))
            if (!part.id().equals("review")) page = part(page, booklet, part);
        page = room(page, booklet, 40);
        page.down(12);
        page.textRight(
                Sheet.RIGHT - 6,
                SIZE,
                true,
                text.assessment().answers().get(Taxpayer.NAME).orElse(""));
        page.close();
    }

    private void heading(Sheet page) throws IOException {
        page.text(Sheet.LEFT, 20, true, text.form().code().code());
        page.textRight(Sheet.RIGHT, 14, true, taxReturn.year().toString());
        page.down(24);
        var title = text.say(text.form().label("").replaceAll("\\.$", ""));
        page.down(page.paragraph(Sheet.LEFT, 400, 9.5f, true, title));
        page.textRight(
                Sheet.RIGHT,
                8,
                false,
                taxReturn.revision() == 0
                        ? text.say("paper.normal")
                        : text.say("paper.revision", Integer.toString(taxReturn.revision())));
        page.down(12);
        page.rule(1.2f);
        page.down(5);
    }

    private Sheet part(Sheet from, Booklet booklet, Page part) throws IOException {
        var asked =
                part.elements().stream()
                        .filter(each -> each.asked().test(text.assessment()))
                        .toList();
        if (asked.isEmpty()) return from;
        var page = bar(from, booklet, text.say(text.form().label("page." + part.id())));
        for (var element : asked)
            page =
                    switch (element) {
                        case Element.Heading heading ->
                                subheading(
                                        page,
                                        booklet,
                                        text.say(text.form().label("section." + heading.id())));
                        case Element.Field field ->
                                line(
                                        page,
                                        booklet,
                                        field.paper(),
                                        text.label(field.question()),
                                        text.answer(field));
                        case Element.Computed computed ->
                                line(
                                        page,
                                        booklet,
                                        computed.paper(),
                                        text.label(computed.line()),
                                        text.value(computed.line()));
                        case Element.Grid grid -> table(page, booklet, grid);
                    };
        page.down(4);
        return page;
    }

    private Sheet bar(Sheet from, Booklet booklet, String title) throws IOException {
        var page = room(from, booklet, ROOM_FOR_A_PART);
        page.bar(14);
        page.down(2);
        page.text(Sheet.LEFT + 4, SIZE, true, title);
        page.down(14);
        return page;
    }

    private Sheet subheading(Sheet from, Booklet booklet, String title) throws IOException {
        var page = room(from, booklet, ROOM_FOR_A_PART);
        page.down(3);
        page.text(Sheet.LEFT, SIZE, true, title);
        page.down(SIZE * 1.6f);
        return page;
    }

    private Sheet line(Sheet from, Booklet booklet, String paper, String label, String value)
            throws IOException {
        var left = Sheet.LEFT + LABEL;
        var width = Sheet.RIGHT - VALUE - left - 8;
        var number = paper.equals(label) ? "" : paper;
        var height =
                Math.max(
                        from.heightOf(label, width, SIZE),
                        Math.max(
                                from.heightOf(number, LABEL - 10, 7),
                                from.heightOf(value, VALUE - 6, SIZE)));
        var page = room(from, booklet, height + 4);
        page.paragraph(Sheet.LEFT + 4, LABEL - 10, 7, false, number);
        page.paragraph(left, width, SIZE, false, label);
        if (value.length() < 36) page.textRight(Sheet.RIGHT - 6, SIZE, true, value);
        else page.paragraph(Sheet.RIGHT - VALUE, VALUE - 6, SIZE, true, value);
        page.down(height + 3);
        page.line(Sheet.LEFT, page.y() + 1, Sheet.RIGHT, page.y() + 1, 0.2f);
        return page;
    }

    private Sheet table(Sheet from, Booklet booklet, Element.Grid grid) throws IOException {
        var label = text.label(grid.table());
        var page =
                subheading(
                        from,
                        booklet,
                        grid.paper().equals(label) ? label : label + "   (" + grid.paper() + ")");
        var columns = new ArrayList<Grid.Column>();
        columns.add(new Grid.Column("No", 1.2f, false));
        for (var each : grid.columns()) columns.add(column(grid, each));
        return new Grid(columns)
                .draw(
                        page,
                        booklet,
                        Parts.numbered(
                                text.assessment().answers().rows(grid.table()),
                                row -> cells(grid, row)),
                        total(grid));
    }

    private Grid.Column column(Element.Grid grid, Element.GridColumn column) {
        var kind = column.column().kind();
        var money = kind == id.lontar.rules.Kind.MONEY;
        var narrow = kind == id.lontar.rules.Kind.NUMBER || kind == id.lontar.rules.Kind.FLAG;
        return new Grid.Column(
                text.say(text.form().label(grid.table().id() + "." + column.column().id())),
                money ? 3.4f : narrow ? 1.8f : 4,
                money);
    }

    private List<String> cells(Element.Grid grid, Row row) {
        return grid.columns().stream()
                .map(each -> text.cell(row.cells().get(each.column().id()), each.codes()))
                .toList();
    }

    /// Under the last column, where the forms have it.
    private List<String> total(Element.Grid grid) {
        if (grid.total().isEmpty()) return List.of();
        var line = grid.total().get();
        var cells = new ArrayList<String>();
        cells.add("");
        for (var i = 0; i < grid.columns().size(); i++) cells.add("");
        cells.set(1, text.label(line));
        if (grid.columns().size() > 1) cells.set(grid.columns().size(), text.value(line));
        else cells.set(1, text.label(line) + "  " + text.value(line));
        return cells;
    }

    private static Sheet room(Sheet page, Booklet booklet, float height) throws IOException {
        if (page.hasRoom(height)) return page;
        page.close();
        return booklet.page();
    }
}
