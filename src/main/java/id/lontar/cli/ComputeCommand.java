package id.lontar.cli;

import id.lontar.form.Replaced;
import id.lontar.form.layout.Said;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Line;
import id.lontar.rules.Source;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Prints every line of a return.
@Command(name = "compute")
final class ComputeCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;
    private final Shown shown;

    @Parameters(paramLabel = "FILE", descriptionKey = "returnFile")
    Path file;

    /// The spouse's return, to see whether the two fit together.
    @Option(names = "--spouse", paramLabel = "FILE")
    @Nullable Path spouse;

    ComputeCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
        this.shown = new Shown(terminal.words());
    }

    @Override
    public Integer call() {
        var read = ReturnArgument.read(house, terminal, file);
        print(read);
        if (spouse == null) return Exit.OK.code();
        var other = ReturnArgument.read(house, terminal, spouse);
        return new CoupleReport(terminal, shown).print(read, other).code();
    }

    void print(ReturnArgument read) {
        terminal.say(
                "cli.compute.head",
                read.taxReturn().form().code(),
                read.taxReturn().year().toString(),
                Integer.toString(read.taxReturn().revision()));
        for (var line : read.assessment().lines()) line(read, line);
        var status = read.assessment().known(read.form().ending().status());
        var members = new LinkedHashMap<String, Object>();
        members.put("form", read.taxReturn().form().code());
        members.put("taxYear", read.taxReturn().year().year());
        members.put("revision", read.taxReturn().revision());
        status.ifPresent(each -> members.put("status", each.name()));
        read.assessment()
                .known(read.form().ending().balance())
                .map(Rupiah::amount)
                .ifPresent(each -> members.put("amount", Math.abs(each)));
        terminal.record("summary", members);
        Replaced.of(read.form(), read.assessment()).ifPresent(this::changed);
    }

    private void changed(Replaced replaced) {
        terminal.say(
                "cli.compute.amended",
                replaced.was().toString(),
                replaced.now().toString(),
                replaced.difference().toString(),
                replaced.toPay().toString(),
                replaced.less().toString());
        var members = new LinkedHashMap<String, Object>();
        members.put("was", replaced.was().amount());
        members.put("now", replaced.now().amount());
        members.put("difference", replaced.difference().amount());
        members.put("toPay", replaced.toPay().amount());
        members.put("less", replaced.less().amount());
        terminal.record("amendment", members);
    }

    private void line(ReturnArgument read, Line<?> line) {
        var label = shown.label(read.form(), line.id());
        var members = new LinkedHashMap<String, Object>();
        members.put("line", line.id());
        read.form().paperOf(line).ifPresent(paper -> members.put("paper", paper));
        members.put("label", label);
        switch (read.assessment().value(line)) {
            case Answer.Known<?>(var value) -> {
                members.put("value", shown.plain(value));
                text(line, label, said(read).of(line, value));
            }
            case Answer.Missing<?>(var waitsFor) -> {
                var waits = waitsFor.stream().map(Source::id).sorted().toList();
                members.put("missing", waits);
                var named = waits.stream().map(each -> shown.label(read.form(), each));
                text(
                        line,
                        label,
                        terminal.words().say("cli.waits", named.collect(Collectors.joining(", "))));
            }
        }
        terminal.record("line", members);
    }

    private Said said(ReturnArgument read) {
        return new Said(terminal.words(), read.form(), read.assessment());
    }

    private void text(Line<?> line, String label, String value) {
        terminal.text("%-18s %-52s %18s".formatted(line.id(), shorter(label), value));
    }

    private static String shorter(String label) {
        return label.length() <= 52 ? label : label.substring(0, 51) + "…";
    }
}
