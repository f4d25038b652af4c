package id.lontar.cli;

import id.lontar.filing.intake.ClientField;
import id.lontar.filing.intake.ClientFlaw;
import id.lontar.filing.intake.ClientList;
import id.lontar.filing.season.Clients;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes an office's list of clients into the register: all of it, or nothing.
@Command(name = "import")
final class ClientsImport implements Callable<Integer> {
    private static final String ALL = "all";

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--repair", paramLabel = "KIND", split = ",", descriptionKey = "clientsRepair")
    List<String> repairs = new ArrayList<>();

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "clientsMap")
    Map<String, String> columns = new LinkedHashMap<>();

    ClientsImport(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var named =
                columns.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> field(each.getValue())));
        var workbook = SheetArgument.read(house, terminal, file, ReturnArgument.bytes(file));
        var reading = ClientList.read(workbook, named, this::isWanted, house.today());
        reading.taken().forEach(each -> tell(each, "repaired"));
        reading.open().forEach(each -> tell(each, "finding"));
        if (!reading.open().isEmpty()) {
            terminal.say("cli.clients.open", Integer.toString(reading.open().size()));
            terminal.record("clients", Map.of("added", 0, "open", reading.open().size()));
            return Exit.NOT_READY.code();
        }
        var bench = store.openOrCreate(house, terminal);
        var taken = new Clients(bench.cabinet()).take(reading.clients());
        for (var each : taken.there())
            terminal.say("cli.clients.left", each.name(), each.numbers().npwp().grouped());
        terminal.say("cli.clients.added", Integer.toString(taken.added().size()));
        terminal.record(
                "clients",
                Map.of("added", taken.added().size(), "there", taken.there().size(), "open", 0));
        return Exit.OK.code();
    }

    private boolean isWanted(String kind) {
        return repairs.stream()
                .map(String::strip)
                .anyMatch(each -> each.equalsIgnoreCase(ALL) || each.equalsIgnoreCase(kind));
    }

    private void tell(ClientFlaw flaw, String type) {
        var shown =
                new ClientFlaw(
                        flaw.kind(),
                        flaw.at(),
                        Visible.cell(flaw.found()),
                        Visible.cell(flaw.offered()),
                        flaw.arguments());
        var message = shown.say(terminal.words());
        var offer =
                flaw.offered().isEmpty()
                        ? ""
                        : terminal.words().say("cli.clients.offer", shown.offered(), flaw.kind());
        var row = Integer.toString(flaw.at().row() + 1);
        terminal.say("cli.clients." + type, flaw.at().toString(), row, message);
        if (!offer.isEmpty() && type.equals("finding")) terminal.text(offer);
        var members = new LinkedHashMap<String, Object>();
        members.put("cell", flaw.at().toString());
        members.put("row", flaw.at().row() + 1);
        members.put("kind", flaw.kind());
        members.put("found", flaw.found());
        if (!flaw.offered().isEmpty()) members.put("offered", flaw.offered());
        members.put("message", flaw.say(terminal.words()));
        terminal.record(type, members);
    }

    private static ClientField field(String named) {
        return Stream.of(ClientField.values())
                .filter(each -> each.typed().equalsIgnoreCase(named.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.USAGE,
                                        "cli.clients.field",
                                        named,
                                        Stream.of(ClientField.values())
                                                .map(ClientField::typed)
                                                .collect(Collectors.joining(", "))));
    }
}
