package id.lontar.cli;

import id.lontar.form.Finding;
import id.lontar.form.Finding.Severity;
import id.lontar.form.FindingWords;
import id.lontar.form.Place;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Lists everything to put right in a return.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;
    private final Shown shown;

    @Parameters(paramLabel = "FILE", descriptionKey = "returnFile")
    Path file;

    CheckCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
        this.shown = new Shown(terminal.words());
    }

    @Override
    public Integer call() {
        return (print(ReturnArgument.read(house, terminal, file)) ? Exit.OK : Exit.NOT_READY)
                .code();
    }

    /// @return whether nothing keeps the return from being sealed
    boolean print(ReturnArgument read) {
        var findings = findings(house, read);
        for (var each : findings) print(read, each);
        var blocking = findings.stream().filter(each -> each.severity().blocksSealing()).count();
        var warnings =
                findings.stream().filter(each -> each.severity() == Severity.WARNING).count();
        terminal.say(
                blocking == 0 ? "cli.check.ready" : "cli.check.blocked",
                Long.toString(blocking),
                Long.toString(warnings));
        terminal.record(
                "result",
                Map.of("ready", blocking == 0, "blocking", blocking, "warnings", warnings));
        return blocking == 0;
    }

    static List<Finding> findings(House house, ReturnArgument read) {
        return read.form().findings(read.assessment(), house.today());
    }

    private void print(ReturnArgument read, Finding finding) {
        var text = FindingWords.say(terminal.words(), finding.key(), finding.arguments());
        var severity = terminal.words().say("cli.severity." + finding.severity());
        var label = shown.label(read.form(), id(finding.place()));
        var at = at(finding.place());
        var where = at.isEmpty() ? label : label + " (" + at + ")";
        terminal.text("%-9s %s: %s".formatted(severity, where, text));
        var members = new LinkedHashMap<String, Object>();
        members.put("severity", finding.severity().name());
        members.put("at", at);
        members.put("key", finding.key());
        members.put("message", text);
        terminal.record("finding", members);
    }

    static String id(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : place.id();
    }

    /// Where it stands in the return file, as far as a JSON pointer can say; the whole of
    /// it is the empty pointer (RFC 6901).
    private static String at(Place place) {
        return switch (place) {
            case Place.AtQuestion(var question) -> "/answers/" + question;
            case Place.AtTable(var table) -> "/tables/" + table;
            case Place.AtCell(var table, var row, var column) ->
                    "/tables/" + table + "[key=" + row + "]/" + column;
            case Place.AtLine(var line) -> "/lines/" + line;
            case Place.AtResult() -> "";
        };
    }
}
