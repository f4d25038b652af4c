package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;

/// Writes the lists of a return as the tax office's e-Form viewer takes them in. A file that exists
/// is never written over.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "returnFile")
    Path file;

    @Option(names = "--credits", paramLabel = "CSV")
    String credits = "";

    @Option(names = "--payments", paramLabel = "CSV")
    String payments = "";

    ExportCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (credits.isEmpty() && payments.isEmpty())
            throw new Stopped(Exit.USAGE, "cli.export.what");
        var taxReturn = ReturnArgument.read(house, terminal, file).taxReturn();
        var lists = house.offline().portal();
        if (!credits.isEmpty()) write(credits, lists.credits(taxReturn));
        if (!payments.isEmpty()) write(payments, lists.payments(taxReturn));
        return Exit.OK.code();
    }

    private void write(String target, String list) throws IOException {
        try {
            Files.write(
                    Path.of(target),
                    list.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(Exit.USAGE, "cli.new.exists", target);
        }
        var rows = list.lines().count();
        terminal.say("cli.export.done", target, Long.toString(rows));
        terminal.record("exported", Map.of("file", target, "rows", rows));
    }
}
