package id.lontar.cli;

import id.lontar.filing.Desks;
import id.lontar.filing.Role;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// A store that several desks share: says which office this is a desk of and who is at work.
@Command(name = "office")
final class OfficeCommand implements Callable<Integer> {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    OfficeCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    /// @param root which has this command already, and words for what comes below it
    static void fill(CommandLine root, House house, Terminal terminal) {
        var office = Objects.requireNonNull(root.getSubcommands().get("office"));
        for (var each :
                List.of(
                        new OfficeCreate(house, terminal),
                        new OfficeJoin(house, terminal),
                        new OfficeMembers(house, terminal),
                        new OfficeAdmit(house, terminal),
                        new OfficeAssign(house, terminal),
                        new OfficeRemove(house, terminal),
                        new OfficeMove(house, terminal),
                        new OfficeAudit(house, terminal))) office.addSubcommand(each);
    }

    @Override
    public Integer call() throws IOException {
        if (house.office().office().isEmpty()) {
            terminal.say("cli.office.alone");
            terminal.record("office", Map.of("member", false));
            return Exit.OK.code();
        }
        var desks = desks(store, house, terminal);
        terminal.say("cli.office.self", desks.self(), roles(desks.roles()));
        terminal.record(
                "office", Map.of("member", true, "self", desks.self(), "roles", desks.roles()));
        for (var each : desks.present()) {
            terminal.say(
                    "cli.office.present", each.name(), each.filingId(), CLOCK.format(each.since()));
            terminal.record(
                    "present",
                    Map.of(
                            "name", each.name(),
                            "return", each.filingId(),
                            "since", each.since().toString()));
        }
        return missed(desks, terminal);
    }

    private static int missed(Desks desks, Terminal terminal) {
        var missed = desks.missed();
        missed.ifPresent(each -> breach(terminal, each));
        return (missed.isPresent() ? Exit.NOT_GENUINE : Exit.OK).code();
    }

    static void breach(Terminal terminal, Desks.Breach breach) {
        var words = terminal.words();
        terminal.say("cli.office.breach", breach.where(), words.say(breach.key()));
        terminal.record("breach", Map.of("where", breach.where(), "problem", breach.key()));
    }

    /// Of the office this machine is a desk of.
    static Desks desks(StoreDoor store, House house, Terminal terminal) throws IOException {
        if (house.office().office().isEmpty()) throw new Stopped(Exit.NOT_FOUND, "cli.office.none");
        return store.cabinet(house, terminal)
                .desks()
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.office.none"));
    }

    /// As they are written on the command line.
    static String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
