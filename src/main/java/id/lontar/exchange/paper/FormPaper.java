package id.lontar.exchange.paper;

import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.FormSheet;
import id.lontar.form.layout.Laid;
import id.lontar.form.layout.Laid.Piece;
import id.lontar.rules.Taxpayer;

import java.io.IOException;
import java.util.ArrayList;

/// A form on paper, sheet by sheet as it is arranged; what has no place on the form follows on a
/// sheet of its own.
record FormPaper(ReturnText text, Heads heads) {
    private static final float BAR = 15;

    void draw(Booklet booklet) throws IOException {
        var assessment = text.assessment();
        var laid = new ArrayList<>(Arrangement.paper(text.form()).lay(text.form(), assessment));
        var rest = Arrangement.rest(text.form(), assessment, laid);
        for (var sheet : laid) sheet(booklet, sheet, heads.of(sheet.sheet()));
        if (rest.isPresent()) sheet(booklet, rest.get(), heads.of("paper.rest"));
    }

    private void sheet(Booklet booklet, Laid sheet, Head head) throws IOException {
        try (var flow = new Flow(booklet, head)) {
            for (var part : sheet.parts()) part(flow, part);
            if (!sheet.sheet().closing().isEmpty()) closing(flow, sheet.sheet());
        }
    }

    void part(Flow flow, Laid.LaidPart part) throws IOException {
        if (part.pieces().isEmpty()) return;
        flow.need(BAR + beginning(flow, part));
        bar(flow.at(), text.title(part.title()));
        var lines = new Lines(text, flow);
        for (var piece : part.pieces())
            switch (piece) {
                case Piece.Answer answer -> lines.draw(answer);
                case Piece.Figure figure -> lines.draw(figure);
                case Piece.Rows rows -> {
                    if (tables(part) > 1) named(flow, rows);
                    new Rows(text, flow, rows).draw();
                }
            }
        flow.at().down(3);
    }

    private static long tables(Laid.LaidPart part) {
        return part.pieces().stream().filter(Piece.Rows.class::isInstance).count();
    }

    /// One of several tables below one heading says which it is.
    private void named(Flow flow, Piece.Rows rows) throws IOException {
        flow.need(14 + new Rows(text, flow, rows).beginning());
        flow.at().down(3);
        flow.at().text(Sheet.LEFT, 8, true, text.label(rows.grid().table()));
        flow.at().down(12);
    }

    /// A heading is not left alone at the end of a page.
    private float beginning(Flow flow, Laid.LaidPart part) {
        return part.pieces().getFirst() instanceof Piece.Rows rows
                ? new Rows(text, flow, rows).beginning()
                : 2 * Lines.LEAST;
    }

    private static void bar(Sheet page, String title) throws IOException {
        var height = page.heightOf(title, Sheet.RIGHT - Sheet.LEFT - 8, 8) + 4;
        page.bar(height);
        page.down(2);
        page.paragraph(Sheet.LEFT + 4, Sheet.RIGHT - Sheet.LEFT - 8, 8, true, title);
        page.down(height - 1);
    }

    void closing(Flow flow, FormSheet sheet) throws IOException {
        var width = Sheet.RIGHT - Sheet.LEFT;
        flow.need(flow.at().heightOf(sheet.closing(), width, 7.5f) + 48);
        flow.at().down(4);
        flow.at().down(flow.at().paragraph(Sheet.LEFT, width, 7.5f, false, sheet.closing()));
        flow.at().down(6);
        flow.at().text(Sheet.LEFT, 7.5f, false, text.say("paper.signed"));
        flow.at().down(24);
        flow.at().line(Sheet.RIGHT - 200, flow.at().y(), Sheet.RIGHT, flow.at().y(), 0.4f);
        flow.at().down(2);
        var name = text.assessment().answers().get(Taxpayer.NAME).orElse("");
        flow.at().fitted(Sheet.RIGHT - 200, 200, 8.5f, true, name);
        flow.at().down(12);
    }
}
