package id.lontar.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// The register of an office's clients.
@Command(name = "clients")
final class ClientsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec CommandSpec spec;

    ClientsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param root which has this command already, and words for what comes below it
    static void fill(CommandLine root, House house, Terminal terminal) {
        var clients = Objects.requireNonNull(root.getSubcommands().get("clients"));
        for (var each :
                List.of(
                        new ClientsList(house, terminal),
                        new ClientsAdd(house, terminal),
                        new ClientsImport(house, terminal),
                        new ClientsPropose(house, terminal),
                        new ClientsRemove(house, terminal))) clients.addSubcommand(each);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return Exit.OK.code();
    }
}
