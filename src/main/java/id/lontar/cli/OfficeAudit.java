package id.lontar.cli;

import id.lontar.filing.Desks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads the trail of an office from its beginning and holds every record against it.
@Command(name = "audit")
final class OfficeAudit implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Option(names = "--export", paramLabel = "FILE")
    String file = "";

    OfficeAudit(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var desks = OfficeCommand.desks(store, house, terminal);
        var audit = desks.audit();
        audit.breaches().forEach(each -> OfficeCommand.breach(terminal, each));
        terminal.say(
                audit.holds() ? "cli.office.holds" : "cli.office.broken",
                Long.toString(audit.entries()),
                Long.toString(audit.records()),
                Long.toString(audit.head().number()),
                audit.head().digest());
        terminal.record(
                "audit",
                Map.of(
                        "holds", audit.holds(),
                        "entries", audit.entries(),
                        "records", audit.records(),
                        "head", audit.head()));
        if (!file.isEmpty()) export(desks);
        return (audit.holds() ? Exit.OK : Exit.NOT_GENUINE).code();
    }

    private void export(Desks desks) throws IOException {
        var out = new ByteArrayOutputStream();
        desks.export(out);
        var written = id.lontar.work.WholeFile.writeOwnNew(Path.of(file), out.toByteArray());
        terminal.say("cli.office.exported", written.toString());
        terminal.record("exported", Map.of("file", written.toString()));
    }
}
