package id.lontar.cli;

import id.lontar.filing.Simulation.LaneMoment;
import id.lontar.filing.Simulation.LaneState;
import id.lontar.filing.Simulation.Moment;
import id.lontar.filing.Simulation.Played;
import id.lontar.words.Words;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// Draws one played plan over time: letters that wait and the state of each lane above, people who
/// sent and people who finished below. SVG without colours that carry a meaning: lines are told
/// apart by their dashes, states by their height.
record SimulationChart(Words words) {
    private static final int LEFT = 90;
    private static final int WIDTH = 640;
    private static final int PANEL = 150;
    private static final int LANE = 18;
    private static final int GAP = 56;
    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "8 3 2 3", "14 6");

    private record Frame(int top, long minutes, int most) {
        double x(Moment moment) {
            return LEFT + (double) WIDTH * moment.at().toMinutes() / minutes;
        }

        double y(int value) {
            return top + PANEL - (double) PANEL * value / most;
        }
    }

    String draw(Played played) {
        var moments = played.moments();
        var lanes = new TreeSet<String>();
        for (var each : moments) lanes.addAll(each.lanes().keySet());
        var bands = 40 + PANEL + GAP;
        var second = bands + lanes.size() * LANE + GAP;
        var height = second + PANEL + GAP;
        var svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" \
                font-size="12" role="img">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """
                        .formatted(LEFT + WIDTH + 130, height));
        text(svg, LEFT, 20, title(played));
        waiting(svg, moments, List.copyOf(lanes));
        var y = bands;
        text(svg, LEFT, y - 8, words.say("cli.simulate.chart.state"));
        for (var each : lanes) {
            band(svg, moments, each, y);
            y += LANE;
        }
        people(svg, moments, second);
        return svg.append("</svg>\n").toString();
    }

    private String title(Played played) {
        return words.say("cli.simulate.name." + played.plan().scenario())
                + " "
                + words.say("cli.simulate.factor", played.plan().factorPercent());
    }

    private void waiting(StringBuilder svg, List<Moment> moments, List<String> lanes) {
        var most =
                moments.stream()
                        .flatMap(each -> each.lanes().values().stream())
                        .mapToInt(LaneMoment::waiting)
                        .max()
                        .orElse(0);
        var frame = frame(svg, 40, moments, most, "cli.simulate.chart.waiting");
        for (var i = 0; i < lanes.size(); i++) {
            var lane = lanes.get(i);
            line(svg, frame, moments, each -> waiting(each, lane), DASHES.get(i % DASHES.size()));
            key(svg, 52 + i * 18, lane, DASHES.get(i % DASHES.size()));
        }
    }

    private static int waiting(Moment moment, String lane) {
        var there = moment.lanes().get(lane);
        return there == null ? 0 : there.waiting();
    }

    private void people(StringBuilder svg, List<Moment> moments, int top) {
        var frame = frame(svg, top, moments, moments.getLast().sent(), "cli.simulate.chart.people");
        line(svg, frame, moments, Moment::sent, "8 4");
        line(svg, frame, moments, Moment::finished, "none");
        key(svg, top + 12, words.say("cli.simulate.chart.sent"), "8 4");
        key(svg, top + 30, words.say("cli.simulate.chart.finished"), "none");
    }

    private Frame frame(
            StringBuilder svg, int top, List<Moment> moments, int most, String titleKey) {
        var frame = new Frame(top, moments.getLast().at().toMinutes(), Math.max(1, most));
        text(svg, LEFT, top - 6, words.say(titleKey));
        svg.append(
                """
                <rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#767676"/>
                """
                        .formatted(LEFT, top, WIDTH, PANEL));
        text(svg, 8, top + 10, words.say("cli.simulate.chart.number", frame.most()));
        text(svg, 8, top + PANEL, words.say("cli.simulate.chart.number", 0));
        hours(svg, frame);
        return frame;
    }

    private void hours(StringBuilder svg, Frame frame) {
        var hours = Math.max(1, frame.minutes() / 60);
        var step = hours <= 30 ? 3 : hours <= 60 ? 6 : 12;
        for (var hour = 0L; hour <= hours; hour += step) {
            var x = LEFT + (double) WIDTH * hour * 60 / frame.minutes();
            text(svg, x - 6, frame.top() + PANEL + 16, Long.toString(hour % 24));
        }
    }

    /// High while the lane is shut, half while it has not let a letter through since.
    private static void band(StringBuilder svg, List<Moment> moments, String lane, int top) {
        text(svg, 8, top + 12, lane);
        var minutes = moments.getLast().at().toMinutes();
        for (var i = 0; i + 1 < moments.size(); i++) {
            var there = moments.get(i).lanes().get(lane);
            if (there == null || there.state() == LaneState.OPEN) continue;
            var high = there.state() == LaneState.SHUT ? LANE - 4 : (LANE - 4) / 2;
            var from = LEFT + (double) WIDTH * moments.get(i).at().toMinutes() / minutes;
            var to = LEFT + (double) WIDTH * moments.get(i + 1).at().toMinutes() / minutes;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                                    + " fill=\"#333333\"/>%n",
                            from,
                            top + LANE - 2 - high,
                            to - from,
                            high));
        }
        svg.append(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#767676\"/>\n"
                        .formatted(LEFT, top + LANE - 2, LEFT + WIDTH, top + LANE - 2));
    }

    private static void line(
            StringBuilder svg,
            Frame frame,
            List<Moment> moments,
            ToIntFunction<Moment> value,
            String dashes) {
        svg.append("<polyline fill=\"none\" stroke=\"#003f7f\" stroke-width=\"1.5\"")
                .append(" stroke-dasharray=\"")
                .append(dashes)
                .append("\" points=\"");
        for (var each : moments)
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            frame.x(each),
                            frame.y(value.applyAsInt(each))));
        svg.append("\"/>\n");
    }

    private static void key(StringBuilder svg, int y, String name, String dashes) {
        var x = LEFT + WIDTH + 8;
        svg.append(
                ("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#003f7f\""
                                + " stroke-width=\"1.5\" stroke-dasharray=\"%s\"/>\n")
                        .formatted(x, y, x + 30, y, dashes));
        text(svg, x + 36, y + 4, name);
    }

    private static void text(StringBuilder svg, double x, double y, String words) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" fill=\"#111111\">%s</text>%n",
                        x,
                        y,
                        words.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
