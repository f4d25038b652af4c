package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Selection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes a table with a row for each return: whose, where it stands, and by which numbers it is
/// found again; and the report of a season.
@Command(name = "report")
final class BatchReport implements Callable<Integer> {
    /// Headings, by the names of `--json`, so that a script finds its columns in either language.
    private static final List<String> HEAD =
            List.of(
                    "id",
                    "npwp",
                    "name",
                    "form",
                    "taxYear",
                    "revision",
                    "state",
                    "fingerprint",
                    "signerNpwp",
                    "ttsNo",
                    "receivedAt",
                    "verifyBy",
                    "ntte",
                    "filedAt",
                    "attempts",
                    "lastEvent",
                    "lastAt",
                    "lastDetail");

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "";

    @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "batchReportPdf")
    String pdf = "";

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "batchReportXlsx")
    String xlsx = "";

    BatchReport(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var season = new SeasonReportFiles(terminal, new NewFile(pdf), new NewFile(xlsx));
        var target = new NewFile(output);
        if (!target.isWanted() && !season.isWanted())
            throw new Stopped(Exit.USAGE, "cli.batch.report.nothing");
        target.insistOnFree();
        season.insistOnFree(selection);
        var selected = selection.read();
        var bench = store.open(house, terminal);
        if (target.isWanted()) table(target, selected, bench);
        if (season.isWanted()) season.write(bench, selected.year());
        return Exit.OK.code();
    }

    private void table(NewFile target, Selection selected, Workbench bench) throws IOException {
        var sheet = ReportSheet.named(output);
        sheet.row(HEAD);
        var ids = selected.in(bench.cabinet(), state -> true);
        for (var id : ids)
            bench.cabinet().filing(id).ifPresent(each -> sheet.row(row(bench, each)));
        var written = target.write(sheet.bytes());
        terminal.say("cli.batch.reported", Integer.toString(ids.size()), written.toString());
        terminal.record("report", Map.of("returns", ids.size(), "file", written.toString()));
    }

    private static List<String> row(Workbench bench, Filing filing) {
        var journal = bench.cabinet().journal(filing.id());
        var uploads =
                journal.stream()
                        .filter(each -> each.event().equals("UPLOAD"))
                        .filter(each -> each.phase() == JournalEntry.Phase.INTENT)
                        .count();
        var last =
                journal.isEmpty() ? Optional.<JournalEntry>empty() : Optional.of(journal.getLast());
        var row = new ArrayList<String>();
        row.add(filing.id());
        row.add(BatchScreen.npwp(filing));
        row.add(BatchScreen.name(filing));
        row.add(filing.taxReturn().form().code());
        row.add(filing.taxReturn().year().toString());
        row.add(Integer.toString(filing.taxReturn().revision()));
        row.add(filing.state().name());
        row.add(filing.sealed().map(each -> each.fingerprint()).orElse(""));
        row.add(filing.sealed().map(each -> each.signer()).orElse(""));
        row.add(filing.provisional().map(each -> each.ttsNo()).orElse(""));
        row.add(filing.provisional().map(each -> each.receivedAt().toString()).orElse(""));
        row.add(filing.provisional().map(each -> each.verifyBy().toString()).orElse(""));
        row.add(
                filing.receipt()
                        .map(each -> each.ntte())
                        .or(() -> filing.portalReceipt().map(each -> each.ntte()))
                        .orElse(""));
        row.add(filing.receipt().map(each -> each.filedAt().toString()).orElse(""));
        row.add(Long.toString(uploads));
        row.add(last.map(each -> each.event() + " " + each.phase()).orElse(""));
        row.add(last.map(each -> each.at().toString()).orElse(""));
        row.add(last.map(JournalEntry::detail).orElse(""));
        return row;
    }
}
