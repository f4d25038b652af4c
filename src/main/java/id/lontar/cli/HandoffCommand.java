package id.lontar.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Hands returns from one desk to the next, encrypted for the next person.
@Command(name = "handoff")
final class HandoffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec CommandSpec spec;

    HandoffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param root which has this command already, and words for what comes below it
    static void fill(CommandLine root, House house, Terminal terminal) {
        var handoff = Objects.requireNonNull(root.getSubcommands().get("handoff"));
        for (var each :
                List.of(
                        new HandoffCardCommand(house, terminal),
                        new HandoffSend(house, terminal),
                        new HandoffOpen(house, terminal),
                        new HandoffDiff(house, terminal),
                        new HandoffComment(house, terminal))) handoff.addSubcommand(each);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return Exit.OK.code();
    }
}
