package id.lontar.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Many returns through the same steps; each step is a subcommand of its own.
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec CommandSpec spec;

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param root which has this command already, and words for what comes below it
    static void fill(CommandLine root, House house, Terminal terminal) {
        var batch = Objects.requireNonNull(root.getSubcommands().get("batch"));
        for (var each :
                List.of(
                        new BatchImport(house, terminal),
                        new BatchCheck(house, terminal),
                        new BatchSign(house, terminal),
                        new BatchSend(house, terminal),
                        new BatchCodes(house, terminal),
                        new BatchApprove(house, terminal),
                        new BatchRequests(house, terminal),
                        new BatchApprovals(house, terminal),
                        new BatchReceipts(house, terminal),
                        new BatchStatus(house, terminal),
                        new BatchReport(house, terminal))) batch.addSubcommand(each);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return Exit.OK.code();
    }
}
