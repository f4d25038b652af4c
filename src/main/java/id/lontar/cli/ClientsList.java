package id.lontar.cli;

import id.lontar.filing.Client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

/// Lists the register.
@Command(name = "list")
final class ClientsList implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Option(names = "--expiring", paramLabel = "DAYS")
    int expiring = -1;

    ClientsList(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var all = store.cabinet(house, terminal).office().clients();
        var last = house.today().plusDays(expiring);
        var shown = all.stream().filter(each -> expiring < 0 || ends(each, last)).toList();
        shown.forEach(new ShownClient(terminal)::print);
        terminal.say("cli.clients.count", Integer.toString(shown.size()));
        terminal.record("clients", Map.of("count", shown.size()));
        return Exit.OK.code();
    }

    private static boolean ends(Client client, LocalDate last) {
        return client.mandate().filter(each -> !each.until().isAfter(last)).isPresent();
    }
}
