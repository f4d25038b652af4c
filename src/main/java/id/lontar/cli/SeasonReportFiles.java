package id.lontar.cli;

import id.lontar.filing.SeasonReport;
import id.lontar.filing.Workbench;
import id.lontar.filing.season.Season;
import id.lontar.tax.TaxYear;
import id.lontar.work.Progress;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The report of a whole season, as the window saves it too. What a label says of a return that
/// moved on is looked up first.
record SeasonReportFiles(Terminal terminal, NewFile pdf, NewFile xlsx) {
    boolean isWanted() {
        return pdf.isWanted() || xlsx.isWanted();
    }

    /// A season is all of a year: fewer returns would make its counts wrong.
    void insistOnFree(BatchSelection selection) {
        pdf.insistOnFree();
        xlsx.insistOnFree();
        var narrowed =
                !selection.form.isEmpty()
                        || !selection.states.isEmpty()
                        || !selection.only.isEmpty();
        if (isWanted() && narrowed) throw new Stopped(Exit.USAGE, "cli.batch.report.whole");
    }

    /// @param year empty for the one with most that is not filed
    void write(Workbench bench, Optional<TaxYear> year) throws IOException, InterruptedException {
        var season = new Season(bench, terminal.words());
        season.refresh(Progress.NONE);
        var report = season.report(season.look(year).board(), Progress.NONE);
        var papers = bench.papers().season();
        if (pdf.isWanted()) told(report, pdf, papers.pdf(report, Progress.NONE));
        if (xlsx.isWanted()) told(report, xlsx, papers.xlsx(report, Progress.NONE));
    }

    private void told(SeasonReport report, NewFile file, byte[] content) throws IOException {
        var written = file.write(content).toString();
        var course = report.course();
        terminal.say(
                "cli.batch.report.season",
                report.year().toString(),
                Integer.toString(course.filed()),
                Integer.toString(course.cards()),
                written);
        terminal.record(
                "seasonReport",
                Map.of(
                        "taxYear", report.year().year(),
                        "returns", course.cards(),
                        "filed", course.filed(),
                        "left", course.left(),
                        "late", course.late(),
                        "file", written));
    }
}
