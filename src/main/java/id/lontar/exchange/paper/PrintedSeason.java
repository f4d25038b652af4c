package id.lontar.exchange.paper;

import id.lontar.filing.CourseWords;
import id.lontar.filing.SeasonCourse.Standing;
import id.lontar.filing.SeasonReport;
import id.lontar.filing.SeasonReport.Entry;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A season on A4: how it stands in sentences and figures, the chart, what holds the rest, and a
/// row for every return.
final class PrintedSeason {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final float SIZE = 9;
    private static final float FIGURE = 18;

    /// Rows between two looks at whether it was cancelled.
    private static final int AT_ONCE = 200;

    private final Words words;
    private final CourseWords say;
    private final SeasonReport report;
    private final Progress progress;

    PrintedSeason(Words words, SeasonReport report, Progress progress) {
        this.words = words;
        this.say = new CourseWords(words);
        this.report = report;
        this.progress = progress;
    }

    byte[] print() throws InterruptedException {
        var year = report.year().toString();
        try (var booklet = new Booklet(words.say("paper.season.title", year))) {
            try (var flow = new Flow(booklet, head("paper.season.standing"))) {
                notes(flow);
                sentences(flow);
                figures(flow);
                new SeasonPlot(say, report.course()).draw(flow);
                reasons(flow);
            }
            try (var flow = new Flow(booklet, head("paper.season.returns"))) {
                returns(flow);
            }
            return booklet.bound(
                    new Booklet.Binding(
                            words.say("paper.season.foot"),
                            words.say("paper.page"),
                            words.say("paper.leaf"),
                            Optional.empty(),
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException("printing a season", e);
        }
    }

    private Head head(String key) {
        return new Head(
                words.say("paper.season.code"),
                words.say(key),
                words.say("paper.season.gateway", report.gateway().name()),
                words.say("paper.taxYear"),
                report.year().toString(),
                "",
                words.say("paper.season.made", words.moment(report.madeAt())));
    }

    private void notes(Flow flow) throws IOException {
        if (report.gateway().practice()) said(flow, true, words.say("paper.evidence.practice"));
        if (!report.gateway().authority()) said(flow, false, words.say("paper.season.notDjp"));
        flow.at().down(6);
    }

    private void sentences(Flow flow) throws IOException {
        var course = report.course();
        said(flow, true, say.headline(course));
        for (var goal : course.goals()) said(flow, false, say.pace(goal));
        if (course.late() > 0) said(flow, true, say.late(course));
        flow.at().down(8);
    }

    /// The four numbers people ask for, side by side.
    private void figures(Flow flow) throws IOException {
        flow.need(50);
        var course = report.course();
        var values = List.of(course.cards(), course.filed(), course.left(), course.late());
        var keys = List.of("cards", "filed", "left", "late");
        var wide = (Sheet.RIGHT - Sheet.LEFT) / keys.size();
        for (var n = 0; n < keys.size(); n++) {
            var x = Sheet.LEFT + n * wide;
            flow.at().box(x, flow.at().y() - 38, wide - 6, 38);
            flow.at().down(4);
            flow.at().text(x + 8, FIGURE, true, words.say("paper.season.number", values.get(n)));
            flow.at().down(20);
            flow.at().text(x + 8, 8, false, words.say("paper.season." + keys.get(n)));
            flow.at().down(-24);
        }
        flow.at().down(52);
    }

    private void reasons(Flow flow) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var each : report.course().standings()) rows.add(reason(each));
        if (rows.isEmpty()) return;
        var columns =
                List.of(
                        Grid.Column.whole(words.say("paper.season.lane")),
                        Grid.Column.money(words.say("paper.season.count")),
                        Grid.Column.text(words.say("paper.season.why")));
        new Grid(flow, columns, rows, List.of()).draw();
    }

    private List<String> reason(Standing standing) {
        var parts = new ArrayList<String>();
        if (standing.withoutReturn() > 0)
            parts.add(words.say("paper.season.withoutReturn", standing.withoutReturn()));
        standing.causes().stream()
                .limit(3)
                .forEach(
                        each ->
                                parts.add(
                                        words.say("paper.season.cause", each.cards(), each.why())));
        return List.of(
                lane(standing.lane()),
                words.say("paper.season.number", standing.cards()),
                String.join(" ", parts));
    }

    private String lane(id.lontar.filing.Lane lane) {
        return words.say("board.lane." + lane);
    }

    private void returns(Flow flow) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (var each : report.entries()) {
            if (rows.size() % AT_ONCE == 0)
                progress.at(rows.size(), report.entries().size(), "season.report.pdf");
            if (Thread.interrupted()) throw new InterruptedException();
            rows.add(row(each));
        }
        if (rows.isEmpty()) return;
        var columns =
                List.of(
                        Grid.Column.text(words.say("paper.season.name")),
                        Grid.Column.whole(words.say("paper.season.npwp")),
                        Grid.Column.whole(words.say("paper.season.form")),
                        Grid.Column.whole(words.say("paper.season.lane")),
                        Grid.Column.whole(words.say("paper.season.due")),
                        Grid.Column.whole(words.say("paper.season.filedOn")),
                        Grid.Column.whole(words.say("paper.season.receipt")));
        new Grid(flow, columns, rows, List.of()).draw();
    }

    private List<String> row(Entry entry) {
        var number = entry.proofs().receiptNo();
        return List.of(
                entry.name().isBlank() ? words.say("board.nameless") : entry.name(),
                Npwp.parse(entry.npwp()).map(Npwp::digits).orElse(entry.npwp()),
                entry.form().map(form -> form(form, entry.revision())).orElse(""),
                entry.state().isEmpty() ? words.say("board.card.none") : lane(entry.lane()),
                entry.due().map(PrintedSeason::day).orElse(""),
                entry.proofs().filedOn().map(PrintedSeason::day).orElse(""),
                entry.proofs().atPortal() ? words.say("paper.season.portal", number) : number);
    }

    private static String form(FormCode form, int revision) {
        return revision == 0 ? form.code() : form.code() + "/" + revision;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static void said(Flow flow, boolean bold, String text) throws IOException {
        var width = Sheet.RIGHT - Sheet.LEFT;
        flow.need(flow.at().heightOf(text, width, SIZE) + 3);
        flow.at().down(flow.at().paragraph(Sheet.LEFT, width, SIZE, bold, text) + 3);
    }
}
