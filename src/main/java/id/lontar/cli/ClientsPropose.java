package id.lontar.cli;

import id.lontar.filing.season.Clients;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Names who has returns in the store and is no client yet, and takes them in when told to.
@Command(name = "propose")
final class ClientsPropose implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Option(names = "--accept")
    boolean accept;

    ClientsPropose(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var clients = new Clients(store.cabinet(house, terminal));
        var proposed = clients.proposed();
        proposed.forEach(new ShownClient(terminal)::print);
        var added = accept ? clients.take(proposed).added().size() : 0;
        terminal.say(
                accept ? "cli.clients.added" : "cli.clients.proposed",
                Integer.toString(accept ? added : proposed.size()));
        terminal.record("clients", Map.of("proposed", proposed.size(), "added", added));
        return Exit.OK.code();
    }
}
