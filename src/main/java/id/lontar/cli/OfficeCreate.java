package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/// Makes an office on an empty database.
@Command(name = "create")
final class OfficeCreate implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin OfficeDoor office;

    OfficeCreate(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var passphrase = office.chosen().askNew(terminal);
        try {
            var recoveryKey = house.office().create(office.address(), passphrase);
            terminal.say("cli.office.created", office.name);
            terminal.say("cli.office.recovery", recoveryKey);
            terminal.record("office", Map.of("recoveryKey", recoveryKey));
            return Exit.OK.code();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
