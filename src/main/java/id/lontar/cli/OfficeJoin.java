package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/// Asks to come into an office, or sits down at another computer of it.
@Command(name = "join")
final class OfficeJoin implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin OfficeDoor office;

    OfficeJoin(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var passphrase = office.chosen().askNew(terminal);
        try {
            var mark = house.office().join(office.address(), passphrase);
            if (mark.isPresent()) terminal.say("cli.office.asked", office.name, mark.get());
            else terminal.say("cli.office.joined", office.name);
            terminal.record(
                    "office", Map.of("waiting", mark.isPresent(), "groups", mark.orElse("")));
            return Exit.OK.code();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
