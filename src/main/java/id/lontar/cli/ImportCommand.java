package id.lontar.cli;

import id.lontar.filing.intake.Diagnosis;
import id.lontar.filing.intake.Doctor;
import id.lontar.filing.intake.Field;
import id.lontar.filing.intake.FlawKind;
import id.lontar.filing.intake.Mapping;
import id.lontar.filing.intake.Target;
import id.lontar.filing.sheet.Workbook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Takes a list of slips from somebody's spreadsheet into a return: says cell by cell what is odd,
/// repairs what is asked for, and writes the return only when nothing is open.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final House house;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--into", paramLabel = "RETURN", required = true)
    Path into;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "";

    @Option(names = "--repair", paramLabel = "all|KIND", split = ",")
    List<String> repairs = new ArrayList<>();

    /// A column by its letters or its heading.
    @Option(names = "--map", paramLabel = "COLUMN=FIELD")
    Map<String, String> columns = new LinkedHashMap<>();

    ImportCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = repairs.stream().flatMap(ImportCommand::kinds).toList();
        var target = new NewFile(output);
        target.insistOnFree();
        var read = ReturnArgument.read(house, terminal, into);
        var bytes = ReturnArgument.bytes(file);
        var workbook = SheetArgument.read(house, terminal, file, bytes);
        var mapping = mapping(workbook);
        var treated = new Doctor(slips(read)).treat(workbook, mapping, wanted::contains);
        var report = new ImportReport(terminal, treated);
        report.print();
        if (!treated.after().isClean()) return Exit.NOT_READY.code();
        if (target.isWanted()) write(target, read, bytes, treated.after(), report);
        return Exit.OK.code();
    }

    /// What the headings propose, and over it what was said.
    private Mapping mapping(Workbook workbook) {
        var mapping = Mapping.proposed(workbook);
        for (var each : columns.entrySet())
            mapping =
                    mapping.with(workbook, each.getKey(), field(each.getValue()))
                            .orElseThrow(
                                    () ->
                                            new Stopped(
                                                    Exit.USAGE,
                                                    "cli.import.column",
                                                    each.getKey()));
        return mapping;
    }

    private Target slips(ReturnArgument read) {
        return Target.of(read.form(), read.taxReturn(), house.law(), house.today())
                .orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.NOT_FOUND,
                                        "cli.import.noList",
                                        read.form().code().code()));
    }

    /// The original first, so that no return stands there without what it came from.
    private void write(
            NewFile target,
            ReturnArgument read,
            byte[] bytes,
            Diagnosis diagnosis,
            ImportReport report)
            throws IOException {
        var changed = slips(read).with(diagnosis.slips());
        var pinned = ReturnArgument.of(house, output, changed).pinned(house.today());
        var kept = KeptOriginal.keep(Path.of(output), diagnosis.workbook(), bytes, report.taken());
        var text = house.offline().files().write(pinned);
        var written = target.write(text.getBytes(StandardCharsets.UTF_8));
        report.written(written, kept);
    }

    private static Stream<FlawKind> kinds(String named) {
        if (named.equalsIgnoreCase(ALL))
            return Stream.of(FlawKind.values()).filter(each -> !each.isDecision());
        return Stream.of(
                Stream.of(FlawKind.values())
                        .filter(each -> each.name().equalsIgnoreCase(named.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.import.kind", named)));
    }

    private static Field field(String named) {
        return Stream.of(Field.values())
                .filter(each -> each.name().equalsIgnoreCase(named.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.USAGE,
                                        "cli.import.field",
                                        named,
                                        String.join(
                                                ", ",
                                                Stream.of(Field.values())
                                                        .map(ImportCommand::lower)
                                                        .toList())));
    }

    private static String lower(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
