package id.lontar.cli;

import id.lontar.filing.Outcome;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Vault;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Looks at what Lontar needs on this computer and says what is missing. It changes nothing.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE = 200L * 1024 * 1024;
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    private final House house;
    private final Terminal terminal;
    private boolean healthy = true;

    DoctorCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        java();
        disk();
        store();
        gateway();
        clock();
        display();
        camera();
        terminal.say(healthy ? "cli.doctor.well" : "cli.doctor.ill");
        terminal.record("result", Map.of("healthy", healthy));
        return (healthy ? Exit.OK : Exit.NOT_READY).code();
    }

    private void java() {
        tell("java", Runtime.version().feature() >= 25, Runtime.version().toString());
    }

    private void disk() throws IOException {
        var folder = existing(house.data());
        var free = Files.getFileStore(folder).getUsableSpace();
        var megabytes = Long.toString(free / 1024 / 1024);
        tell("disk", free > LITTLE && Files.isWritable(folder), megabytes, folder.toString());
    }

    private void store() {
        var vault = house.vault();
        var state = vault.state();
        var well = state == Vault.State.NONE || state == Vault.State.LOCKED;
        var said = house.words().say("cli.doctor.store." + state);
        tell("store", well || state == Vault.State.IN_USE, said, vault.place().toString());
        if (state == Vault.State.UNREACHABLE) return;
        var age = vault.lastBackup().map(house.words()::moment);
        age.ifPresent(each -> tell("backup", true, each));
    }

    private void gateway() throws IOException {
        var office = house.outsideGateway();
        if (office.isEmpty()) {
            say("gateway", true, house.words().say("cli.doctor.practice"));
            return;
        }
        var unreachable =
                office.get().knock()
                                instanceof
                                Outcome.Unreachable<TaxOffice.Gateway>(var reason, var arrived)
                        ? Optional.of(house.words().say(reason))
                        : Optional.<String>empty();
        say(
                "gateway",
                unreachable.isEmpty(),
                unreachable.orElseGet(
                        () ->
                                house.words()
                                        .say("cli.doctor.gateway", office.get().gateway().name())));
    }

    /// A clock that stands before a file it has written itself is wrong.
    private void clock() throws IOException {
        var log = house.data().resolve("lontar.log");
        var written =
                Files.exists(log) ? Files.getLastModifiedTime(log).toInstant() : Instant.EPOCH;
        var now = house.clock().instant();
        tell("clock", !written.isAfter(now.plus(CLOCK_SLACK)), house.words().moment(now));
    }

    private void display() {
        var set = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        say("display", true, house.words().say(set ? "cli.yes" : "cli.doctor.noDisplay"));
    }

    private void camera() {
        var there = Files.exists(Path.of("/dev/video0"));
        say("camera", true, house.words().say(there ? "cli.yes" : "cli.doctor.noCamera"));
    }

    private void tell(String what, boolean well, String... facts) {
        say(what, well, house.words().say("cli.doctor." + what, (Object[]) facts));
    }

    private void say(String what, boolean well, String text) {
        healthy &= well;
        var name = house.words().say("cli.doctor.name." + what);
        terminal.text("%-3s %-14s %s".formatted(well ? "ok" : "!!", name, text));
        terminal.record("check", Map.of("check", what, "ok", well, "message", text));
    }

    private static Path existing(Path folder) {
        var each = folder;
        while (!Files.exists(each) && each.getParent() != null) each = each.getParent();
        return each;
    }
}
