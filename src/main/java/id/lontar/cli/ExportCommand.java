package id.lontar.cli;

import id.lontar.form.layout.CopyList;
import id.lontar.work.WholeFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// What a person takes to the tax office's portal: the lists it takes in as files, where their
/// layout is known, the list to copy from, and the printed form. A file that exists is never
/// written over.
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

    @Option(names = "--pdf", paramLabel = "PDF")
    String pdf = "";

    @Option(names = "--extension", paramLabel = "PDF")
    String extension = "";

    @Option(names = "--list")
    boolean list;

    ExportCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (isNothingAsked()) throw new Stopped(Exit.USAGE, "cli.export.what");
        var read = ReturnArgument.read(house, terminal, file);
        var portal = house.offline().portal();
        if (!credits.isEmpty()) csv(credits, read, portal.credits(read.taxReturn()));
        if (!payments.isEmpty()) csv(payments, read, portal.payments(read.taxReturn()));
        if (!pdf.isEmpty()) print(read);
        if (!extension.isEmpty()) notice(read);
        if (list) copyList(new CopyList(read.form(), read.assessment(), terminal.words()));
        return Exit.OK.code();
    }

    /// Refused when no layout is known, and when there is nothing to list: an empty file would look
    /// as if it had been imported.
    private void csv(String target, ReturnArgument read, Optional<String> list) throws IOException {
        var known =
                list.orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.NOT_FOUND,
                                        "cli.export.unknown",
                                        read.form().code(),
                                        read.taxReturn().year().toString()));
        if (known.isEmpty()) throw new Stopped(Exit.NOT_FOUND, "cli.export.nothing", target);
        write(target, known.getBytes(StandardCharsets.UTF_8));
        var rows = known.lines().count();
        terminal.say("cli.export.done", target, Long.toString(rows));
        terminal.record("exported", Map.of("file", target, "rows", rows));
    }

    private void print(ReturnArgument read) throws IOException {
        var lastYear = LastYearFile.of(house, terminal, Optional.empty(), file);
        var paper =
                house.offline()
                        .paper()
                        .print(read.taxReturn(), read.form(), read.assessment(), "", lastYear);
        write(pdf, paper);
        terminal.say("cli.export.printed", pdf);
        terminal.record("printed", Map.of("file", pdf));
    }

    private boolean isNothingAsked() {
        return !list && Stream.of(credits, payments, pdf, extension).allMatch(String::isEmpty);
    }

    private void notice(ReturnArgument read) throws IOException {
        var paper = house.offline().paper();
        write(extension, paper.notice(read.taxReturn(), read.form(), read.assessment()));
        terminal.say("cli.export.notice", extension);
        terminal.record("printed", Map.of("file", extension));
    }

    private static void write(String target, byte[] content) throws IOException {
        try {
            WholeFile.writeOwnNew(Path.of(target), content);
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(Exit.USAGE, "cli.new.exists", target);
        }
    }

    private void copyList(CopyList copies) {
        terminal.text(
                copies.source()
                        .map(known -> terminal.words().say("cli.export.order", known))
                        .orElse(terminal.words().say("cli.export.orderUnknown")));
        for (var page : copies.pages()) {
            terminal.text("");
            terminal.text("== " + page.title());
            for (var part : page.parts()) {
                terminal.text("-- " + part.title());
                part.items().forEach(item -> line(page, part, item));
            }
        }
    }

    private void line(CopyList.Page page, CopyList.Part part, CopyList.Item item) {
        var mark = item.typed() ? "[ ]" : " = ";
        terminal.text(
                "  %s %-14s %-52s %s".formatted(mark, item.place(), item.label(), item.shown()));
        var members = new LinkedHashMap<String, Object>();
        members.put("page", page.title());
        members.put("part", part.title());
        members.put("key", item.key());
        members.put("place", item.place());
        members.put("label", item.label());
        members.put("shown", item.shown());
        members.put("copied", item.copied());
        members.put("typed", item.typed() ? "YA" : "TIDAK");
        terminal.record("copy", members);
    }
}
