package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Takes a member, or who waits, out of an office.
@Command(name = "remove")
final class OfficeRemove implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "NAME", descriptionKey = "officeMember")
    String name = "";

    OfficeRemove(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OfficeCommand.desks(store, house, terminal).remove(name);
        terminal.say("cli.office.removed", name);
        terminal.record("removed", Map.of("name", name));
        return Exit.OK.code();
    }
}
