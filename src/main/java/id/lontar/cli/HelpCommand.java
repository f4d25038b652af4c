package id.lontar.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `help`, `help COMMAND`, `help exit-codes`.
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
    private static final String EXIT_CODES = "exit-codes";

    private final Terminal terminal;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", defaultValue = "")
    String topic = "";

    @Spec CommandSpec spec;

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var root = spec.parent().commandLine();
        if (topic.isEmpty()) root.usage(terminal.out());
        else if (topic.equals(EXIT_CODES)) exitCodes();
        else of(root).usage(terminal.out());
        return Exit.OK.code();
    }

    private CommandLine of(CommandLine root) {
        var command = root.getSubcommands().get(topic);
        if (command == null) throw new Stopped(Exit.NOT_FOUND, "cli.help.unknown", topic);
        return command;
    }

    private void exitCodes() {
        for (var each : Exit.values())
            terminal.text("%3d  %s".formatted(each.code(), terminal.words().say(each.key())));
    }
}
