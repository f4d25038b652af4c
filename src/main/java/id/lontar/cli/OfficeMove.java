package id.lontar.cli;

import id.lontar.filing.OfficeSetup.Moved;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Moves the store of this computer to a server, or the office back into a file of this computer.
@Command(name = "move")
final class OfficeMove implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "URL", descriptionKey = "officeUrl")
    String url = "";

    @Option(names = "--back")
    boolean back;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "officeAs")
    String name = "";

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            defaultValue = "lontar",
            descriptionKey = "officeUser")
    String user = "lontar";

    @Option(names = "--db-password-file", paramLabel = "FILE", descriptionKey = "officePassword")
    String passwordFile = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "officePassphrase")
    String passphraseFile = "";

    OfficeMove(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (back ? !url.isEmpty() : (url.isEmpty() || name.isEmpty()))
            throw new Stopped(Exit.USAGE, "cli.office.move-where");
        var passphrase =
                new Secret(passphraseFile, "LONTAR_PASSPHRASE", "cli.store.passphrase")
                        .ask(terminal);
        try {
            tell(
                    back
                            ? house.office().moveOut(passphrase)
                            : house.office()
                                    .moveIn(
                                            OfficeDoor.address(url, name, user, passwordFile),
                                            passphrase));
            return Exit.OK.code();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void tell(Moved moved) {
        new TreeMap<>(moved.records())
                .forEach((kind, count) -> terminal.say("cli.office.compared", kind, count));
        terminal.say(back ? "cli.office.moved-out" : "cli.office.moved-in", moved.kept());
        if (!moved.recoveryKey().isEmpty())
            terminal.say("cli.office.recovery", moved.recoveryKey());
        terminal.record(
                "moved",
                Map.of(
                        "records", moved.records(),
                        "recoveryKey", moved.recoveryKey(),
                        "kept", moved.kept().toString()));
    }
}
