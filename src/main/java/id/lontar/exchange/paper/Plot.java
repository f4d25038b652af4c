package id.lontar.exchange.paper;

import id.lontar.money.Rupiah;

import java.io.IOException;
import java.util.List;

/// Bars from the left on one scale, each made of parts, its figure beside it. The parts differ in
/// how dark they are, so that they can be told apart in grey, and each is named in the legend.
record Plot(Flow flow, List<Bar> bars) {
    private static final float SIZE = 8.5f;
    private static final float LABEL = 170;
    private static final float FIGURE = 118;
    private static final float THICK = 15;

    /// @param grey how light it is: 0 is black, 1 is white
    record Segment(Rupiah amount, float grey) {}

    /// @param figure said beside it
    record Bar(String label, List<Segment> segments, String figure) {
        static Bar of(String label, Rupiah amount, float grey) {
            return new Bar(label, List.of(new Segment(amount, grey)), "Rp " + amount);
        }

        private Rupiah whole() {
            return Rupiah.sum(segments.stream().map(Segment::amount).toList());
        }
    }

    /// @param grey of the sample square
    record Legend(String text, float grey) {}

    /// Height of all bars.
    float height() {
        var height = 0f;
        for (var bar : bars) height += height(bar);
        return height;
    }

    private float height(Bar bar) {
        return Math.max(THICK, flow.at().heightOf(bar.label(), LABEL - 8, SIZE)) + 6;
    }

    void draw() throws IOException {
        flow.need(height());
        var most = bars.stream().mapToLong(each -> each.whole().amount()).max().orElse(0);
        for (var bar : bars) draw(bar, most);
        flow.at().down(4);
    }

    private void draw(Bar bar, long most) throws IOException {
        var page = flow.at();
        var left = Sheet.LEFT + LABEL;
        var room = Sheet.RIGHT - FIGURE - left;
        page.paragraph(Sheet.LEFT, LABEL - 8, SIZE, false, bar.label());
        page.line(left, page.y() + 2, left, page.y() - THICK - 2, 0.6f);
        var x = left;
        for (var segment : bar.segments()) {
            var share = most <= 0 ? 0 : Math.max(0, segment.amount().amount() / (float) most);
            page.filled(x, page.y() - THICK, share * room, THICK, segment.grey());
            page.box(x, page.y() - THICK, share * room, THICK);
            x += share * room;
        }
        page.down(3);
        page.text(x + 5, SIZE, true, bar.figure());
        page.down(height(bar) - 3);
    }

    static void legend(Flow flow, List<Legend> legends) throws IOException {
        flow.need(14);
        var page = flow.at();
        var x = Sheet.LEFT;
        for (var each : legends) {
            page.filled(x, page.y() - 9, 9, 9, each.grey());
            page.box(x, page.y() - 9, 9, 9);
            page.text(x + 13, 8, false, each.text());
            x += 13 + page.width(each.text(), 8) + 16;
        }
        page.down(16);
    }
}
