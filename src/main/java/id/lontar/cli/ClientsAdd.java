package id.lontar.cli;

import id.lontar.filing.Client;
import id.lontar.filing.season.Clients;
import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Puts one client into the register.
@Command(name = "add")
final class ClientsAdd implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    String name = "";

    @Option(names = "--npwp", paramLabel = "NPWP")
    String npwp = "";

    @Option(names = "--nik", paramLabel = "NIK")
    String nik = "";

    @Option(names = "--company")
    boolean company;

    @Option(names = "--mail", paramLabel = "ADDRESS")
    String mail = "";

    @Option(names = "--phone", paramLabel = "NUMBER")
    String phone = "";

    @Option(names = "--mandate", paramLabel = "NUMBER")
    String mandate = "";

    @Option(names = "--mandate-until", paramLabel = "DAY")
    String until = "";

    @Option(names = "--engagement", paramLabel = "TEXT")
    String engagement = "";

    @Option(names = "--notes", paramLabel = "TEXT")
    String notes = "";

    ClientsAdd(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var client = client();
        var bench = store.openOrCreate(house, terminal);
        var taken = new Clients(bench.cabinet()).take(List.of(client));
        if (taken.added().isEmpty())
            throw new Stopped(Exit.USAGE, "cli.clients.there", client.name());
        taken.added().forEach(new ShownClient(terminal)::print);
        return Exit.OK.code();
    }

    private Client client() {
        if (name.isBlank()) throw new Stopped(Exit.USAGE, "cli.clients.noName");
        var numbers =
                Client.Numbers.of(
                                given(npwp, Npwp.parse(npwp), "cli.clients.npwp"),
                                given(nik, Nik.parse(nik), "cli.clients.nik"))
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.clients.noNumber"));
        return new Client(
                UUID.randomUUID().toString(),
                name.strip(),
                company ? TaxpayerKind.CORPORATE : TaxpayerKind.INDIVIDUAL,
                numbers,
                new Client.Contact(mail.strip(), phone.strip()),
                mandate(),
                engagement.strip(),
                notes.strip());
    }

    private Optional<Client.Mandate> mandate() {
        if (until.isEmpty() && !mandate.isEmpty())
            throw new Stopped(Exit.USAGE, "cli.clients.noEnd");
        if (until.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Client.Mandate(mandate.strip(), LocalDate.parse(until)));
        } catch (DateTimeParseException e) {
            throw new Stopped(Exit.USAGE, "cli.clients.day", until);
        }
    }

    private static <T> Optional<T> given(String typed, Optional<T> read, String problem) {
        if (!typed.isEmpty() && read.isEmpty()) throw new Stopped(Exit.USAGE, problem, typed);
        return read;
    }
}
