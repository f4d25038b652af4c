package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Workbench;
import id.lontar.filing.approval.Request;
import id.lontar.filing.approval.SentForOthers;
import id.lontar.work.WholeFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes for every client whose return waits what to send them: a message with the figures and the
/// fingerprint, and the return as it is printed.
@Command(name = "requests")
final class BatchRequests implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            descriptionKey = "requestFolder")
    Path folder = Path.of("");

    BatchRequests(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var ids = selected.in(bench.cabinet(), each -> each == FilingState.AWAITING_VERIFICATION);
        var office = bench.office();
        var request = new Request(house.words(), office.gateway().name(), office.phonePage());
        var written = 0;
        for (var group : SentForOthers.among(bench.cabinet(), ids))
            for (var filing : group.byDigest().values()) {
                write(bench, request, filing);
                written++;
            }
        if (written == 0) terminal.say("cli.approve.none");
        else terminal.say("cli.requests.written", Integer.toString(written), folder.toString());
        return Exit.OK.code();
    }

    private void write(Workbench bench, Request request, Filing filing) throws IOException {
        var taxReturn = filing.taxReturn();
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var figures = form.assess(bench.law(), taxReturn.year(), taxReturn.answers());
        var fingerprint = filing.counted().orElseThrow().fingerprint();
        var print =
                bench.papers()
                        .paper()
                        .print(taxReturn, form, figures, fingerprint, Optional.empty());
        var name = Request.fileName(filing);
        var text = request.text(filing, form, figures).getBytes(StandardCharsets.UTF_8);
        var message = put(name + ".txt", text);
        put(name + ".pdf", print);
        terminal.record(
                "request",
                Map.of(
                        "id", filing.id(),
                        "npwp", BatchScreen.npwp(filing),
                        "fingerprint", fingerprint,
                        "file", message.toString()));
    }

    /// What was written before is of the same seal, and stays.
    private Path put(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name);
        try {
            WholeFile.writeOwnNew(file, content);
        } catch (FileAlreadyExistsException e) {
            // Looked at, sent, perhaps changed by hand.
        }
        return file;
    }
}
