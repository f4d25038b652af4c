package id.lontar.exchange.paper;

import id.lontar.form.Deadlines;
import id.lontar.form.layout.Arrangement;
import id.lontar.rules.Extension;

import java.io.IOException;

/// The letter to the tax office that a return comes later; no form of the tax office. What the
/// program does not ask, the reason above all, is left for the pen.
record NoticeLetter(ReturnText text, Heads heads) {
    private static final float SIZE = 8.5f;
    private static final int REASON_LINES = 3;

    void draw(Booklet booklet) throws IOException {
        var arranged = Arrangement.notice(text.form());
        var laid = arranged.lay(text.form(), text.assessment()).getFirst();
        var paper = new FormPaper(text, heads);
        try (var flow = new Flow(booklet, heads.of(laid.sheet()))) {
            PlainSummary.paragraph(flow, SIZE, false, text.say("paper.notice.to"));
            paper.part(flow, laid.parts().getFirst());
            asks(flow);
            for (var part : laid.parts().subList(1, laid.parts().size())) paper.part(flow, part);
            encloses(flow, arranged.source() + ".enclosed.");
            paper.closing(flow, laid.sheet());
        }
    }

    private void asks(Flow flow) throws IOException {
        var said = text.say("paper.notice.asks", text.assessment().year().toString(), until());
        PlainSummary.paragraph(flow, SIZE, false, said);
        for (var i = 0; i < REASON_LINES; i++) {
            flow.need(16);
            flow.at().down(11);
            flow.at().rule(0.3f);
            flow.at().down(5);
        }
    }

    private String until() {
        var assessment = text.assessment();
        var due = Deadlines.legal(text.form().kind(), assessment).due();
        return assessment
                .answers()
                .get(Extension.UNTIL)
                .map(text.words()::date)
                .orElseGet(
                        () ->
                                text.say(
                                        "paper.notice.untilBlank",
                                        Deadlines.lastExtension(assessment, due)));
    }

    /// Boxes to tick by hand: what is really enclosed only the person knows.
    private void encloses(Flow flow, String key) throws IOException {
        flow.need(40);
        flow.at().down(2);
        flow.at().text(Sheet.LEFT, SIZE, true, text.say("paper.notice.enclosed"));
        flow.at().down(14);
        for (var i = 1; text.find(key + i).isPresent(); i++) {
            var said = text.say(key + i);
            var width = Sheet.RIGHT - Sheet.LEFT - 16;
            var height = flow.at().heightOf(said, width, SIZE);
            flow.need(height + 4);
            flow.at().box(Sheet.LEFT, flow.at().y() - SIZE, 7, 7);
            flow.at().paragraph(Sheet.LEFT + 16, width, SIZE, false, said);
            flow.at().down(height + 3);
        }
    }
}
