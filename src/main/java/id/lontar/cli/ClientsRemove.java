package id.lontar.cli;

import id.lontar.filing.season.Clients;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Takes one client out of the register; their returns stay.
@Command(name = "remove")
final class ClientsRemove implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "CLIENT")
    String client = "";

    ClientsRemove(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var cabinet = store.cabinet(house, terminal);
        var found =
                new Clients(cabinet)
                        .find(client.strip())
                        .orElseThrow(
                                () -> new Stopped(Exit.NOT_FOUND, "cli.clients.nobody", client));
        cabinet.office().removeClient(found.id());
        terminal.say("cli.clients.removed", found.name());
        terminal.record("removed", Map.of("id", found.id()));
        return Exit.OK.code();
    }
}
