package id.lontar.exchange.paper;

import id.lontar.exchange.paper.Plot.Bar;
import id.lontar.exchange.paper.Plot.Legend;
import id.lontar.exchange.paper.Plot.Segment;
import id.lontar.form.Wealth;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Income against assets: what was acquired this year and what can have paid for it, and what is
/// owned and owed in all.
record WealthPlots(ReturnText text, Flow flow, Wealth wealth) {
    private static final List<Float> TONES = List.of(0.3f, 0.55f, 0.75f, 0.95f);

    void draw() throws IOException {
        if (!wealth.held().isEmpty()) growth();
        owned();
    }

    private Assessment assessment() {
        return text.assessment();
    }

    private List<Line<Rupiah>> income() {
        return wealth.income(assessment());
    }

    private void growth() throws IOException {
        var bought = wealth.bought(assessment());
        var borrowed = wealth.borrowed(assessment());
        var year = assessment().year().toString();
        PlainSummary.heading(flow, text.say("paper.summary.growth"));
        PlainSummary.paragraph(flow, 9.5f, false, text.say("paper.summary.growth.text"));
        var bars = new ArrayList<Bar>();
        bars.add(Bar.of(text.say("paper.summary.bought", year), bought, 0.3f));
        bars.add(
                new Bar(
                        text.say("paper.summary.means"),
                        means(borrowed),
                        "Rp " + wealth.earned(assessment()).plus(borrowed)));
        new Plot(flow, bars).draw();
        Plot.legend(flow, legends());
        parts(borrowed);
        PlainSummary.paragraph(flow, 10.5f, true, verdict(bought, borrowed));
    }

    private List<Segment> means(Rupiah borrowed) {
        var segments = new ArrayList<Segment>();
        for (var line : income())
            segments.add(new Segment(amount(line).orZeroIfNegative(), TONES.get(segments.size())));
        segments.add(new Segment(borrowed, TONES.getLast()));
        return segments;
    }

    private List<Legend> legends() {
        var legends = new ArrayList<Legend>();
        for (var i = 0; i < income().size(); i++)
            legends.add(new Legend(Character.toString('a' + i), TONES.get(i)));
        legends.add(new Legend(Character.toString('a' + legends.size()), TONES.getLast()));
        return legends;
    }

    /// The same figures as text, lettered like the legend.
    private void parts(Rupiah borrowed) throws IOException {
        var letter = 'a';
        for (var line : income()) part(letter++, text.label(line), amount(line));
        part(letter, text.say("paper.summary.borrowed", assessment().year().toString()), borrowed);
        flow.at().down(6);
    }

    private void part(char letter, String label, Rupiah amount) throws IOException {
        flow.need(15);
        flow.at().text(Sheet.LEFT, 9, false, letter + ".  " + label);
        flow.at().textRight(Sheet.RIGHT, 9, false, "Rp " + amount);
        flow.at().down(14);
        flow.at().line(Sheet.LEFT, flow.at().y() + 2, Sheet.RIGHT, flow.at().y() + 2, 0.25f);
    }

    private String verdict(Rupiah bought, Rupiah borrowed) {
        var earned = wealth.earned(assessment());
        if (bought.isZero()) return text.say("paper.summary.growth.none");
        if (!wealth.isKnown(assessment())) return text.say("paper.summary.growth.open");
        return wealth.isUnexplained(assessment())
                ? text.say(
                        "paper.summary.growth.more",
                        "Rp " + bought.minus(borrowed),
                        "Rp " + earned,
                        "Rp " + bought.minus(borrowed).minus(earned))
                : text.say(
                        "paper.summary.growth.explained",
                        "Rp " + bought,
                        "Rp " + earned.plus(borrowed));
    }

    private Rupiah amount(Line<Rupiah> line) {
        return assessment().known(line).orElse(Rupiah.ZERO);
    }

    private void owned() throws IOException {
        var assets = amount(wealth.assets());
        var debts = amount(wealth.debts());
        PlainSummary.heading(flow, text.say("paper.summary.owned"));
        PlainSummary.paragraph(flow, 9.5f, false, text.say("paper.summary.owned.text"));
        var bars = new ArrayList<Bar>();
        if (wealth.held().isEmpty())
            bars.add(
                    Bar.of(
                            text.say("paper.summary.income"),
                            wealth.earned(assessment()),
                            TONES.getFirst()));
        bars.add(Bar.of(text.label(wealth.assets()), assets, 0.3f));
        bars.add(Bar.of(text.label(wealth.debts()), debts, 0.75f));
        bars.add(Bar.of(text.say("paper.summary.net"), assets.minus(debts), 0.95f));
        new Plot(flow, bars).draw();
    }
}
