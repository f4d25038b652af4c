package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.approval.Intake;
import id.lontar.filing.approval.Intake.Found;
import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Takes in what clients sent back, screenshots and texts under any name, finds the return of each
/// and releases it.
@Command(name = "approvals")
final class BatchApprovals implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchAccounts accounts;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "approvalFiles")
    List<Path> named = List.of();

    @Option(names = "--look", descriptionKey = "approvalLook")
    boolean lookOnly;

    BatchApprovals(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (var each : named)
            if (!Files.exists(each))
                throw new Stopped(Exit.UNREADABLE, "cli.file.unreadable", each.toString());
        var bench = store.open(house, terminal);
        var intake =
                new Intake(
                        bench.cabinet(),
                        bench.checks().eyes(),
                        bench.checks().tokens(),
                        bench.clock().instant());
        var tokens = new LinkedHashMap<String, String>();
        var unmatched = 0;
        for (var file : Intake.files(named))
            switch (intake.match(file)) {
                case Found.Match(var from, var filing, var token) -> {
                    tokens.put(filing.id(), token);
                    matched(from, filing);
                }
                case Found.NoMatch none -> {
                    unmatched++;
                    unmatched(none);
                }
            }
        terminal.say(
                "cli.approvals.matched",
                Integer.toString(tokens.size()),
                Integer.toString(unmatched));
        if (lookOnly) return (unmatched > 0 ? Exit.ATTENTION : Exit.OK).code();
        var ids = List.copyOf(tokens.keySet());
        accounts.signIn(bench, terminal, ids);
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        var exit = run.over(ids, Asking.withApprovals(bench, tokens), BatchRun.QUESTIONS);
        return (unmatched > 0 ? Exit.ATTENTION : exit).code();
    }

    private void matched(Path file, Filing filing) {
        terminal.say(
                "cli.approvals.match",
                name(file),
                FilingArgument.shortId(filing),
                BatchScreen.npwp(filing),
                BatchScreen.name(filing));
        terminal.record(
                "file",
                Map.of(
                        "file", name(file),
                        "result", "MATCH",
                        "id", filing.id(),
                        "npwp", BatchScreen.npwp(filing)));
    }

    private void unmatched(Found.NoMatch none) {
        var arguments = new ArrayList<Object>(List.of(name(none.file())));
        arguments.addAll(none.about());
        var said = terminal.words().say("approval." + none.reason(), arguments.toArray());
        terminal.text(said);
        terminal.record(
                "file",
                Map.of(
                        "file", name(none.file()),
                        "result", none.reason().name(),
                        "message", said));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
