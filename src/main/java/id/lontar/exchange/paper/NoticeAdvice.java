package id.lontar.exchange.paper;

import id.lontar.form.Deadlines;
import id.lontar.form.Element;
import id.lontar.form.Need;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.Laid.Piece;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the person needs to know to hand the notice in: until when, where, what is still missing,
/// and what of its arrangement no source settles. Not handed in itself.
record NoticeAdvice(ReturnText text, Heads heads) {
    private static final float SIZE = 9.5f;

    void draw(Booklet booklet) throws IOException {
        var arranged = Arrangement.notice(text.form());
        var due = Deadlines.legal(text.form().kind(), text.assessment()).due();
        var last = Deadlines.lastExtension(text.assessment(), due);
        try (var flow = new Flow(booklet, heads.of("paper.notice.advice"))) {
            say(flow, true, text.say("paper.notice.when", due, last));
            say(flow, false, text.say(arranged.source() + ".where"));
            say(flow, false, text.say("paper.notice.pay"));
            var missing = missing(arranged);
            if (!missing.isEmpty())
                say(flow, true, text.say("paper.notice.missing", String.join("; ", missing)));
            say(flow, false, text.say("paper.notice.zero"));
            say(flow, false, text.say("doubt", text.say(arranged.source() + ".doubt")));
            say(flow, false, text.say("paper.notice.after"));
        }
    }

    private static void say(Flow flow, boolean strong, String said) throws IOException {
        PlainSummary.paragraph(flow, SIZE, strong, said);
        flow.at().down(4);
    }

    private List<String> missing(Arrangement arranged) {
        return arranged.lay(text.form(), text.assessment()).stream()
                .flatMap(sheet -> sheet.parts().stream())
                .flatMap(part -> part.pieces().stream())
                .filter(Piece::asked)
                .flatMap(piece -> missing(piece).stream())
                .collect(Collectors.toList());
    }

    private Optional<String> missing(Piece piece) {
        return switch (piece) {
            case Piece.Figure figure ->
                    text.assessment().known(figure.line()).isPresent()
                            ? Optional.empty()
                            : Optional.of(text.label(figure.line()));
            case Piece.Answer answer -> missing(answer.field());
            case Piece.Rows rows -> Optional.empty();
        };
    }

    private Optional<String> missing(Element.Field field) {
        return field.need() == Need.REQUIRED && text.answer(field).isEmpty()
                ? Optional.of(text.label(field.question()))
                : Optional.empty();
    }
}
