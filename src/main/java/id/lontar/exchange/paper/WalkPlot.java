package id.lontar.exchange.paper;

import id.lontar.exchange.paper.Plot.Legend;
import id.lontar.form.Waterfall;
import id.lontar.rules.Step;

import java.io.IOException;
import java.util.List;

/// How one total becomes another, step by step, as bars that hang where the step before ended.
/// Totals are dark, gains half dark, losses hollow; each says its figure with its sign.
record WalkPlot(ReturnText text, Flow flow) {
    private static final float SIZE = 8.5f;
    private static final float LABEL = 200;
    private static final float FIGURE = 96;
    private static final float THICK = 10;
    private static final float TOTAL = 0.3f;
    private static final float GAIN = 0.65f;
    private static final float LOSS = 1;

    /// Draws nothing for a return that has no such way.
    void draw() throws IOException {
        var steps = text.form().gist().walk().apply(text.assessment());
        if (steps.isEmpty()) return;
        PlainSummary.heading(flow, text.say("paper.summary.walk"));
        Plot.legend(
                flow,
                List.of(
                        new Legend(text.say("paper.summary.walk.total"), TOTAL),
                        new Legend(text.say("paper.summary.walk.gain"), GAIN),
                        new Legend(text.say("paper.summary.walk.loss"), LOSS)));
        var fall = Waterfall.of(steps);
        for (var bar : fall.bars()) draw(fall, bar);
        flow.at().down(6);
    }

    private void draw(Waterfall fall, Waterfall.Bar bar) throws IOException {
        var step = bar.step();
        var name = step.name().orElseGet(() -> text.say(text.form().label(step.source())));
        var height = Math.max(THICK, flow.at().heightOf(name, LABEL - 8, SIZE)) + 5;
        flow.need(height);
        var page = flow.at();
        page.paragraph(Sheet.LEFT, LABEL - 8, SIZE, step.isTotal(), name);
        var left = Sheet.LEFT + LABEL;
        var room = Sheet.RIGHT - FIGURE - left;
        var zero = left + (float) fall.zero() * room;
        page.line(zero, page.y() + 2, zero, page.y() - height + 2, 0.4f);
        var x = left + (float) fall.begins(bar) * room;
        var width = Math.max(1, (float) fall.length(bar) * room);
        page.filled(x, page.y() - THICK, width, THICK, grey(bar));
        page.box(x, page.y() - THICK, width, THICK);
        page.textRight(Sheet.RIGHT, SIZE, step.isTotal(), figure(step));
        page.down(height);
    }

    private static float grey(Waterfall.Bar bar) {
        if (bar.step().isTotal()) return TOTAL;
        return bar.rises() ? GAIN : LOSS;
    }

    private static String figure(Step step) {
        var amount = step.amount().toString();
        if (step.isTotal()) return amount;
        return step.amount().isNegative() ? "- " + amount.substring(1) : "+ " + amount;
    }
}
