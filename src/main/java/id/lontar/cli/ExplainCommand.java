package id.lontar.cli;

import id.lontar.form.Form;
import id.lontar.form.carry.LastYear;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment;
import id.lontar.rules.Doubt;
import id.lontar.rules.Line;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Says why a line is what it is: the rule's article and everything the rule read.
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
        var explanation = read.assessment().explain(find(read.assessment()));
        head(read.form(), explanation);
        var readings = new ArrayList<Map<String, Object>>();
        for (var each : explanation.readings()) readings.add(reading(read.form(), each));
        var members = new LinkedHashMap<String, Object>();
        members.put("line", explanation.line().id());
        members.put("article", explanation.article());
        explanation.result().known().ifPresent(value -> members.put("value", shown.plain(value)));
        if (!explanation.doubts().isEmpty())
            members.put("doubts", explanation.doubts().stream().map(this::doubt).toList());
        members.put("reads", readings);
        LastYearFile.of(house, terminal, Optional.ofNullable(last), file)
                .flatMap(each -> each.of(read.form(), explanation.line()))
                .ifPresent(each -> members.put("lastYear", lastYear(each)));
        terminal.record("explanation", members);
        return Exit.OK.code();
    }

    private Map<String, Object> lastYear(LastYear.Value was) {
        terminal.say(
                "cli.explain.last",
                was.year().toString(),
                was.form().code().code(),
                was.line().id(),
                shown.value(was.value()));
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

    private void head(Form form, Assessment.Explanation explanation) {
        terminal.text(
                explanation.line().id()
                        + "  "
                        + shown.label(form, explanation.line().id())
                        + " = "
                        + shown(explanation.result()));
        terminal.say("cli.explain.article", explanation.article());
        for (var each : explanation.doubts()) terminal.text(doubt(each));
        terminal.say("cli.explain.reads");
    }

    private String doubt(Doubt doubt) {
        return terminal.words().say("doubt", terminal.words().say(doubt.key()));
    }

    private Map<String, Object> reading(Form form, Assessment.Reading reading) {
        var label = shown.source(form, reading.source().id());
        terminal.text("  %-40s %s".formatted(label, shown(reading.value())));
        var members = new LinkedHashMap<String, Object>();
        members.put("source", reading.source().id());
        members.put("label", label);
        reading.value().known().ifPresent(value -> members.put("value", shown.plain(value)));
        return members;
    }

    private String shown(Answer<?> answer) {
        return answer.known()
                .map(value -> shown.value(value))
                .orElseGet(() -> terminal.words().say("cli.unanswered"));
    }
}
