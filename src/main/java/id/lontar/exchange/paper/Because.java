package id.lontar.exchange.paper;

import java.io.IOException;
import java.util.List;

/// One line explained: its name and value, the rule, the law, and what went in.
///
/// @param from what went in, each with its value
record Because(
        Flow flow,
        ReturnText text,
        String name,
        String value,
        String rule,
        String article,
        List<String> from) {
    private static final float SIZE = 8;
    private static final float INDENT = 12;
    private static final float WIDTH = Sheet.RIGHT - Sheet.LEFT - INDENT;
    private static final float NAME = Sheet.RIGHT - Sheet.LEFT - 120;

    private List<String> paragraphs() {
        return java.util.stream.Stream.of(
                        rule,
                        text.say("paper.why.law", article),
                        from.isEmpty() ? "" : text.say("paper.why.from", String.join("; ", from)))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    float height() {
        var height = flow.at().heightOf(name, NAME, SIZE + 0.5f) + 8;
        for (var each : paragraphs()) height += flow.at().heightOf(each, WIDTH, SIZE);
        return height;
    }

    void draw() throws IOException {
        flow.need(Math.min(height(), 300));
        var page = flow.at();
        page.textRight(Sheet.RIGHT, SIZE + 0.5f, true, value);
        page.down(page.paragraph(Sheet.LEFT, NAME, SIZE + 0.5f, true, name));
        for (var each : paragraphs()) paragraph(each);
        flow.at().down(3);
        flow.at().line(Sheet.LEFT, flow.at().y() + 1, Sheet.RIGHT, flow.at().y() + 1, 0.2f);
        flow.at().down(3);
    }

    private void paragraph(String said) throws IOException {
        for (var line : flow.at().wrap(said, WIDTH, SIZE)) {
            flow.need(SIZE * 1.25f);
            flow.at().text(Sheet.LEFT + INDENT, SIZE, false, line);
            flow.at().down(SIZE * 1.25f);
        }
    }
}
