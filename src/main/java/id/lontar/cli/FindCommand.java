package id.lontar.cli;

import id.lontar.filing.help.Hit;
import id.lontar.filing.help.Marked;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Searches all help: how-tos, terms, lines of forms, the law, and the codes of the check-up.
@Command(name = "find")
final class FindCommand implements Callable<Integer> {
    private static final int LINES = 6;

    private final House house;
    private final Terminal terminal;

    @Option(names = "--most", paramLabel = "NUMBER", defaultValue = "5")
    int most;

    @Parameters(paramLabel = "WORDS", arity = "1..*")
    List<String> typed;

    FindCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (most < 1) throw new Stopped(Exit.USAGE, "cli.find.most", Integer.toString(most));
        var asked = String.join(" ", typed);
        var found = house.help().find(asked);
        if (found.hits().isEmpty()) throw new Stopped(Exit.NOT_FOUND, "cli.find.nothing", asked);
        if (!found.whole()) terminal.say("cli.find.near");
        found.hits().stream().limit(most).forEach(this::tell);
        if (found.hits().size() > most) terminal.say("cli.find.more", found.hits().size() - most);
        return Exit.OK.code();
    }

    private void tell(Hit hit) {
        var words = terminal.words();
        var entry = hit.entry();
        terminal.text(shown(hit.title()) + "  [" + words.say(entry.kind().key()) + "]");
        for (var each : hit.lines(LINES)) terminal.text("  " + shown(each));
        var hidden = hit.text().lines().size() - LINES;
        if (hidden > 0) terminal.text("  " + words.say("help.more", hidden));
        entry.basis().lines().forEach(each -> terminal.text("  [" + each + "]"));
        terminal.text("");
        terminal.record("help", members(hit));
    }

    /// Found words between stars, which every terminal can show.
    private static String shown(Marked text) {
        return text.pieces().stream()
                .map(each -> each.found() ? "*" + each.text() + "*" : each.text())
                .collect(Collectors.joining());
    }

    private static Map<String, Object> members(Hit hit) {
        var entry = hit.entry();
        var members = new LinkedHashMap<String, Object>();
        members.put("id", entry.id());
        members.put("kind", entry.kind().name());
        members.put("title", entry.title());
        members.put("text", entry.text());
        members.put("basis", entry.basis());
        return members;
    }
}
