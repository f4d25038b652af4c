package id.lontar.cli;

import id.lontar.form.carry.LastYear;
import id.lontar.form.why.Reason;
import id.lontar.form.why.Why;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Parameter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Says why a line is what it is: the rule in words, its article, and everything it read.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;
    private final Shown shown;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "returnFile")
    Path file;

    @Parameters(index = "1", paramLabel = "LINE")
    String line;

    /// Last year's return, to say what stood there.
    @Option(names = "--last", paramLabel = "FILE")
    @Nullable Path last;

    ExplainCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
        this.shown = new Shown(terminal.words());
    }

    @Override
    public Integer call() {
        var read = ReturnArgument.read(house, terminal, file);
        var wanted = find(read.assessment());
        var lastYear = LastYearFile.of(house, terminal, Optional.ofNullable(last), file);
        var reason = new Why(terminal.words(), read.form(), read.assessment(), lastYear).of(wanted);
        tell(reason);
        terminal.record("explanation", members(reason));
        return Exit.OK.code();
    }

    private void tell(Reason reason) {
        var line = reason.explained().line().id();
        terminal.text(line + "  " + reason.name() + " = " + reason.value());
        if (!reason.rule().isEmpty()) terminal.text(reason.rule());
        terminal.say("cli.explain.article", reason.explained().article());
        reason.doubts().forEach(terminal::text);
        reason.doubtsBelow().forEach(terminal::text);
        terminal.say("cli.explain.reads");
        for (var each : reason.inputs()) {
            terminal.text("  %-40s %s".formatted(each.name(), each.value()));
            for (var row : each.rows()) terminal.text("    " + row);
        }
        reason.before().ifPresent(was -> terminal.text(was.said()));
    }

    private Map<String, Object> members(Reason reason) {
        var explained = reason.explained();
        var members = new LinkedHashMap<String, Object>();
        members.put("line", explained.line().id());
        members.put("article", explained.article());
        if (!reason.rule().isEmpty()) members.put("rule", reason.rule());
        explained.result().known().ifPresent(value -> members.put("value", shown.plain(value)));
        if (!reason.doubts().isEmpty()) members.put("doubts", reason.doubts());
        if (!reason.doubtsBelow().isEmpty()) members.put("doubtsBelow", reason.doubtsBelow());
        members.put("reads", reason.inputs().stream().map(this::read).toList());
        reason.before().ifPresent(was -> members.put("lastYear", lastYear(was.was())));
        return members;
    }

    private Map<String, Object> read(Reason.Input input) {
        var members = new LinkedHashMap<String, Object>();
        members.put("source", input.source().id());
        members.put("label", input.name());
        input.answer().known().ifPresent(value -> members.put("value", plain(input, value)));
        if (!input.rows().isEmpty()) members.put("rows", input.rows());
        return members;
    }

    /// A figure of the law has parts, so it is told in words here too.
    private Object plain(Reason.Input input, Object value) {
        return input.source() instanceof Parameter<?> ? input.value() : shown.plain(value);
    }

    private Map<String, Object> lastYear(LastYear.Value was) {
        var members = new LinkedHashMap<String, Object>();
        members.put("taxYear", was.year().year());
        members.put("form", was.form().code().code());
        members.put("line", was.line().id());
        members.put("value", shown.plain(was.value()));
        return members;
    }

    private Line<?> find(Assessment assessment) {
        var wanted = line.replace(" ", "").toLowerCase(Locale.ROOT);
        return assessment.lines().stream()
                .filter(each -> each.id().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.NOT_FOUND,
                                        "cli.line.unknown",
                                        line,
                                        assessment.lines().stream()
                                                .map(Line::id)
                                                .collect(Collectors.joining(" "))));
    }
}
